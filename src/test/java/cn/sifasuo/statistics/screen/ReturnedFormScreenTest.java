package cn.sifasuo.statistics.screen;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_FORM;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_REASON;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECEIPT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.statistics.CellRef;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.TracedCase;
import cn.sifasuo.ui.Snapshots;
import java.time.OffsetDateTime;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A closed form shows what the county said of it: at the form, at the cell and at the case. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the return follows the acceptance
class ReturnedFormScreenTest extends FormWindowTest {

  private static final UUID BUNDLE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-05T09:30:00+08:00");
  private static final PseudoClass RETURNED = PseudoClass.getPseudoClass("returned");

  private void sealed() {
    office.close(FormOffice.OCTOBER);
    office.database.write(ctx -> {
      UUID frozen =
          new FrozenForms(office.desk.unit())
              .find(ctx, "M1", FormOffice.OCTOBER)
              .orElseThrow()
              .id();
      ctx.insertInto(OUTBOUND_BUNDLE)
          .set(OUTBOUND_BUNDLE.BUNDLE_ID, BUNDLE)
          .set(OUTBOUND_BUNDLE.SEQ, 12L)
          .set(OUTBOUND_BUNDLE.PERIOD, FormOffice.OCTOBER.code())
          .set(OUTBOUND_BUNDLE.KIND, "FULL")
          .set(OUTBOUND_BUNDLE.CONTENT_LEVEL, "FACTS")
          .set(OUTBOUND_BUNDLE.MANIFEST_HASH, "a".repeat(64))
          .set(OUTBOUND_BUNDLE.FILE_NAME, "SFB-990102003-2026-10-000012.p7m")
          .set(OUTBOUND_BUNDLE.FILE_HASH, "b".repeat(64))
          .set(OUTBOUND_BUNDLE.MANIFEST, "{}")
          .set(OUTBOUND_BUNDLE.SEALED_AT, THEN)
          .set(OUTBOUND_BUNDLE.SEALED_BY, "zhoumin")
          .set(OUTBOUND_BUNDLE.STATUS, "ACCEPTED")
          .execute();
      return ctx.insertInto(OUTBOUND_FORM)
          .set(OUTBOUND_FORM.BUNDLE_ID, BUNDLE)
          .set(OUTBOUND_FORM.FROZEN_ID, frozen)
          .execute();
    });
  }

  private UUID receipt(String status, OffsetDateTime at, String note) {
    UUID id = UUID.randomUUID();
    office.database.write(ctx ->
        ctx.insertInto(RECEIVED_RECEIPT)
            .set(RECEIVED_RECEIPT.RECEIPT_ID, id)
            .set(RECEIVED_RECEIPT.BUNDLE_ID, BUNDLE)
            .set(RECEIVED_RECEIPT.STATUS, status)
            .set(RECEIVED_RECEIPT.SAID_AT, at)
            .set(RECEIVED_RECEIPT.NOTE, note)
            .set(RECEIVED_RECEIPT.INSTALLED_AT, at)
            .set(RECEIVED_RECEIPT.INSTALLED_BY, "zhoumin")
            .set(RECEIVED_RECEIPT.CONTENT, new byte[] {0})
            .execute());
    return id;
  }

  private void reason(
      UUID receipt, int line, String cell, @Nullable UUID fact, String code, String remark) {
    office.database.write(ctx ->
        ctx.insertInto(RECEIVED_REASON)
            .set(RECEIVED_REASON.RECEIPT_ID, receipt)
            .set(RECEIVED_REASON.LINE_NO, line)
            .set(RECEIVED_REASON.FORM_CODE, "M1")
            .set(RECEIVED_REASON.CELL_ID, cell)
            .set(RECEIVED_REASON.FACT_ID, fact)
            .set(RECEIVED_REASON.CODE, code)
            .set(RECEIVED_REASON.REMARK, remark)
            .execute());
  }

  private boolean marked(String cell) {
    return onScreen(() -> window.lookup(cell).getPseudoClassStates().contains(RETURNED));
  }

  @Test
  @Order(1)
  void anAcceptedFormSaysSo() {
    sealed();
    receipt("ACCEPTED", THEN, "");
    openForm();
    until(() -> window.lookup("#answer").isVisible());
    assertThat(text("#answer-about")).contains("第1版", "2026-11-05 09:30", "第 12 件");
    Snapshots.saveBoth(stage.getScene(), theme, "form-accepted");
    assertThat(marked("#cell-03")).isFalse();
  }

  @Test
  @Order(2)
  void whatWasGivenBackIsMarkedAtTheFormTheCellAndTheCase() {
    TracedCase one =
        office
            .desk
            .forms()
            .cases(office.director, new CellRef("M1", FormOffice.OCTOBER, "total", "03"))
            .get(1);
    UUID returned = receipt("REJECTED", THEN.plusDays(2), "请于五日内更正后重新封包，联系县局基层股〇号窗口。");
    reason(returned, 1, "03", null, "doubtful", "与上月相差太大，请逐件核对书面协议");
    reason(returned, 2, "03", one.factId(), "overcounted", "应计入九月");
    reason(returned, 3, "05", null, "omitted", "");
    office.database.write(
        ctx -> ctx.update(OUTBOUND_FORM).set(OUTBOUND_FORM.RETURNED_BY, returned).execute());

    openForm();
    until(() -> marked("#cell-03"));
    click("#cell-03");
    until(() -> cases().getItems().size() > 1);

    assertThat(marked("#cell-05")).isTrue();
    assertThat(marked("#cell-01")).isFalse();
    assertThat(
            onScreen(() ->
                window.lookupAll("#answer .figure-name").stream()
                    .map(n -> ((Labeled) n).getText())
                    .toList()))
        .hasSize(3)
        .first()
        .isEqualTo("M1 第 03 栏，数字存疑：与上月相差太大，请逐件核对书面协议");
    assertThat(
            onScreen(() ->
                cases().getVisibleLeafColumns().stream()
                    .filter(c -> c.getText().equals("县局意见"))
                    .map(c -> String.valueOf(c.getCellData(1)))
                    .toList()))
        .containsExactly("多计错计：应计入九月");
    Snapshots.saveBoth(stage.getScene(), theme, "form-returned");
  }
}
