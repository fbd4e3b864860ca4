package cn.sifasuo.office;

import static cn.sifasuo.office.OfficeDesk.day;
import static cn.sifasuo.vault.schema.Tables.OFFICE_ASSET;
import static cn.sifasuo.vault.schema.Tables.OFFICE_DUTY;
import static cn.sifasuo.vault.schema.Tables.OFFICE_FUND;
import static cn.sifasuo.vault.schema.Tables.OFFICE_HEAD;
import static cn.sifasuo.vault.schema.Tables.OFFICE_POST;
import static cn.sifasuo.vault.schema.Tables.OFFICE_PREMISES;
import static cn.sifasuo.vault.schema.Tables.OFFICE_STAFF;
import static cn.sifasuo.vault.schema.Tables.OFFICE_TRAINING;
import static cn.sifasuo.vault.schema.Tables.OFFICE_VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the registers of the office take and what they do not (domain/office.md §2.1, 2.2, 2.4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeRulesTest {

  private static final Path PACKAGE = Path.of("src/main/java/cn/sifasuo/office");
  private static final Pattern NAME = Pattern.compile("\"(office\\.[a-z]+(?:-[a-z]+)+)\"");

  private final OfficeDesk desk = new OfficeDesk();

  @AfterAll
  void close() throws Exception {
    desk.close();
  }

  private Draft clerk() {
    return desk.staff("张一", "2020-01-06", "LOCAL_ADMIN", "PART", "PART");
  }

  @Test
  void somebodyLeavesAfterJoining() {
    Draft staff = clerk().set(OFFICE_STAFF.LEFT_ON, day("2020-01-05"));
    assertThat(desk.errors(staff)).contains("office.left-before-joined");
    // the work of the first day lies after the last
    assertThat(desk.errors(staff)).contains("office.row-after-end");
    assertThat(desk.errors(clerk().set(OFFICE_STAFF.LEFT_ON, day("2026-12-21"))))
        .containsExactly("day-in-future");
    assertThat(desk.errors(clerk().set(OFFICE_STAFF.LEFT_ON, day("2026-12-20")))).isEmpty();
  }

  @Test
  void whatSomebodyDoesIsSaidFromTheFirstDayOnAndOnceADay() {
    Draft later = clerk().set(OFFICE_STAFF.JOINED_OFFICE_ON, day("2020-01-05"));
    assertThat(desk.errors(later)).containsExactly("office.row-gap");
    Draft twice = clerk().addChild(desk.duty("2020-01-06", "HIRED", "FULL", "NONE"));
    assertThat(desk.errors(twice)).containsExactly("office.row-twice");
    UUID id =
        desk.saved(clerk().addChild(desk.duty("2024-01-06", "POLITICAL_LEGAL", "FULL", "NONE")));
    Draft saved = desk.read("office_staff", id);
    assertThat(saved.get(OFFICE_STAFF.PRESENT_KIND)).isEqualTo("POLITICAL_LEGAL");
    assertThat(saved.get(OFFICE_STAFF.PRESENT_WORK)).isEqualTo("社区矫正专职");
  }

  @Test
  void nobodyIsHereTwiceAndWhoLeftMayComeAgain() {
    Draft first = clerk();
    UUID id = desk.saved(first);
    Draft again =
        desk.staff("张一", "2024-01-08", "HIRED", "PART", "NONE")
            .set(OFFICE_STAFF.ID_NO, first.get(OFFICE_STAFF.ID_NO));
    assertThat(desk.refusals(again)).containsExactly("ledger.duplicate");
    desk.saved(desk.read("office_staff", id).set(OFFICE_STAFF.LEFT_ON, day("2023-06-30")));
    desk.saved(again);
  }

  @Test
  void fullTimeIsOneWorkAlone() {
    assertThat(desk.warnings(desk.staff("钱五", "2020-01-06", "HIRED", "FULL", "PART")))
        .containsExactly("office.full-time-in-two");
    assertThat(desk.warnings(desk.staff("钱五", "2020-01-06", "HIRED", "PART", "FULL")))
        .containsExactly("office.full-time-in-two");
    assertThat(desk.warnings(desk.staff("钱五", "2020-01-06", "HIRED", "PART", "PART"))).isEmpty();
    Draft worker = desk.staff("赵四", "2020-01-06", "LOCAL_ADMIN", "NONE", "NONE");
    worker.children("office_duty").getFirst().set(OFFICE_DUTY.ROLE, "CORRECTION_SW");
    assertThat(desk.errors(worker)).containsExactly("office.social-worker-without-work");
    assertThat(desk.warnings(worker)).containsExactly("office.social-worker-established");
  }

  @Test
  void cardsAndRowsOfAPerson() {
    assertThat(desk.warnings(clerk().set(OFFICE_STAFF.BIRTH_DATE, day("1990-01-02"))))
        .containsExactly("office.birth-differs-from-card");
    Draft other = clerk();
    String card = Objects.requireNonNull(other.get(OFFICE_STAFF.ID_NO));
    boolean male = (card.charAt(16) - '0') % 2 == 1;
    assertThat(desk.warnings(other.set(OFFICE_STAFF.GENDER, male ? "FEMALE" : "MALE")))
        .containsExactly("office.sex-differs-from-card");
    Draft child = desk.staff("幼", "1989-12-31", "HIRED", "NONE", "NONE");
    assertThat(desk.errors(child)).containsExactly("office.joined-before-birth");
    Draft rows =
        clerk()
            .addChild(
                desk.fresh("office_post")
                    .set(OFFICE_POST.POST, "DEPUTY")
                    .set(OFFICE_POST.FROM_ON, day("2022-02-01"))
                    .set(OFFICE_POST.TO_ON, day("2022-01-31")))
            .addChild(
                desk.fresh("office_training")
                    .set(OFFICE_TRAINING.TRAIN_KIND, "CORRECTIONS")
                    .set(OFFICE_TRAINING.FROM_ON, day("2022-02-01"))
                    .set(OFFICE_TRAINING.TO_ON, day("2022-01-31"))
                    .set(OFFICE_TRAINING.HOURS, BigDecimal.ZERO)
                    .set(OFFICE_TRAINING.ORGANISER, "示范县司法局")
                    .set(OFFICE_TRAINING.TOPIC, "社区矫正法"));
    assertThat(desk.errors(rows))
        .containsExactlyInAnyOrder("office.days-turned", "office.days-turned", "office.hours-none");
  }

  @Test
  void oneOfficeOneHeadAtATime() throws Exception {
    try (OfficeDesk own = new OfficeDesk()) {
      UUID first =
          own.saved(
              own.staff("张一", "2020-01-06", "LOCAL_ADMIN", "PART", "PART")
                  .set(OFFICE_STAFF.LEFT_ON, day("2024-06-30")));
      UUID second = own.saved(own.staff("李二", "2022-01-06", "LOCAL_ADMIN", "PART", "PART"));
      Draft two =
          own.profile()
              .addChild(head(own, first, "2020-01-06", "2024-06-30"))
              .addChild(head(own, second, "2024-06-30", null));
      assertThat(own.errors(two)).isEmpty();
      assertThat(own.warnings(two)).containsExactly("office.two-heads");
      Draft after =
          own.profile()
              .addChild(head(own, first, "2020-01-06", "2024-06-29"))
              .addChild(head(own, second, "2024-06-30", null));
      assertThat(own.warnings(after)).isEmpty();
      assertThat(own.errors(own.profile().addChild(head(own, first, "2020-01-06", null))))
          .containsExactly("office.head-not-here");
      assertThat(own.errors(own.profile().addChild(head(own, second, "2022-01-05", null))))
          .containsExactly("office.head-not-here");
      own.saved(after);
      assertThat(own.refusals(own.profile())).containsExactly("ledger.duplicate");
    }
  }

  private static Draft head(OfficeDesk own, UUID who, String from, @Nullable String to) {
    return own.fresh("office_head")
        .set(OFFICE_HEAD.STAFF_ID, who)
        .set(OFFICE_HEAD.FROM_ON, day(from))
        .set(OFFICE_HEAD.TO_ON, to == null ? null : day(to));
  }

  @Test
  void roomsHaveAnArea() {
    Draft rooms =
        desk.fresh("office_premises")
            .set(OFFICE_PREMISES.PREMISES_KIND, "ALLOTTED")
            .set(OFFICE_PREMISES.INDEPENDENT, true)
            .set(OFFICE_PREMISES.AREA_M2, 0)
            .set(OFFICE_PREMISES.FROM_ON, day("2015-01-01"));
    assertThat(desk.errors(desk.profile().addChild(rooms))).containsExactly("office.area-none");
  }

  @Test
  void sumsAndPiecesAreNotNegative() {
    assertThat(desk.errors(desk.fund("OUT", "CORRECTIONS", "2026-05-01", "-0.01")))
        .containsExactly("ledger.negative");
    assertThat(desk.errors(desk.fund("OUT", "CORRECTIONS", "2026-05-01", "0.00")))
        .containsExactly("office.amount-none");
    assertThat(desk.errors(desk.fund("BUDGET", "CORRECTIONS", "2026-05-01", "0.00"))).isEmpty();
    Draft early =
        desk.fund("OUT", "CORRECTIONS", "2026-01-05", "9.00").set(OFFICE_FUND.FUND_YEAR, 2025);
    assertThat(desk.warnings(early)).containsExactly("office.year-of-another");
    assertThat(desk.errors(early.set(OFFICE_FUND.FUND_YEAR, 2028)))
        .containsExactly("office.year-out-of-range");
    assertThat(desk.errors(desk.asset("COMPUTER", 0, "2020-01-01", "2019-12-31")))
        .containsExactlyInAnyOrder("office.qty-none", "office.days-turned");
    assertThat(
            desk.errors(
                desk.asset("COMPUTER", 1, "2020-01-01", null)
                    .set(OFFICE_ASSET.WORTH, new BigDecimal("-1"))))
        .containsExactly("ledger.negative");
    assertThat(desk.errors(desk.base("甲", "CENTER", "2020-01-02", "2020-01-01")))
        .containsExactly("office.days-turned");
  }

  @Test
  void aVolunteerHelpsInSomething() {
    assertThat(desk.warnings(desk.volunteer("志甲", "2020-01-01", false, false)))
        .containsExactly("office.volunteer-for-nothing");
    assertThat(
            desk.errors(
                desk.volunteer("志甲", "2020-01-01", true, false)
                    .set(OFFICE_VOLUNTEER.LEFT_ON, day("2019-12-31"))))
        .containsExactly("office.days-turned");
  }

  @Test
  void whatIsPrivateOfAPersonIsNotOpen() {
    for (RecordType type : desk.types.roots()) {
      assertThat(type.ledger()).isEqualTo(Ledger.OFFICE);
      assertThat(type.fields())
          .filteredOn(f -> f.privacy() == Privacy.OPEN)
          .extracting(FieldSpec::name)
          .doesNotContain(
              "id_no", "present_no", "birth_date", "ethnicity", "party_member", "left_reason");
    }
  }

  @Test
  void everyRuleHasASentenceAndEverySentenceARule() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.list(PACKAGE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher name = NAME.matcher(Files.readString(file));
        while (name.find()) {
          named.add("rule." + name.group(1));
        }
      }
    }
    Properties words = new Properties();
    try (var reader = Files.newBufferedReader(PACKAGE.resolve("wording.properties"))) {
      words.load(reader);
    }
    Set<String> said = new TreeSet<>();
    words.stringPropertyNames().stream().filter(k -> k.startsWith("rule.")).forEach(said::add);
    assertThat(said).isEqualTo(named);
  }
}
