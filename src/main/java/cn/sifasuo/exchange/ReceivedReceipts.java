package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_FORM;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_ANSWER;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_REASON;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECEIPT;
import static cn.sifasuo.vault.schema.Tables.SENT_FORM;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CountyAnswers;
import cn.sifasuo.statistics.CountyReason;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Every answer of the county that was installed, each once. A form that was given back stays so,
 * whatever receipt comes later or again: what follows is its next revision. So the order in which
 * receipts come makes no difference.
 */
final class ReceivedReceipts {

  private ReceivedReceipts() {}

  /** A receipt that is here already changes nothing. */
  static void keep(
      DSLContext ctx, Session session, Receipt receipt, byte[] bytes, OffsetDateTime now) {
    int added =
        ctx.insertInto(RECEIVED_RECEIPT)
            .set(RECEIVED_RECEIPT.RECEIPT_ID, receipt.receiptId())
            .set(RECEIVED_RECEIPT.BUNDLE_ID, receipt.bundleId())
            .set(RECEIVED_RECEIPT.STATUS, receipt.status().name())
            .set(RECEIVED_RECEIPT.SAID_AT, receipt.receivedAt())
            .set(RECEIVED_RECEIPT.NOTE, receipt.note())
            .set(RECEIVED_RECEIPT.INSTALLED_AT, now)
            .set(RECEIVED_RECEIPT.INSTALLED_BY, session.signIn())
            .set(RECEIVED_RECEIPT.CONTENT, bytes)
            .onDuplicateKeyIgnore()
            .execute();
    if (added == 0) {
      return;
    }
    for (int i = 0; i < receipt.problems().size(); i++) {
      reason(ctx, receipt.receiptId(), i + 1, receipt.problems().get(i));
    }
    receipt.answers().forEach(answer -> answer(ctx, receipt.receiptId(), answer));
    for (Receipt.Returned form : receipt.returned()) {
      ctx.update(OUTBOUND_FORM)
          .set(OUTBOUND_FORM.RETURNED_BY, receipt.receiptId())
          .where(
              OUTBOUND_FORM.BUNDLE_ID.eq(receipt.bundleId()),
              OUTBOUND_FORM.FROZEN_ID.in(
                  DSL.select(SENT_FORM.ID)
                      .from(SENT_FORM)
                      .where(
                          SENT_FORM.FORM_CODE.eq(form.form()),
                          SENT_FORM.REVISION.eq(form.revision()))))
          .execute();
    }
  }

  /** A row is answered once; what is said again changes nothing. */
  private static void answer(DSLContext ctx, UUID receipt, Receipt.Answer answer) {
    ctx.insertInto(RECEIVED_ANSWER)
        .set(RECEIVED_ANSWER.ROW_ID, answer.rowId())
        .set(RECEIVED_ANSWER.RECEIPT_ID, receipt)
        .set(RECEIVED_ANSWER.RECORD_TYPE, answer.type())
        .set(RECEIVED_ANSWER.UID, answer.uid())
        .set(RECEIVED_ANSWER.ROW_TYPE, answer.rowType())
        .set(RECEIVED_ANSWER.CONTENT, Json.write(answer.values()))
        .onDuplicateKeyIgnore()
        .execute();
  }

  private static void reason(DSLContext ctx, UUID receipt, int line, Receipt.Remark remark) {
    int dot = remark.field().indexOf('.');
    ctx.insertInto(RECEIVED_REASON)
        .set(RECEIVED_REASON.RECEIPT_ID, receipt)
        .set(RECEIVED_REASON.LINE_NO, line)
        .set(
            RECEIVED_REASON.FORM_CODE,
            dot < 0 ? form(remark.field()) : remark.field().substring(0, dot))
        .set(RECEIVED_REASON.CELL_ID, dot < 0 ? "" : remark.field().substring(dot + 1))
        .set(RECEIVED_REASON.FACT_ID, fact(remark.uid()))
        .set(RECEIVED_REASON.CODE, remark.code())
        .set(RECEIVED_REASON.REMARK, remark.text())
        .execute();
  }

  /** Fields of the bundle as a whole are no forms; they are written in lower case. */
  private static String form(String field) {
    return field.isEmpty() || Character.isLowerCase(field.charAt(0)) ? "" : field;
  }

  private static @Nullable UUID fact(String uid) {
    try {
      return uid.isEmpty() ? null : UUID.fromString(uid);
    } catch (IllegalArgumentException e) {
      return null; // a machine's own name of a thing, not a case
    }
  }

  /** Frozen forms that were given back after they had been accepted. */
  static Set<UUID> returned(DSLContext ctx) {
    return ctx.select(OUTBOUND_FORM.FROZEN_ID)
        .from(OUTBOUND_FORM)
        .where(OUTBOUND_FORM.RETURNED_BY.isNotNull())
        .fetchSet(OUTBOUND_FORM.FROZEN_ID);
  }

  /**
   * What the county said of each bundle, by the receipts installed; none for one it said nothing.
   */
  static Map<UUID, BundleSaid> said(DSLContext ctx) {
    Map<UUID, List<String>> returned = new HashMap<>();
    ctx.select(OUTBOUND_FORM.BUNDLE_ID, SENT_FORM.FORM_CODE)
        .from(OUTBOUND_FORM)
        .join(SENT_FORM)
        .on(SENT_FORM.ID.eq(OUTBOUND_FORM.FROZEN_ID))
        .where(OUTBOUND_FORM.RETURNED_BY.isNotNull())
        .orderBy(SENT_FORM.FORM_CODE)
        .forEach(r -> returned.computeIfAbsent(r.value1(), b -> new ArrayList<>()).add(r.value2()));
    Map<UUID, BundleSaid> said = new HashMap<>();
    ctx.select(RECEIVED_RECEIPT.BUNDLE_ID, RECEIVED_RECEIPT.RECEIPT_ID)
        .from(RECEIVED_RECEIPT)
        .orderBy(RECEIVED_RECEIPT.SAID_AT, RECEIVED_RECEIPT.INSTALLED_AT)
        .forEach(r -> {
          UUID bundle = r.value1();
          List<CountyReason> reasons = CountyAnswers.reasons(ctx, r.value2());
          BundleSaid before = said.get(bundle);
          said.put(
              bundle,
              new BundleSaid(
                  r.value2(),
                  returned.getOrDefault(bundle, List.of()),
                  CountyAnswers.notes(ctx, bundle),
                  // an answer without reasons takes none back that a person gave
                  reasons.isEmpty() && before != null && returned.containsKey(bundle)
                      ? before.reasons()
                      : reasons));
        });
    return said;
  }
}
