package cn.sifasuo.app;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.FACT_DISPUTE;
import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordWipe;
import cn.sifasuo.ledger.RowProof;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two dossiers of October 2026, one kept 短期 and one kept 永久; the years go by. */
class RetentionTest {

  /** Of the parties of {@link CaseByHand}: names, numbers, telephone, address, what they said. */
  private static final List<String> PERSONAL =
      List.of("王喆", "李𬱖", "wangzhe", "13800138000", "双塘村三组", "院墙滴水", "修缮费", "99010119800102001");

  @TempDir Path folder;
  private CommandDesk desk;
  private UUID shortKept;
  private UUID everKept;

  @BeforeEach
  void aMonthIsClosed() {
    desk = CommandDesk.made(folder).withSecond();
    desk.open(d -> {
      CommandDesk.Committee committee = CommandDesk.committee(d);
      shortKept = archived(d, committee, "SHORT");
      everKept = archived(d, committee, "PERMANENT");
      return committee;
    });
    Run closed = desk.run("close --period 2026-10 --filler 周敏 --head 陈所长 --reason M1:W09=只有两件");
    assertThat(closed.exit()).as(closed.err()).isZero();
  }

  private static UUID archived(Desk d, CommandDesk.Committee committee, String kept) {
    UUID id = CommandDesk.concluded(d, committee, LocalDate.of(2026, 10, 20));
    d.transactions()
        .write(ctx ->
            ctx.update(DISPUTE_CASE)
                .set(DISPUTE_CASE.ARCHIVED_ON, LocalDate.of(2026, 11, 10))
                .set(DISPUTE_CASE.RETENTION, kept)
                .where(DISPUTE_CASE.ID.eq(id))
                .execute());
    return id;
  }

  private Run destroy(UUID id) {
    return desk.run(
        "--json retention destroy --record dispute_case:"
            + id
            + " --proposed-by 钱敏 --approved-by 周敏",
        "--document",
        "双司所〔2032〕1号 销毁清册");
  }

  private List<String> facts() {
    return desk.open(d ->
        d.transactions()
            .read(ctx ->
                ctx.selectFrom(FACT_DISPUTE)
                    .orderBy(FACT_DISPUTE.FACT_ID)
                    .fetch()
                    .map(Object::toString)));
  }

  /** Every value of every table, as text. */
  private String everything() {
    return desk.open(d ->
        d.transactions()
            .read(ctx -> {
              StringBuilder all = new StringBuilder();
              for (Table<?> table :
                  cn.sifasuo.vault.schema.DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                ctx.selectFrom(table).fetch().forEach(r -> all.append(r.intoList()).append('\n'));
              }
              return all.toString();
            }));
  }

  @Test
  void whatTheLawKeepsCannotBeSetShorterAndEveryRuleNamesItsDocument() {
    assertThat(desk.run("retention set SUMMARY --years 9 --basis", "某文件").exit()).isEqualTo(3);
    assertThat(desk.run("retention set IMPORTANT_SUMMARY --years 50 --basis", "某文件").exit())
        .isEqualTo(3);
    assertThat(desk.run("retention set CORRECTIONS --years 10 --basis", " ").exit()).isEqualTo(2);
    assertThat(desk.run("retention list").out())
        .contains("社区矫正档案\t未定")
        .contains("汇总性统计资料\t10 年")
        .contains("重要汇总性统计资料\t永久");
    assertThat(desk.run("retention set CORRECTIONS --years 10 --basis", "示范司〔2026〕8号").exit())
        .isZero();
    assertThat(desk.run("retention list").out()).contains("社区矫正档案\t10 年\t示范司〔2026〕8号");
  }

  @Test
  void beforeItsTimeNothingIsDestroyedAndTheRuleIsNamed() {
    desk.on(LocalDate.of(2031, 12, 31));
    assertThat(desk.run("--json retention appraise").json().path("count").asInt()).isZero();
    Run refused = destroy(shortKept);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.json().path("code").asText()).isEqualTo("L-323");
    assertThat(refused.json().path("message").asText())
        .contains("纠纷案卷（短期）")
        .contains("保存 5 年")
        .contains("2031-12-31");
    desk.on(LocalDate.of(2099, 1, 1));
    assertThat(destroy(everKept).json().path("message").asText()).contains("永久保存");
    assertThat(everything()).contains(PERSONAL);
  }

  @Test
  void oneNameIsNoApproval() {
    desk.on(LocalDate.of(2032, 1, 1));
    Run refused =
        desk.run(
            "--json retention destroy --record dispute_case:"
                + shortKept
                + " --proposed-by 周敏 --approved-by 周敏 --document",
            "清册");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.json().path("code").asText()).isEqualTo("L-224");
  }

  @Test
  void whatIsDestroyedIsGoneEverywhereAndNoFigureChanges() throws Exception {
    desk.open(d ->
        d.transactions()
            .write(ctx ->
                // the other dossier holds the same invented people
                new RecordWipeOf(d).wipe(ctx, everKept)));
    desk.on(LocalDate.of(2032, 1, 1));
    List<String> facts = facts();
    String frozen = frozen();
    Path before = folder.resolve("before");
    assertThat(desk.run("print M1 --period 2026-10 --out", before).exit()).isZero();
    String live = figures();

    JsonNode due = desk.run("--json retention appraise").json();
    assertThat(due.path("count").asInt()).isEqualTo(1);
    assertThat(due.path("records").get(0).path("record").asText()).endsWith(shortKept.toString());
    Run done = destroy(shortKept);
    assertThat(done.exit()).as(done.err()).isZero();

    assertThat(everything()).doesNotContain(PERSONAL).contains(RecordWipe.mark());
    assertThat(facts()).isEqualTo(facts);
    assertThat(frozen()).isEqualTo(frozen);
    assertThat(figures()).isEqualTo(live);
    Path after = folder.resolve("after");
    assertThat(desk.run("print M1 --period 2026-10 --out", after).exit()).isZero();
    try (var files = Files.list(before)) {
      for (Path file : files.toList()) {
        assertThat(Files.readAllBytes(after.resolve(file.getFileName())))
            .as(file.toString())
            .isEqualTo(Files.readAllBytes(file));
      }
    }
    assertThat(desk.run("retention record").out())
        .contains("1 条")
        .contains("双司所〔2032〕1号 销毁清册")
        .contains("提出 钱敏");
    assertThat(desk.run("--json audit verify").json().path("ok").asBoolean()).isTrue();
    String wipedByNobody =
        desk.open(d -> String.valueOf(CommandDesk.theCase(d, everKept).get(DISPUTE_CASE.CASE_NO)));
    assertThat(
            desk.<List<RowProof.Doubt>>open(d -> d.transactions().read(d.rowProof::prove).doubts()))
        .as("emptied with approval is no doubt, emptied without is")
        .extracting(RowProof.Doubt::number)
        .containsOnly(wipedByNobody);
    assertThat(destroy(shortKept).json().path("code").asText()).isEqualTo("L-324");
    assertThat(desk.run("--json retention appraise").json().path("count").asInt()).isZero();
  }

  @Test
  void whatWasDestroyedCannotBeWrittenBack() {
    Draft open = desk.open(d -> CommandDesk.theCase(d, shortKept));
    desk.on(LocalDate.of(2032, 1, 1));
    assertThat(destroy(shortKept).exit()).isZero();
    assertThatThrownBy(() ->
            desk.open(
                d -> d.gate.save(d.session(), open.set(DISPUTE_CASE.SUMMARY, "又写上"), Door.COMMAND)))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.code()).isEqualTo("L-321"));
    long entries =
        desk.open(d ->
            d.transactions()
                .read(ctx -> (long) ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACT.eq("destroy"))));
    assertThat(entries).isEqualTo(1);
  }

  @Test
  void nothingIsDestroyedWithoutASecondSignIn() {
    desk.on(LocalDate.of(2032, 1, 1));
    desk.environment.put("SIFASUO_SECOND_PASSWORD", "bu shi ta de");
    assertThat(destroy(shortKept).json().path("code").asText()).isEqualTo("V-103");
    assertThat(everything()).contains(PERSONAL);
  }

  private String frozen() {
    return desk.open(d ->
        d.transactions()
            .read(ctx -> ctx.selectFrom(FROZEN_FORM).orderBy(FROZEN_FORM.ID).fetch().toString()));
  }

  private String figures() {
    return desk.run("--json form compute M1 --period 2026").json().path("rows").toString();
  }

  /** The wiping alone, without its time and its approval. */
  private record RecordWipeOf(Desk desk) {
    boolean wipe(org.jooq.DSLContext ctx, UUID id) {
      new RecordWipe(desk.types).wipe(ctx, desk.mediation.disputeCase(), List.of(id));
      return true;
    }
  }
}
