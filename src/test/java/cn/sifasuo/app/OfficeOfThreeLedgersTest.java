package cn.sifasuo.app;

import static cn.sifasuo.app.CommandDesk.done;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.corrections.CaseBuilder;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Expected;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.print.PdfWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office that also keeps corrections and resettlement, from its cases over the hand-over to the
 * forms, their prints, and the county that counts them again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeOfThreeLedgersTest {

  private static final Period OCTOBER = Period.month(2026, 10);
  private static final LocalDate ENDED = LocalDate.of(2026, 10, 20);
  private static final String MINOR = "吴小青";
  private static final String GUARDIAN = "吴大勇";
  private static final List<String> NAMES = List.of("𬱖喆〇", "赵立新", MINOR);

  @TempDir static Path folder;
  private CommandDesk office;
  private CommandDesk county;
  private UUID aidFile;

  @BeforeAll
  void octoberIsClosed() throws IOException {
    office = CommandDesk.made(folder);
    county = CommandDesk.county(folder);
    office.enrolAt(county, Files.createDirectories(folder.resolve("stick")));
    done(office.run("form keep corrections --from 2026-10 --reason", "县局委托书〔2026〕8号"));
    done(office.run("form keep resettlement --from 2026-10 --reason", "县局委托书〔2026〕8号"));
    office.on(ENDED.plusDays(2));
    office.open(desk -> {
      CommandDesk.concluded(desk, CommandDesk.committee(desk), ENDED);
      saved(desk, aCase(desk, "赵立新", 21, "2026-03-02"));
      saved(desk, aCase(desk, "钱明", 22, "2026-09-28"));
      saved(
          desk,
          aCase(desk, MINOR, 23, "2026-09-28")
              .born("2009-06-01")
              .with(CORRECTION_CASE.MINOR_AT_OFFENCE, true)
              .with(CORRECTION_CASE.GUARDIAN_NAME, GUARDIAN));
      saved(
          desk,
          aCase(desk, "𬱖喆〇", 24, "2025-04-21")
              .with(CORRECTION_CASE.TERM_TO, ENDED)
              .with(CORRECTION_CASE.END_KIND, "EXPIRED")
              .with(CORRECTION_CASE.END_ON, ENDED)
              .with(CORRECTION_CASE.CERTIFICATE_NO, "双矫解〔2026〕4号")
              .with(CORRECTION_CASE.HANDED_OVER_ON, ENDED.plusDays(1)));
      aidFile =
          desk.aidIntake.take(
              desk.session(), desk.aidIntake.waiting(desk.session()).getFirst().key());
      Draft back =
          desk.reader.find(desk.session(), desk.resettlement.aidCase(), aidFile).orElseThrow();
      return CommandDesk.save(
          desk,
          back.set(AID_CASE.RETURNED_ON, ENDED.plusDays(2))
              .set(AID_CASE.MEET_MODE, "SELF")
              .set(AID_CASE.HUKOU_SAME_AS_LIVE, true)
              .set(AID_CASE.RURAL, true)
              .set(AID_CASE.HEALTH_CAPACITY, "FULL")
              .set(AID_CASE.FIRST_CONTACT_ON, ENDED.plusDays(2))
              .set(AID_CASE.TERM_FROM, ENDED)
              .set(AID_CASE.TERM_TO, ENDED.plusYears(5)));
    });
    office.on(LocalDate.of(2026, 11, 2));
    office.open(desk -> CommandDesk.closed(desk, OCTOBER));
  }

  private static CaseBuilder aCase(Desk desk, String name, int number, String effective) {
    return new CaseBuilder(desk.types).effective(effective).named(name, number);
  }

  private static UUID saved(Desk desk, CaseBuilder of) {
    SaveResult result = desk.gate.save(desk.session(), of.build(), Door.IMPORT);
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  private int figure(String form, String cell) {
    return office.open(desk ->
        desk.formDesk
            .show(desk.session(), form, OCTOBER)
            .form()
            .cell(cell)
            .orElseThrow()
            .raw()
            .intValueExact());
  }

  @Test
  void whoIsHandedOverLeavesOneFormAndEntersTheOther() {
    assertThat(figure("CC-1", "A31")).isEqualTo(1);
    assertThat(figure("CC-1", "A3h")).isEqualTo(1);
    assertThat(figure("RE-1", "S22")).isEqualTo(1);
    assertThat(figure("RE-1", "S4")).isEqualTo(1);
    // two came in October, one was there before
    assertThat(figure("CC-1", "A4")).isEqualTo(3);
    assertThat(office.<List<Expected>>open(d -> d.aidIntake.waiting(d.session()))).isEmpty();
  }

  /** Contacts and the end of a file come long after the month it was counted in was closed. */
  @Test
  void aFileWhoseMonthIsClosedGoesOn() {
    office.on(LocalDate.of(2026, 11, 23));
    office.open(desk -> {
      Draft file =
          desk.reader.find(desk.session(), desk.resettlement.aidCase(), aidFile).orElseThrow();
      file.addChild(
          Draft.fresh(file.type().child("aid_contact").type())
              .set(AID_CONTACT.CONTACTED_ON, LocalDate.of(2026, 11, 10))
              .set(AID_CONTACT.WAY, "PHONE")
              .set(AID_CONTACT.TOPIC, "LIFE")
              .set(AID_CONTACT.SITUATION, "在家附近找到了工作")
              .set(AID_CONTACT.TAKEN_BY, "周敏"));
      CommandDesk.save(desk, file);
      Draft again =
          desk.reader.find(desk.session(), desk.resettlement.aidCase(), aidFile).orElseThrow();
      return CommandDesk.save(
          desk,
          again.set(AID_CASE.END_KIND, "DIED").set(AID_CASE.END_ON, LocalDate.of(2026, 11, 20)));
    });
    assertThat(figure("RE-1", "S4")).isEqualTo(1); // October stays as it was
  }

  @Test
  void theFormsPrintInFullAndForThePublic() throws IOException {
    Path out = Files.createDirectories(Path.of("target", "print"));
    for (String form : List.of("CC-1", "CC-2", "RE-1", "RE-3")) {
      done(office.run("print " + form + " --period 2026-10 --out", out));
      done(office.run("print " + form + " --period 2026-10 --public --out", out));
    }
    String whole = words(out.resolve("CC-1_990201101_2026-10_v1.pdf"));
    String forPublic = words(out.resolve("CC-1_990201101_2026-10_v1_public.pdf"));
    assertThat(whole).contains("第1版").doesNotContain("<5");
    assertThat(forPublic).contains("公开版", "<5").doesNotContain("第1版", "周敏");
    for (String name : NAMES) {
      assertThat(whole + forPublic).doesNotContain(name);
    }
  }

  private static String words(Path pdf) throws IOException {
    return PdfWords.of(Files.readAllBytes(pdf));
  }

  @Test
  void theCountyCountsTheSame() throws IOException {
    Path stick = Files.createDirectories(folder.resolve("bundle"));
    office.on(LocalDate.of(2026, 11, 23));
    JsonNode preview = done(office.run("--json bundle preview --period 2026-10")).json();
    assertThat(preview.path("leaks")).isEmpty();
    done(office.run("bundle --period 2026-10 --out", stick));
    Path bundle;
    try (var files = Files.list(stick)) {
      bundle = files.filter(f -> f.toString().endsWith(".p7m")).findFirst().orElseThrow();
    }
    // what the law keeps to totals is no shortcoming
    JsonNode received = done(county.run("--json receive", bundle)).json();
    JsonNode one = received.path("bundles").get(0);
    assertThat(one.path("status").asText()).as(one.toString()).isEqualTo("ACCEPTED");
  }

  /**
   * Of minors lists, search, files, deadlines, traces, previews, the audit book and logs tell the
   * number alone, to the head as to a clerk (domain/corrections.md §9).
   */
  @Test
  void aMinorIsNamedNowhere() throws IOException {
    office.environment.put("SIFASUO_NEW_PASSWORD", CommandDesk.SECOND_PASSWORD);
    done(office.run("user add danxue --role clerk --ledgers corrections,resettlement --name 单雪"));
    office.environment.remove("SIFASUO_NEW_PASSWORD");
    StringBuilder told = new StringBuilder();
    for (String user : List.of(CommandDesk.DIRECTOR, "danxue")) {
      boolean head = user.equals(CommandDesk.DIRECTOR);
      office.environment.put(
          "SIFASUO_PASSWORD", head ? CommandDesk.PASSWORD : CommandDesk.SECOND_PASSWORD);
      CommandDesk.Run list = done(office.runAs(user, "--json list correction_case"));
      assertThat(list.json().path("count").asInt()).isEqualTo(4);
      told.append(list.out());
      for (String sought : List.of(MINOR, "wuxiaoqing", GUARDIAN)) {
        CommandDesk.Run found =
            done(office.runAs(user, "--json list correction_case --filter", sought));
        assertThat(found.json().path("count").asInt()).as("%s by %s", sought, user).isZero();
      }
      for (String ending : List.of("csv", "json", "xlsx")) {
        Path file = folder.resolve(user + "." + ending);
        CommandDesk.Run out = office.runAs(user, "list correction_case --out", file);
        told.append(out.out()).append(out.err());
        if (Files.exists(file)) {
          told.append(text(file));
        }
      }
      for (String words :
          List.of(
              "deadlines --until 2027-12-31",
              "trace CC-1 --period 2026-10 --cell A2",
              "--json trace CC-1 --period 2026-10 --cell E5",
              "--json bundle preview --period 2026-10",
              "form compute CC-1 --period 2026-11")) {
        CommandDesk.Run run = office.runAs(user, words);
        told.append(run.out()).append(run.err());
      }
    }
    office.environment.put("SIFASUO_PASSWORD", CommandDesk.PASSWORD);
    Path book = folder.resolve("audit.csv");
    done(office.run("audit export --out", book));
    told.append(text(book));
    try (var files = Files.walk(office.data.resolve("logs"))) {
      for (Path log : files.filter(Files::isRegularFile).toList()) {
        told.append(text(log));
      }
    }
    assertThat(told.toString()).contains("矫").doesNotContain(MINOR, GUARDIAN, "20090601");
  }

  /** What is in a file, unpacked if it is a workbook. */
  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return Files.readString(file);
    }
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
