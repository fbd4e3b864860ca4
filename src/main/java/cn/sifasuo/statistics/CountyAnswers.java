package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_FORM;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_REASON;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECEIPT;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.vault.schema.tables.records.ReceivedReceiptRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds what the county said of the forms of this office. */
public final class CountyAnswers {

  /** Bundles that carried a form, the one that tells how it stands first. */
  static final Field<Integer> TELLING =
      DSL.when(OUTBOUND_FORM.RETURNED_BY.isNotNull(), 0)
          .when(OUTBOUND_BUNDLE.STATUS.eq("ACCEPTED"), 1)
          .when(OUTBOUND_BUNDLE.STATUS.eq("RETURNED"), 3)
          .when(OUTBOUND_BUNDLE.STATUS.eq("REPLACED"), 4)
          .otherwise(2);

  private final String officeCode;

  public CountyAnswers(Unit unit) {
    this.officeCode = unit.code();
  }

  /** The answer to the newest revision that has one; empty while there is none. */
  public Optional<CountyAnswer> of(DSLContext ctx, String formCode, Period period) {
    return carried(ctx, formCode, period).stream()
        .flatMap(c -> answer(ctx, formCode, c).stream())
        .findFirst();
  }

  /**
   * A bundle that carried a form.
   *
   * @param returnedBy receipt that gave the form back after its bundle had been accepted
   */
  private record Carried(
      UUID bundle, int revision, long seq, String status, @Nullable UUID returnedBy) {

    CountyAnswer.Kind kind() {
      return switch (returnedBy == null ? status : "RETURNED") {
        case "ACCEPTED" -> CountyAnswer.Kind.ACCEPTED;
        case "RETURNED" -> CountyAnswer.Kind.RETURNED;
        default -> CountyAnswer.Kind.OPEN;
      };
    }
  }

  /** Newest revision first. */
  private List<Carried> carried(DSLContext ctx, String formCode, Period period) {
    return ctx.select(
            OUTBOUND_BUNDLE.BUNDLE_ID,
            FROZEN_FORM.REVISION,
            OUTBOUND_BUNDLE.SEQ,
            OUTBOUND_BUNDLE.STATUS,
            OUTBOUND_FORM.RETURNED_BY)
        .from(FROZEN_FORM)
        .join(OUTBOUND_FORM)
        .on(OUTBOUND_FORM.FROZEN_ID.eq(FROZEN_FORM.ID))
        .join(OUTBOUND_BUNDLE)
        .on(OUTBOUND_BUNDLE.BUNDLE_ID.eq(OUTBOUND_FORM.BUNDLE_ID))
        .where(
            FROZEN_FORM.OFFICE_CODE.eq(officeCode),
            FROZEN_FORM.FORM_CODE.eq(formCode),
            FROZEN_FORM.PERIOD.eq(period.code()))
        .orderBy(FROZEN_FORM.REVISION.desc(), TELLING, OUTBOUND_BUNDLE.SEQ.desc())
        .fetch(Records.mapping(Carried::new));
  }

  private static Optional<CountyAnswer> answer(DSLContext ctx, String formCode, Carried carried) {
    List<ReceivedReceiptRecord> receipts = receipts(ctx, carried.bundle());
    if (receipts.isEmpty()) {
      return Optional.empty();
    }
    CountyAnswer.Kind kind = carried.kind();
    List<ReceivedReceiptRecord> telling =
        receipts.stream().filter(r -> kind(r.getStatus()) == kind).toList();
    ReceivedReceiptRecord newest = telling.isEmpty() ? receipts.getFirst() : telling.getFirst();
    return Optional.of(
        new CountyAnswer(
            kind,
            newest.getReceiptId(),
            carried.seq(),
            carried.revision(),
            newest.getSaidAt(),
            telling.stream()
                .flatMap(r -> reasons(ctx, r.getReceiptId()).stream())
                .filter(r -> r.form().equals(formCode) || r.form().isEmpty())
                .distinct()
                .toList(),
            // words that came with another form's return are not about one that stands
            notes(kind == CountyAnswer.Kind.RETURNED ? receipts : telling)));
  }

  /** What the county said of a bundle, whatever its forms, newest first; none if nothing. */
  public static List<String> notes(DSLContext ctx, UUID bundle) {
    return notes(receipts(ctx, bundle));
  }

  private static List<String> notes(List<ReceivedReceiptRecord> receipts) {
    return receipts.stream()
        .map(ReceivedReceiptRecord::getNote)
        .filter(n -> !n.isEmpty())
        .distinct()
        .toList();
  }

  private static List<ReceivedReceiptRecord> receipts(DSLContext ctx, UUID bundle) {
    return ctx.selectFrom(RECEIVED_RECEIPT)
        .where(RECEIVED_RECEIPT.BUNDLE_ID.eq(bundle))
        .orderBy(
            RECEIVED_RECEIPT.SAID_AT.desc(),
            RECEIVED_RECEIPT.INSTALLED_AT.desc(),
            RECEIVED_RECEIPT.RECEIPT_ID)
        .fetch();
  }

  /** Reasons of a receipt in its order. */
  public static List<CountyReason> reasons(DSLContext ctx, UUID receipt) {
    return ctx.selectFrom(RECEIVED_REASON)
        .where(RECEIVED_REASON.RECEIPT_ID.eq(receipt))
        .orderBy(RECEIVED_REASON.LINE_NO)
        .fetch(r ->
            new CountyReason(
                r.getFormCode(), r.getCellId(), r.getFactId(), r.getCode(), r.getRemark()));
  }

  private static CountyAnswer.Kind kind(String status) {
    return switch (status) {
      case "ACCEPTED", "ACCEPTED_WITH_WARNINGS", "DUPLICATE" -> CountyAnswer.Kind.ACCEPTED;
      case "REJECTED", "REPLAYED" -> CountyAnswer.Kind.RETURNED;
      default -> CountyAnswer.Kind.OPEN;
    };
  }
}
