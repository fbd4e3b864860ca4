package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten days part an admonition from a warning, and two admonitions make one (§2.16). */
class GroundsOfConductTest {

  private static final CorrectionsDesk DESK = new CorrectionsDesk();
  private static final CaseRows ROWS = new CaseRows(DESK.all);

  @AfterAll
  static void close() {
    DESK.close();
  }

  private static Draft decided(String kind, String ground, String on) {
    return ROWS.conduct(kind, ground, "COUNTY", on)
        .set(CORRECTION_CONDUCT.SERVED_ON, day(on))
        .set(CORRECTION_CONDUCT.PROCURATORATE_COPIED_ON, day(on));
  }

  private static Draft lost(String found, @Nullable String located) {
    return ROWS.lost("OFF_SUPERVISION", found, located);
  }

  /** 十日以内 is ten days and fewer, 超过十日 more than ten. */
  @ParameterizedTest
  @CsvSource({
    "ADMONISH, A_LATE, 2026-05-20, ",
    "ADMONISH, A_LATE, 2026-05-21, conduct.late-longer",
    "WARN, W_LATE, 2026-05-20, conduct.late-not-long",
    "WARN, W_LATE, 2026-05-21, "
  })
  void tenDaysPartAnAdmonitionFromAWarning(
      String kind, String ground, String located, String asked) {
    Draft draft =
        DESK.aCase()
            .row(lost("2026-05-10", located))
            .row(decided(kind, ground, "2026-06-01"))
            .build();
    assertThat(late(draft)).isEqualTo(asked == null ? List.of() : List.of(asked));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-22, ", "2026-03-23, conduct.late-longer"})
  void comingInLateCountsTheSame(LocalDate reported, String asked) {
    Draft draft =
        DESK.aCase()
            .with(CORRECTION_CASE.REPORTED_ON, reported)
            .with(CORRECTION_CASE.REGISTERED_ON, reported)
            .row(decided("ADMONISH", "A_LATE", "2026-06-01"))
            .build();
    assertThat(late(draft)).isEqualTo(asked == null ? List.of() : List.of(asked));
  }

  /** Bug: what came later, or had been answered before, was held against an admonition. */
  @Test
  void onlyWhatWasOpenUpToTheDayAndNotAnsweredBeforeCounts() {
    Draft later =
        DESK.aCase()
            .row(lost("2026-05-10", "2026-05-13"))
            .row(lost("2026-08-01", "2026-08-25"))
            .row(decided("ADMONISH", "A_LATE", "2026-05-20"))
            .build();
    assertThat(late(later)).isEmpty();
    Draft answered =
        DESK.aCase()
            .row(lost("2026-04-01", "2026-04-21"))
            .row(decided("WARN", "W_LATE", "2026-05-01"))
            .row(lost("2026-08-10", "2026-08-13"))
            .row(decided("ADMONISH", "A_LATE", "2026-08-20"))
            .build();
    assertThat(late(answered)).isEmpty();
  }

  /** Bug: who has not come back was 0 days late. */
  @Test
  void whatGoesOnRunsToTheDay() {
    Draft gone = lost("2026-05-10", null);
    CaseBuilder builder = DESK.aCase().row(gone).row(decided("ADMONISH", "A_LATE", "2026-05-18"));
    assertThat(late(builder.build())).isEmpty();
    assertThat(late(builder.row(decided("WARN", "W_LATE", "2026-06-20")).build())).isEmpty();
  }

  private static List<String> late(Draft draft) {
    return DESK.warnings(draft).stream().filter(w -> w.startsWith("conduct.late")).toList();
  }

  @Test
  void twoAdmonitionsComeBeforeAWarningForThem() {
    CaseBuilder builder =
        DESK.aCase()
            .row(decided("ADMONISH", "A_RULES", "2026-05-01"))
            .row(decided("WARN", "W_TWICE_ADMONISHED", "2026-06-01"));
    assertThat(DESK.warnings(builder.build())).containsExactly("conduct.admonished-less-often");
    builder.row(decided("ADMONISH", "A_OTHER", "2026-05-20"));
    assertThat(DESK.warnings(builder.build())).isEmpty();
  }

  /** The measures of 2012 knew neither: nothing is asked of their time. */
  @Test
  void nothingOfItIsAskedBeforeTheLaw() {
    Draft draft =
        DESK.aCase().effective("2019-03-01").row(decided("WARN", "W_LATE", "2019-09-02")).build();
    assertThat(late(draft)).isEmpty();
  }
}
