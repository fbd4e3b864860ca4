package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTY_RULING;
import static cn.sifasuo.vault.schema.Tables.COUNTY_RULING_REASON;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Period;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Remembers what persons of the county gave back of what had been accepted. */
final class GivenBack {

  /** What a bundle that brings a form given back is told. */
  static final String CODE = "given-back";

  private GivenBack() {}

  /**
   * What persons said of a bundle so far, to be said again.
   *
   * @param note the newest words; empty if there are none
   */
  record Said(String note, List<Receipt.Remark> reasons, List<Receipt.Returned> forms) {

    /** As a machine's answer to the bundle has to say it again. */
    Receipt in(Receipt answer) {
      return new Receipt(
              answer.receiptId(),
              answer.county(),
              answer.bundleId(),
              answer.manifestHash(),
              answer.fileHash(),
              answer.office(),
              answer.seq(),
              forms.isEmpty() ? answer.status() : Receipt.Status.REJECTED,
              answer.counts(),
              forms.isEmpty() ? answer.problems() : reasons,
              answer.receivedAt(),
              answer.nextSeq(),
              answer.headHash(),
              answer.auditHead())
          .saying(note, forms);
    }
  }

  /**
   * What was said of the forms that a bundle brings, by whatever bundle they came first: an office
   * that lost the receipt hands in the same again, or seals the same anew.
   */
  static Said said(DSLContext ctx, Manifest manifest) {
    Set<UUID> rulings = new LinkedHashSet<>();
    List<Receipt.Returned> forms = new ArrayList<>();
    for (Manifest.Form form : manifest.forms()) {
      ctx.select(SUBMISSION.RULING_ID, SUBMISSION.BUNDLE_ID)
          .from(SUBMISSION)
          .where(same(manifest, form))
          .forEach(r -> {
            if (r.value1() != null) {
              forms.add(new Receipt.Returned(form.code(), (int) form.revision()));
            }
            rulings.addAll(
                ctx.select(COUNTY_RULING.ID)
                    .from(COUNTY_RULING)
                    .where(COUNTY_RULING.BUNDLE_ID.eq(r.value2()))
                    .fetch(COUNTY_RULING.ID));
          });
    }
    List<String> notes =
        ctx.select(COUNTY_RULING.NOTE)
            .from(COUNTY_RULING)
            .where(COUNTY_RULING.ID.in(rulings), COUNTY_RULING.NOTE.ne(""))
            .orderBy(COUNTY_RULING.MADE_AT.desc(), COUNTY_RULING.ID.desc())
            .fetch(COUNTY_RULING.NOTE);
    return new Said(notes.isEmpty() ? "" : notes.getFirst(), reasons(ctx, rulings), forms);
  }

  private static Condition same(Manifest manifest, Manifest.Form form) {
    return DSL.and(
        SUBMISSION.OFFICE_CODE.eq(manifest.senderOffice()),
        SUBMISSION.FORM_CODE.eq(form.code()),
        SUBMISSION.PERIOD.eq(manifest.period().code()),
        SUBMISSION.REVISION.eq((int) form.revision()),
        SUBMISSION.DIGEST.eq(form.digest()));
  }

  /** Whether a form in just this revision and with this digest was given back. */
  static boolean holds(DSLContext ctx, Manifest manifest, String code) {
    return manifest.forms().stream()
        .filter(f -> f.code().equals(code))
        .anyMatch(
            f -> ctx.fetchExists(SUBMISSION, same(manifest, f), SUBMISSION.RULING_ID.isNotNull()));
  }

  static List<Receipt.Remark> reasons(DSLContext ctx, Collection<UUID> rulings) {
    return ctx.selectFrom(COUNTY_RULING_REASON)
        .where(COUNTY_RULING_REASON.RULING_ID.in(rulings))
        .orderBy(COUNTY_RULING_REASON.RULING_ID, COUNTY_RULING_REASON.LINE_NO)
        .fetch(r ->
            new Receipt.Remark(
                r.getFactId() == null ? "" : r.getFactId().toString(),
                r.getCellId().isEmpty() ? r.getFormCode() : r.getFormCode() + "." + r.getCellId(),
                r.getCode(),
                r.getRemark()));
  }

  /** When an office's form of these periods was given back and waits for its correction. */
  static Map<String, OffsetDateTime> newest(
      DSLContext ctx, String formCode, Collection<Period> periods) {
    return waiting(ctx, SUBMISSION.FORM_CODE.eq(formCode), periods);
  }

  /** The same for any form. */
  static Map<String, OffsetDateTime> newest(DSLContext ctx, Collection<Period> periods) {
    return waiting(ctx, DSL.noCondition(), periods);
  }

  private static Map<String, OffsetDateTime> waiting(
      DSLContext ctx, Condition which, Collection<Period> periods) {
    Map<String, OffsetDateTime> newest = new HashMap<>();
    var later = SUBMISSION.as("later");
    ctx.select(SUBMISSION.OFFICE_CODE, COUNTY_RULING.MADE_AT)
        .from(SUBMISSION)
        .join(COUNTY_RULING)
        .on(COUNTY_RULING.ID.eq(SUBMISSION.RULING_ID))
        .where(SUBMISSION.PERIOD.in(periods.stream().map(Period::code).toList()))
        .and(which)
        .andNotExists(
            DSL.selectOne()
                .from(later)
                .where(
                    later.OFFICE_CODE.eq(SUBMISSION.OFFICE_CODE),
                    later.FORM_CODE.eq(SUBMISSION.FORM_CODE),
                    later.PERIOD.eq(SUBMISSION.PERIOD),
                    later.CURRENT_ONE.isTrue()))
        .orderBy(COUNTY_RULING.MADE_AT)
        .forEach(r -> newest.put(r.value1(), r.value2()));
    return newest;
  }
}
