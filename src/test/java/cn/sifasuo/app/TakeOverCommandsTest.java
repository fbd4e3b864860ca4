package cn.sifasuo.app;

import static cn.sifasuo.app.CommandDesk.done;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.AID_VERIFICATION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.CommandDesk.Run;
import cn.sifasuo.corrections.CaseBuilder;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.SaveResult;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking over by command: as on the page 接收移交, a minor is hidden from whoever lacks the right. */
class TakeOverCommandsTest {

  private static final LocalDate ENDED = LocalDate.of(2026, 7, 5);

  @TempDir Path folder;
  private CommandDesk desk;

  @BeforeEach
  void twoWereHandedOver() {
    desk = CommandDesk.made(folder);
    desk.open(d -> {
      saved(d, handedOver(d, "𬱖喆〇", 11).build());
      return saved(
          d,
          handedOver(d, "吴青", 13)
              .born("2008-06-01")
              .with(CORRECTION_CASE.MINOR_AT_OFFENCE, true)
              .with(CORRECTION_CASE.GUARDIAN_NAME, "吴大勇")
              .with(CORRECTION_CASE.RECORD_SEALED, true)
              .build());
    });
  }

  private static CaseBuilder handedOver(Desk desk, String name, int number) {
    return new CaseBuilder(desk.types)
        .effective("2025-01-06")
        .named(name, number)
        .with(CORRECTION_CASE.TERM_TO, ENDED)
        .with(CORRECTION_CASE.END_KIND, "EXPIRED")
        .with(CORRECTION_CASE.END_ON, ENDED)
        .with(CORRECTION_CASE.CERTIFICATE_NO, number + "号")
        .with(CORRECTION_CASE.HANDED_OVER_ON, ENDED.plusDays(1))
        .with(CORRECTION_CASE.HANDOVER_ADVICE, "需要就业帮助");
  }

  private static UUID saved(Desk desk, Draft draft) {
    SaveResult result = desk.gate.save(desk.session(), draft, Door.IMPORT);
    assertThat(result).as(() -> result.problems().toString()).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).id();
  }

  private Run clerk(String words, Object... more) {
    desk.environment.put("SIFASUO_PASSWORD", CommandDesk.SECOND_PASSWORD);
    Run run = desk.runAs("lili", words, more);
    desk.environment.put("SIFASUO_PASSWORD", CommandDesk.PASSWORD);
    return run;
  }

  @Test
  void whoWaitsIsListedAndTakenAsFarAsOneMayKnow() {
    desk.environment.put("SIFASUO_NEW_PASSWORD", CommandDesk.SECOND_PASSWORD);
    done(desk.run("user add lili --role clerk --ledgers resettlement --name 李丽"));

    Run list = done(clerk("hand-over list"));
    assertThat(list.out())
        .contains("等待接收的移交 2 人。", "𬱖喆〇\t男\t2026-07-05", "需要就业帮助", "**\t男", "封存")
        .doesNotContain("吴青", "吴大勇", "990101");
    JsonNode waiting = clerk("--json hand-over list").json().path("waiting");
    String grown = keyOf(waiting, "𬱖喆〇");
    String minor = keyOf(waiting, "**");

    Run refused = clerk("--json hand-over take", minor);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.json().path("code").asText()).isEqualTo("G-306");
    JsonNode taken = done(clerk("--json hand-over take", grown)).json();
    String record = taken.path("record").asText();
    assertThat(record).startsWith("aid_case:");
    assertThat(clerk("--json hand-over take", grown).json().path("code").asText())
        .isEqualTo("B-204");
    assertThat(clerk("--json hand-over take", "someone").json().path("code").asText())
        .isEqualTo("A-207");

    done(desk.run("hand-over take", minor));
    assertThat(desk.run("hand-over list").out()).contains("0 人");
    String name =
        desk.open(d ->
            d.reader
                .find(d.session(), d.resettlement.aidCase(), UUID.fromString(record.substring(9)))
                .orElseThrow()
                .get(AID_CASE.NAME));
    assertThat(name).isEqualTo("𬱖喆〇");
  }

  private static String keyOf(JsonNode waiting, String name) {
    for (JsonNode one : waiting) {
      if (one.path("name").asText().equals(name)) {
        return one.path("key").asText();
      }
    }
    throw new AssertionError(waiting.toString());
  }

  @Test
  void aNoticeIsFiledOnce() {
    UUID notice =
        desk.open(d ->
            saved(
                d,
                Draft.fresh(d.resettlement.notice())
                    .set(AID_NOTICE.NOTICE_KIND, "PRISON_NOTICE")
                    .set(AID_NOTICE.ISSUER, "示范监狱")
                    .set(AID_NOTICE.DOC_NO, "示监释字第12号")
                    .set(AID_NOTICE.RECEIVED_ON, LocalDate.of(2026, 10, 5))
                    .set(AID_NOTICE.NAME, "赵六")
                    .set(AID_NOTICE.GENDER, "MALE")
                    .set(AID_NOTICE.BIRTH_DATE, LocalDate.of(1988, 4, 5))
                    .set(AID_NOTICE.ADDRESS, "示范县东河镇西堤村")
                    .set(AID_NOTICE.CATEGORY, "PRISON")
                    .set(AID_NOTICE.RELEASE_ON, LocalDate.of(2026, 12, 10))
                    .set(AID_NOTICE.PRISON, "示范监狱")
                    .set(AID_NOTICE.SENTENCE_BAND, "LT3")
                    .set(AID_NOTICE.OFFENCE_GROUP, "PROPERTY")
                    .set(AID_NOTICE.MINOR_AT_OFFENCE, false)
                    .addChild(
                        Draft.fresh(d.types.get("aid_verification"))
                            .set(AID_VERIFICATION.VERIFIED_ON, LocalDate.of(2026, 10, 9))
                            .set(AID_VERIFICATION.METHOD, "入户")
                            .set(AID_VERIFICATION.RESULT, "OK")
                            .set(AID_VERIFICATION.VERIFIED_BY, "李丽"))));
    assertThat(done(desk.run("hand-over file", "aid_notice:" + notice)).out())
        .startsWith("已建档：aid_case:");
    assertThat(
            desk.run("--json hand-over file", "aid_notice:" + notice).json().path("code").asText())
        .isEqualTo("B-302");
  }
}
