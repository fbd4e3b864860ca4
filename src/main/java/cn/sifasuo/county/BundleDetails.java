package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTY_RULING;
import static cn.sifasuo.vault.schema.Tables.COUNTY_RULING_REASON;
import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.RETURNED_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.CountyReason;
import cn.sifasuo.statistics.FormContent;
import cn.sifasuo.statistics.FormContentReader;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.Tally;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.SubmissionRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Opens a bundle of the list: counts its figures from its facts once more, and holds them against
 * the revision before.
 */
public final class BundleDetails {

  private static final Wording WORDS = Wording.of(BundleDetails.class);

  private final Transactions transactions;
  private final ReceivedBundles bundles;
  private final CellRecount recount;

  public BundleDetails(
      Transactions transactions, ReceivedBundles bundles, FormPackages packages, Tally tally) {
    this.transactions = transactions;
    this.bundles = bundles;
    this.recount = new CellRecount(packages, tally);
  }

  /**
   * @throws Failure REFUSED {@code G-301} without permission; WRONG_USE {@code C-341} for an
   *     unknown bundle
   */
  public BundleDetail open(Session session, UUID bundleId) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> {
      ReceivedBundle bundle =
          bundles.list(ctx).stream()
              .filter(b -> b.bundleId().equals(bundleId))
              .findFirst()
              .orElseThrow(BundleDetails::unknown);
      return bundle.state() == ReceivedBundle.State.REJECTED
          ? returned(ctx, bundle)
          : taken(ctx, bundle);
    });
  }

  private static BundleDetail returned(DSLContext ctx, ReceivedBundle bundle) {
    String content =
        ctx.select(RETURNED_BUNDLE.CONTENT)
            .from(RETURNED_BUNDLE)
            .where(RETURNED_BUNDLE.BUNDLE_ID.eq(bundle.bundleId()))
            .fetchOptional(RETURNED_BUNDLE.CONTENT)
            .orElse(null);
    if (content == null) {
      return new BundleDetail(bundle, List.of(), List.of(), List.of(), null);
    }
    ReturnedContent kept = ReturnedContent.read(content);
    return new BundleDetail(
        bundle,
        bundle.forms().stream().map(f -> returned(f, kept)).toList(),
        kept.problems().stream().map(BundleDetails::reason).distinct().toList(),
        List.of(),
        null);
  }

  private static BundleDetail.Form returned(ReceivedBundle.Form form, ReturnedContent kept) {
    List<CellDifference> differing = kept.differing().getOrDefault(form.code(), List.of());
    return new BundleDetail.Form(form, List.of(), 0, differing, 0, List.of(), null, "", null);
  }

  private BundleDetail taken(DSLContext ctx, ReceivedBundle bundle) {
    List<BundleDetail.Form> forms =
        ctx.selectFrom(SUBMISSION)
            .where(SUBMISSION.BUNDLE_ID.eq(bundle.bundleId()))
            .orderBy(SUBMISSION.FORM_CODE)
            .fetch()
            .map(r -> form(ctx, bundle, r));
    UUID receipt =
        ctx.select(INBOUND_BUNDLE.RECEIPT_ID)
            .from(INBOUND_BUNDLE)
            .where(INBOUND_BUNDLE.BUNDLE_ID.eq(bundle.bundleId()))
            .fetchSingle(INBOUND_BUNDLE.RECEIPT_ID);
    return new BundleDetail(bundle, forms, List.of(), rulings(ctx, bundle.bundleId()), receipt);
  }

  private BundleDetail.Form form(DSLContext ctx, ReceivedBundle bundle, SubmissionRecord r) {
    FormContent content = FormContentReader.read(r.getContent());
    CellRecount.Result counted = recount.of(ctx, r.getId(), content.form());
    Optional<FormContent> before = before(ctx, r);
    return new BundleDetail.Form(
        bundle.forms().stream()
            .filter(f -> f.code().equals(r.getFormCode()))
            .findFirst()
            .orElseThrow(),
        content.form().head().columns(),
        counted.cells(),
        counted.differing(),
        before.map(FormContent::revision).orElse(0),
        before.map(b -> CellDifference.between(b.form(), content.form())).orElse(List.of()),
        content.correction(),
        content.filler(),
        content.closedOn());
  }

  private static Optional<FormContent> before(DSLContext ctx, SubmissionRecord r) {
    return ctx.select(SUBMISSION.CONTENT)
        .from(SUBMISSION)
        .where(
            SUBMISSION.OFFICE_CODE.eq(r.getOfficeCode()),
            SUBMISSION.FORM_CODE.eq(r.getFormCode()),
            SUBMISSION.PERIOD.eq(r.getPeriod()),
            SUBMISSION.REVISION.lt(r.getRevision()))
        .orderBy(SUBMISSION.REVISION.desc())
        .limit(1)
        .fetchOptional(SUBMISSION.CONTENT)
        .map(FormContentReader::read);
  }

  private static List<BundleDetail.Said> rulings(DSLContext ctx, UUID bundleId) {
    return ctx.selectFrom(COUNTY_RULING)
        .where(COUNTY_RULING.BUNDLE_ID.eq(bundleId))
        .orderBy(COUNTY_RULING.MADE_AT.desc(), COUNTY_RULING.ID.desc())
        .fetch(r ->
            new BundleDetail.Said(
                r.getMadeAt(),
                r.getMadeBy(),
                r.getNote(),
                ctx.selectFrom(COUNTY_RULING_REASON)
                    .where(COUNTY_RULING_REASON.RULING_ID.eq(r.getId()))
                    .orderBy(COUNTY_RULING_REASON.LINE_NO)
                    .fetch(l ->
                        new CountyReason(
                            l.getFormCode(),
                            l.getCellId(),
                            l.getFactId(),
                            l.getCode(),
                            l.getRemark())),
                r.getReceiptId()));
  }

  static CountyReason reason(Receipt.Remark remark) {
    int dot = remark.field().indexOf('.');
    return new CountyReason(
        dot < 0 ? remark.field() : remark.field().substring(0, dot),
        dot < 0 ? "" : remark.field().substring(dot + 1),
        null,
        remark.code(),
        remark.text());
  }

  /**
   * Puts the newest receipt of a bundle into a folder once more, as it was signed.
   *
   * @throws Failure as {@link #open}; WRONG_USE {@code C-349} if it was not kept
   */
  public Path receipt(Session session, ReceivedBundle bundle, Path folder) {
    session.require(Permission.RECEIVE_BUNDLE);
    byte[] signed =
        transactions
            .<Optional<byte[]>>read(ctx -> newest(ctx, bundle.bundleId()))
            .filter(bytes -> bytes.length > 0)
            .orElseThrow(() ->
                new Failure(
                    FailureKind.WRONG_USE,
                    "C-349",
                    WORDS.say("received.no-receipt"),
                    "no receipt kept"));
    return ReceiptFile.put(signed, bundle.office(), bundle.seq(), folder);
  }

  private static Optional<byte[]> newest(DSLContext ctx, UUID bundleId) {
    byte @Nullable [] ruling =
        ctx.select(COUNTY_RULING.RECEIPT)
            .from(COUNTY_RULING)
            .where(COUNTY_RULING.BUNDLE_ID.eq(bundleId))
            .orderBy(COUNTY_RULING.MADE_AT.desc(), COUNTY_RULING.ID.desc())
            .limit(1)
            .fetchOne(COUNTY_RULING.RECEIPT);
    if (ruling != null) {
      return Optional.of(ruling);
    }
    byte @Nullable [] taken =
        ctx.select(INBOUND_BUNDLE.RECEIPT)
            .from(INBOUND_BUNDLE)
            .where(INBOUND_BUNDLE.BUNDLE_ID.eq(bundleId))
            .fetchOne(INBOUND_BUNDLE.RECEIPT);
    return taken != null
        ? Optional.of(taken)
        : Optional.ofNullable(
            ctx.select(RETURNED_BUNDLE.RECEIPT)
                .from(RETURNED_BUNDLE)
                .where(RETURNED_BUNDLE.BUNDLE_ID.eq(bundleId))
                .fetchOne(RETURNED_BUNDLE.RECEIPT));
  }

  private static Failure unknown() {
    return new Failure(FailureKind.WRONG_USE, "C-341", WORDS.say("ruling.unknown"), "no bundle");
  }
}
