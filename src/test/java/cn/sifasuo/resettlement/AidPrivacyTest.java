package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.FACT_AID_CASE;
import static cn.sifasuo.vault.schema.Tables.FACT_AID_STANDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.Masking;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FactView;
import cn.sifasuo.statistics.TracedCase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who learns what of a released person (domain/resettlement.md §9, §7.7 check 16). */
class AidPrivacyTest {

  private static final Period MARCH = Period.month(2026, 3);

  /** What would tell whose line it is, or of which crime. */
  private static final Set<String> PRIVATE_COLUMNS =
      Set.of("birth_date", "turns_18_on", "offence_group", "sentence_band", "gender", "person");

  private final AidDesk desk = new AidDesk();
  private final AidBook book = new AidBook(desk);
  private final AidRows rows = new AidRows(desk);

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  private Draft minor() {
    return desk.active(1, "2026-03-10")
        .set(AID_CASE.NAME, "吴小青")
        .set(AID_CASE.BIRTH_DATE, day("2008-03-10"))
        .set(AID_CASE.ID_NO, AidDesk.idNumber("2008-03-10", 1))
        .set(AID_CASE.GUARDIAN_NAME, "吴大勇");
  }

  private LedgerQuery files() {
    return LedgerQuery.all(desk.types.aidCase());
  }

  /** Contacts, education, places and relief go as counts; no file goes as a record. */
  @Test
  void twoFormsGoWithTheirLinesThreeAsFiguresAndNoFileAtAll() {
    HandOverLaw law = new HandOverLaw(desk.all, desk.law);
    Map.of(
            "RE-1", ContentLevel.FACTS,
            "RE-2", ContentLevel.FACTS,
            "RE-3", ContentLevel.TOTALS,
            "RE-4", ContentLevel.TOTALS,
            "RE-5", ContentLevel.TOTALS)
        .forEach(
            (form, level) -> assertThat(law.form(form, MARCH).level()).as(form).isEqualTo(level));
    assertThat(law.records(MARCH))
        .extracting(t -> t.type().code())
        .containsExactly("aid_notice")
        .isEqualTo(law.records(Period.month(2026, 11)).stream().map(t -> t.type().code()).toList());
    assertThat(law.record("aid_notice", MARCH).orElseThrow().fields())
        .extracting(FieldSpec::name)
        .contains("doc_no", "received_on", "reply_sent_on", "name")
        .doesNotContain(
            "id_no", "birth_date", "address", "family", "issuer", "prison", "stated_needs")
        .contains("verify_result", "verify_failure")
        .doesNotContain(
            "offence_group", "sentence_band", "sentence_months", "health_capacity", "sealed");
    assertThat(law.record("aid_notice", MARCH).orElseThrow().rows()).isEmpty();
  }

  /** Who is looked after first and who has nobody goes beside the lines of people, not in them. */
  @Test
  void aLineOfNeedsHasNeitherBirthdayNorOffence() {
    for (String form : List.of("RE-1", "RE-2")) {
      for (FactView view : book.forms.packages().version(form, MARCH).views()) {
        List<String> columns = view.columns();
        if (columns.contains("need_kind") || columns.contains("three_no")) {
          assertThat(columns).as(view.name()).doesNotContainAnyElementsOf(PRIVATE_COLUMNS);
        }
      }
    }
  }

  @Test
  void whoIsLookedAfterFirstHasAnotherNameInTheLinesOfNeeds() {
    book.saved(
        List.of(
            desk.active(1, "2026-01-05").addChild(desk.need("KEY", "2026-02-10")),
            desk.active(2, "2026-01-05")));
    Set<UUID> people =
        desk.database.read(ctx ->
            ctx.select(FACT_AID_CASE.FACT_ID).from(FACT_AID_CASE).fetchSet(FACT_AID_CASE.FACT_ID));
    List<UUID> keys =
        desk.database.read(ctx ->
            ctx.select(FACT_AID_STANDING.FACT_ID)
                .from(FACT_AID_STANDING)
                .where(FACT_AID_STANDING.NEED_KIND.eq("KEY"))
                .fetch(FACT_AID_STANDING.FACT_ID));
    assertThat(people).hasSize(2);
    assertThat(keys).hasSize(1).doesNotContainAnyElementsOf(people);
  }

  /** No name, number, address or text of a person is in a fact, of whichever form. */
  @Test
  void noFactHoldsATextOfAPerson() {
    Set<String> texts = names(f -> f.privacy() != Privacy.OPEN && f.kind() != FieldKind.DATE);
    texts.removeAll(names(f -> f.kind() == FieldKind.CODE));
    assertThat(texts).contains("name", "id_no", "live_addr", "prison", "situation", "evidence");
    for (String form : List.of("RE-1", "RE-2", "RE-3", "RE-4", "RE-5")) {
      Period period = form.equals("RE-5") ? Period.year(2026) : MARCH;
      for (FactView view : book.forms.packages().version(form, period).views()) {
        assertThat(view.local().fields())
            .as(view.name())
            .extracting(Field::getName)
            .extracting(n -> n.toLowerCase(Locale.ROOT))
            .doesNotContainAnyElementsOf(texts);
      }
    }
  }

  private Set<String> names(Predicate<FieldSpec> wanted) {
    return desk.types.roots().stream()
        .flatMap(r -> Stream.concat(Stream.of(r), r.children().stream().map(c -> c.type())))
        .flatMap(t -> t.fields().stream())
        .filter(wanted)
        .map(FieldSpec::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * On the eighteenth birthday somebody is still under age (§8 d): the number alone, to anybody.
   */
  @Test
  void aPersonUnderAgeIsInNoListByNameNotEvenBehindAFigure() {
    UUID young = desk.saved(minor());
    desk.saved(desk.active(2, "2026-03-10").set(AID_CASE.NAME, "赵立新"));
    List<Draft> listed = new LedgerLists(desk.database).page(desk.clerk, files(), 0, 10);
    assertThat(listed)
        .filteredOn(d -> young.equals(d.id()))
        .singleElement()
        .satisfies(d -> assertThat(d.get(AID_CASE.CASE_NO)).isNotBlank())
        .satisfies(
            d -> assertThat(d.values().values().stream().filter(Objects::nonNull)).hasSize(1));
    assertThat(listed.toString()).doesNotContain("吴小青", "吴大勇", "200803");
    List<TracedCase> behind = book.cases("RE-1", MARCH, "S2");
    assertThat(behind).extracting(TracedCase::recordId).contains(young);
    for (TracedCase one : behind) {
      UUID id = Objects.requireNonNull(one.recordId());
      String title = desk.reader.title(desk.clerk, "aid_case", id);
      assertThat(title.contains("赵立新")).as(title).isNotEqualTo(id.equals(young));
      assertThat(title).doesNotContain("吴小青");
    }
  }

  /**
   * The first columns of a list tell nothing of the crime, the prison, the birthday, the number.
   */
  @Test
  void aListOpensWithoutOffencePrisonBirthdayAndNumber() {
    for (RecordType type : desk.types.roots()) {
      assertThat(type.fields())
          .filteredOn(FieldSpec::listed)
          .extracting(FieldSpec::name)
          .doesNotContain(
              "offence_group",
              "offence",
              "sentence_band",
              "sentence_months",
              "recidivist",
              "prison",
              "birth_date",
              "id_no",
              "phone",
              "sealed",
              "minor_at_offence",
              "health_capacity");
    }
  }

  @Test
  void maskedARecordKeepsTheSurnameAndTheTownship() {
    UUID id =
        desk.saved(
            desk.active(2, "2026-03-10")
                .set(AID_CASE.NAME, "赵立新")
                .set(AID_CASE.LIVE_ADDR, "示范县东河镇西堤村三组9号")
                .set(AID_CASE.PHONE, "13900000000")
                .addChild(rows.contact("2026-03-12", "PHONE")));
    Draft masked = new Masking().masked(desk.read(id));
    assertThat(masked.get(AID_CASE.NAME)).isEqualTo("赵**");
    assertThat(masked.get(AID_CASE.LIVE_ADDR)).isEqualTo("示范县东河镇**");
    assertThat(masked.get(AID_CASE.BIRTH_DATE)).isNull();
    assertThat(masked.get(AID_CASE.PRISON)).isEqualTo("**");
    assertThat(masked.toString() + masked.children("aid_contact"))
        .doesNotContain("立新", "西堤", "13900000000", "198804", "身体好");
  }

  @Test
  void whoDoesNotKeepThisLedgerFindsNobodyInIt() {
    UUID id = desk.saved(desk.active(2, "2026-03-10"));
    Session other =
        new Session(
            "wang", "王五", new Rights(Role.CLERK, Set.of(Ledger.MEDIATION), Set.of()), "990101001");
    assertThatThrownBy(() -> new LedgerLists(desk.database).page(other, files(), 0, 10))
        .isInstanceOf(Failure.class);
    assertThatThrownBy(() -> desk.reader.find(other, desk.types.aidCase(), id))
        .isInstanceOf(Failure.class);
  }

  /** One to four are not told to the public in any of the five forms. */
  @Test
  void fewAreFewerThanFive() {
    for (String form : List.of("RE-1", "RE-2", "RE-3", "RE-4", "RE-5")) {
      assertThat(book.forms.packages().hideBelow(form)).as(form).isEqualTo(5);
    }
  }
}
