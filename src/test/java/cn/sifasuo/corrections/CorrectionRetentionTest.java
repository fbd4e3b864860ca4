package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ASSESSMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_COMPLAINT;
import static cn.sifasuo.vault.schema.Tables.FACT_CORRECTION_ACT;
import static cn.sifasuo.vault.schema.Tables.FACT_CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.LEDGER_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordWipe;
import cn.sifasuo.ledger.retention.Retention;
import cn.sifasuo.ledger.retention.RetentionKind;
import cn.sifasuo.ledger.retention.RetentionRules;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Sessions;
import cn.sifasuo.security.Witnesses;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of corrections are kept three years by a document of the county; the years go by. */
class CorrectionRetentionTest {

  private final CorrectionsDesk desk = new CorrectionsDesk();
  private final Session head = Sessions.keeping("li", "李所长", Role.DIRECTOR, "990101001");

  @BeforeEach
  void aDocumentSaysTheYears() {
    assertThat(on("2099-01-01").appraise(head)).isEmpty();
    new RetentionRules(desk.database, desk.audit, desk.clock)
        .set(head, RetentionKind.CORRECTIONS, 3, day("2020-01-01"), "东司发〔2026〕9号");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Retention on(String day) {
    Clock clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.ofHours(8));
    return new Retention(
        desk.database,
        desk.all,
        List.of(
            new CorrectionCaseRetention(desk.types.correctionCase()),
            new AssessmentRetention(desk.types.assessment()),
            new ComplaintRetention(desk.types.complaint())),
        desk.audit,
        clock);
  }

  private List<UUID> due(String day) {
    return on(day).appraise(head).stream().map(Retention.Due::id).toList();
  }

  private UUID ended(String effective, String ended) {
    return desk.saved(
        desk.aCase()
            .effective(effective)
            .born("1990-02-03")
            .with(CORRECTION_CASE.TERM_TO, day(ended))
            .with(CORRECTION_CASE.END_KIND, "EXPIRED")
            .with(CORRECTION_CASE.END_ON, day(ended))
            .with(CORRECTION_CASE.CERTIFICATE_NO, "解矫第7号")
            .build());
  }

  private UUID complaint(UUID about, @Nullable LocalDate answered) {
    return desk.saved(
        desk.fresh("correction_complaint")
            .set(CORRECTION_COMPLAINT.CORRECTION_CASE_ID, about)
            .set(CORRECTION_COMPLAINT.COMPLAINANT, "赵立新")
            .set(CORRECTION_COMPLAINT.RECEIVED_ON, day("2026-09-01"))
            .set(CORRECTION_COMPLAINT.CONTENT, "对不批准外出有异议")
            .set(CORRECTION_COMPLAINT.ANSWERED_ON, answered)
            .set(CORRECTION_COMPLAINT.ANSWER, answered == null ? null : "已重新受理"));
  }

  private Retention.Done destroy(RecordType type, UUID... ids) {
    return on("2099-01-01")
        .destroy(
            head,
            Witnesses.of(head),
            type,
            List.of(ids),
            new Retention.Approval("东司所〔2099〕1号 销毁清册", "钱敏", "李所长"));
  }

  @Test
  void aCaseIsKeptFromTheDayItLeftForWholeYears() {
    UUID ended = ended("2024-03-04", "2025-09-03");
    desk.saved(desk.aCase().named("周平", 41).build());
    assertThat(due("2028-12-31")).isEmpty();
    assertThat(due("2029-01-01")).containsExactly(ended);
  }

  /** §2.3: the person of an assessment without a case is erased, earlier versions included. */
  @Test
  void whoWasOnlyAskedAboutIsErasedWithEveryEarlierVersion() {
    UUID asked =
        desk.saved(
            desk.fresh("correction_assessment")
                .set(CORRECTION_ASSESSMENT.REQUESTER, "东河县人民法院")
                .set(CORRECTION_ASSESSMENT.REQUESTER_KIND, "COURT")
                .set(CORRECTION_ASSESSMENT.RECEIVED_ON, day("2026-03-02"))
                .set(CORRECTION_ASSESSMENT.FAST_TRACK, false)
                .set(CORRECTION_ASSESSMENT.NAME, "孟小川")
                .set(CORRECTION_ASSESSMENT.OPINION, "UNFIT")
                .set(CORRECTION_ASSESSMENT.SENT_ON, day("2026-03-10"))
                .set(CORRECTION_ASSESSMENT.ADOPTED, "ADOPTED")
                .set(CORRECTION_ASSESSMENT.ADOPTED_ON, day("2026-04-01")));
    assertThat(due("2028-12-31")).isEmpty();
    assertThat(due("2029-01-01")).containsExactly(asked);
    // sentenced to correction against the opinion, and nobody knows which case it is: kept
    Draft other = assessment(asked);
    desk.saved(other.set(CORRECTION_ASSESSMENT.ADOPTED, "NOT_ADOPTED"));
    assertThat(due("2029-01-01")).isEmpty();
    Draft back = assessment(asked);
    desk.saved(back.set(CORRECTION_ASSESSMENT.ADOPTED, "ADOPTED"));
    destroy(desk.types.assessment(), asked);
    String left =
        desk.database.read(ctx ->
            ctx.selectFrom(LEDGER_HISTORY).fetch().formatCSV()
                + ctx.selectFrom(CORRECTION_ASSESSMENT).fetch().formatCSV());
    assertThat(left).doesNotContain("孟小川");
  }

  private Draft assessment(UUID id) {
    return desk.reader.find(desk.clerk, desk.types.assessment(), id).orElseThrow();
  }

  @Test
  void anAnswerThatIsOwedOrCameLaterKeepsTheCase() {
    UUID ended = ended("2024-03-04", "2025-09-03");
    UUID open = complaint(ended, null);
    assertThat(due("2099-01-01")).isEmpty();
    desk.saved(
        desk.reader
            .find(desk.clerk, desk.types.complaint(), open)
            .orElseThrow()
            .set(CORRECTION_COMPLAINT.ANSWERED_ON, day("2026-09-08"))
            .set(CORRECTION_COMPLAINT.ANSWER, "已重新受理"));
    assertThat(due("2029-12-31")).isEmpty();
    assertThat(due("2030-01-01")).containsExactlyInAnyOrder(ended, open);
  }

  @Test
  void aComplaintIsShownAndNeverDestroyed() {
    UUID ended = ended("2024-03-04", "2025-09-03");
    UUID answered = complaint(ended, day("2026-09-08"));
    assertThatThrownBy(() -> destroy(desk.types.complaint(), answered))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.code()).isEqualTo("L-323");
              assertThat(f.sentence()).contains("任何人不能删除");
            });
  }

  @Test
  void casesOfOnePersonGoTogetherAndNoFigureChanges() {
    UUID first = ended("2024-03-04", "2025-09-03");
    UUID second = ended("2025-01-06", "2026-07-05");
    assertThat(due("2029-12-31")).as("the last of them counts").isEmpty();
    assertThat(due("2030-01-01")).containsExactlyInAnyOrder(first, second);
    List<String> facts = facts(desk.database);
    assertThatThrownBy(() -> destroy(desk.types.correctionCase(), first))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-325"));
    destroy(desk.types.correctionCase(), first, second);
    assertThat(facts(desk.database)).isEqualTo(facts);
    assertThat(desk.read(first).get(CORRECTION_CASE.NAME)).isEqualTo(RecordWipe.mark());
    assertThat(desk.read(first).get(CORRECTION_CASE.ID_NO))
        .isEqualTo(desk.read(second).get(CORRECTION_CASE.ID_NO))
        .doesNotContain("9901011990");
    assertThat(due("2099-01-01")).isEmpty();
  }

  private static List<String> facts(Transactions database) {
    return database.read(ctx -> {
      List<String> all =
          new java.util.ArrayList<>(
              ctx.selectFrom(FACT_CORRECTION_CASE)
                  .orderBy(FACT_CORRECTION_CASE.FACT_ID)
                  .fetch()
                  .map(Object::toString));
      all.addAll(
          ctx.selectFrom(FACT_CORRECTION_ACT)
              .orderBy(FACT_CORRECTION_ACT.FACT_ID)
              .fetch()
              .map(Object::toString));
      return all;
    });
  }
}
