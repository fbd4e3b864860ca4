package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTY_RULING;
import static cn.sifasuo.vault.schema.Tables.COUNTY_RULING_REASON;
import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.Identity;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormContentReader;
import cn.sifasuo.statistics.ReturnReason;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.InboundBundleRecord;
import cn.sifasuo.vault.schema.tables.records.SubmissionRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a person of the county says of a bundle that was accepted: gives forms of it back with
 * reasons, or only tells the office something. Either leaves as another signed receipt of the same
 * bundle. The bundle keeps its number and its place in the chain; the office answers with the next
 * revision in its next bundle (decision 0015).
 */
public final class Rulings {

  private static final Wording WORDS = Wording.of(Rulings.class);

  private final Transactions transactions;
  private final AuditChain audit;
  private final IdentityStore identities;
  private final ReceiptFile receipts;
  private final FactViews views;
  private final Path receiptFolder;
  private final Clock clock;
  private final Ids ids;

  /**
   * @param receiptFolder where a copy of every receipt stays
   */
  public Rulings(
      Transactions transactions,
      AuditChain audit,
      IdentityStore identities,
      ReceiptFile receipts,
      FactViews views,
      Path receiptFolder,
      Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.identities = identities;
    this.receipts = receipts;
    this.views = views;
    this.receiptFolder = receiptFolder;
    this.clock = clock;
    this.ids = new Ids(clock);
  }

  /**
   * A reason to give a form back.
   *
   * @param cell empty for the form as a whole
   * @param fact pseudonym of a case of the form; null for none
   * @param remark words to the office, without names or numbers of persons; may be empty
   */
  public record Reason(
      String form, String cell, @Nullable UUID fact, ReturnReason kind, String remark) {}

  /**
   * What was said.
   *
   * @param receiptFile where the signed answer lies
   */
  public record Ruling(Receipt receipt, Path receiptFile) {}

  /**
   * Gives back the forms the reasons are about. They count in no figure from now on.
   *
   * @param note words to the office beside the reasons; may be empty
   * @throws Failure REFUSED {@code G-301} without permission, {@code C-343} if a form is not the
   *     office's current one; WRONG_USE {@code C-341} for an unknown bundle, {@code C-342} without
   *     reason, {@code C-344} for a cell the form does not have, {@code C-345} for a case that is
   *     not among its facts, {@code C-347} for words that are too long; X-404 for numbers of
   *     persons in the words
   */
  public Ruling giveBack(Session session, UUID bundleId, List<Reason> reasons, String note) {
    return handOut(transactions.write(ctx -> giveBack(ctx, session, bundleId, reasons, note)));
  }

  /** As the other, in the caller's transaction; {@link #handOut} follows when it has committed. */
  Signed giveBack(
      DSLContext ctx, Session session, UUID bundleId, List<Reason> reasons, String note) {
    session.require(Permission.RECEIVE_BUNDLE);
    if (reasons.isEmpty()) {
      throw wrong("C-342", WORDS.say("ruling.no-reason"), "no reason");
    }
    return rule(ctx, session, bundleId, reasons, note, List.of());
  }

  /**
   * Tells the office something about a bundle; nothing else changes.
   *
   * @throws Failure REFUSED {@code G-301}; WRONG_USE {@code C-341}, {@code C-346} without words,
   *     {@code C-347}; X-404
   */
  public Ruling tell(Session session, UUID bundleId, String note) {
    return handOut(transactions.write(ctx -> tell(ctx, session, bundleId, note)));
  }

  /** As the other, in the caller's transaction; {@link #handOut} follows when it has committed. */
  Signed tell(DSLContext ctx, Session session, UUID bundleId, String note) {
    session.require(Permission.RECEIVE_BUNDLE);
    if (note.isBlank()) {
      throw wrong("C-346", WORDS.say("ruling.no-words"), "no words");
    }
    return rule(ctx, session, bundleId, List.of(), note, List.of());
  }

  /**
   * Tells an office what was decided on rows it asked about, in the caller's transaction.
   *
   * @param bundleId a bundle of the office that was accepted
   * @throws Failure WRONG_USE {@code C-341}; X-404
   */
  Signed answer(DSLContext ctx, Session session, UUID bundleId, List<Receipt.Answer> answers) {
    session.require(Permission.RECEIVE_BUNDLE);
    return rule(ctx, session, bundleId, List.of(), "", answers);
  }

  /** Lays the signed answer where it is fetched from; what stands in the books is unchanged. */
  Ruling handOut(Signed said) {
    return new Ruling(said.receipt(), ReceiptFile.put(said.bytes(), said.receipt(), folder()));
  }

  private Signed rule(
      DSLContext ctx,
      Session session,
      UUID bundleId,
      List<Reason> given,
      String note,
      List<Receipt.Answer> answers) {
    String words = line(note, ReceiptFile.LONGEST_NOTE);
    List<Reason> reasons =
        given.stream()
            .map(r ->
                new Reason(
                    r.form(),
                    r.cell(),
                    r.fact(),
                    r.kind(),
                    line(r.remark(), ReceiptFile.LONGEST_TEXT)))
            .toList();
    InboundBundleRecord bundle = bundle(ctx, bundleId);
    Map<String, SubmissionRecord> forms = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      SubmissionRecord form =
          forms.computeIfAbsent(reason.form(), code -> current(ctx, bundleId, code));
      check(ctx, form, reason);
    }
    Identity county = signer(bundle);
    Receipt receipt = receipt(ctx, bundle, county, reasons, words, forms).answering(answers);
    byte[] signed = receipts.sign(receipt, county);
    keep(ctx, session, receipt, signed, reasons, forms);
    return new Signed(receipt, signed);
  }

  /** A signed answer that is in the books and not yet handed out. */
  record Signed(Receipt receipt, byte[] bytes) {}

  /**
   * A receipt is read line by line; what a person broke up is set in one.
   *
   * @throws Failure WRONG_USE {@code C-347} if it is too long
   */
  static String line(String text, int longest) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", "；").replaceAll("\\p{Cntrl}", " ");
    if (line.codePointCount(0, line.length()) > longest) {
      throw wrong("C-347", WORDS.say("ruling.too-long", longest), "words too long");
    }
    return line;
  }

  private static InboundBundleRecord bundle(DSLContext ctx, UUID bundleId) {
    return ctx.selectFrom(INBOUND_BUNDLE)
        .where(INBOUND_BUNDLE.BUNDLE_ID.eq(bundleId))
        .fetchOptional()
        .orElseThrow(
            () -> wrong("C-341", WORDS.say("ruling.unknown"), "unknown bundle " + bundleId));
  }

  private static SubmissionRecord current(DSLContext ctx, UUID bundleId, String code) {
    return ctx.selectFrom(SUBMISSION)
        .where(
            SUBMISSION.BUNDLE_ID.eq(bundleId),
            SUBMISSION.FORM_CODE.eq(code),
            SUBMISSION.CURRENT_ONE.isTrue())
        .fetchOptional()
        .orElseThrow(() ->
            new Failure(
                FailureKind.REFUSED,
                "C-343",
                WORDS.say("ruling.not-current", code),
                "no current " + code + " of that bundle"));
  }

  private void check(DSLContext ctx, SubmissionRecord form, Reason reason) {
    boolean known =
        reason.cell().isEmpty()
            || FormContentReader.read(form.getContent())
                .form()
                .head()
                .column(reason.cell())
                .isPresent();
    if (!known) {
      throw wrong(
          "C-344", WORDS.say("ruling.no-cell", reason.form(), reason.cell()), reason.cell());
    }
    UUID fact = reason.fact();
    if (fact != null && !holds(ctx, form.getId(), fact)) {
      throw wrong("C-345", WORDS.say("ruling.no-case", reason.form(), fact), "unknown case");
    }
  }

  private boolean holds(DSLContext ctx, UUID submission, UUID fact) {
    return views.all().stream()
        .<Table<?>>flatMap(v -> Stream.ofNullable(v.received()))
        .anyMatch(t -> holds(ctx, t, submission, fact));
  }

  private static boolean holds(DSLContext ctx, Table<?> facts, UUID submission, UUID fact) {
    return ctx.fetchExists(
        facts,
        ReceivedTables.submission(facts).eq(submission),
        ReceivedTables.fact(facts).eq(fact));
  }

  /** The keys that signed the bundle's receipt: those its office knows. */
  private Identity signer(InboundBundleRecord bundle) {
    return identities.all(IdentityStore.Direction.DOWNWARD).stream()
        .filter(own -> original(bundle, own) != null)
        .findFirst()
        .orElseThrow(() ->
            new Failure(
                FailureKind.DAMAGED,
                "C-348",
                WORDS.say("ruling.no-keys"),
                "no keys for the receipt of " + bundle.getBundleId()));
  }

  private @Nullable Receipt original(InboundBundleRecord bundle, Identity own) {
    try {
      return receipts.read(bundle.getReceipt(), List.of(own.publicPart()));
    } catch (Failure e) {
      return null; // another key's
    }
  }

  private Receipt receipt(
      DSLContext ctx,
      InboundBundleRecord bundle,
      Identity county,
      List<Reason> reasons,
      String note,
      Map<String, SubmissionRecord> forms) {
    Receipt first = java.util.Objects.requireNonNull(original(bundle, county));
    Standing standing = Standing.read(ctx, bundle.getOfficeCode());
    return new Receipt(
            UUID.randomUUID(),
            first.county(),
            first.bundleId(),
            first.manifestHash(),
            first.fileHash(),
            first.office(),
            first.seq(),
            forms.isEmpty() ? first.status() : Receipt.Status.REJECTED,
            forms.isEmpty() ? first.counts() : new Receipt.Counts(0, 0, 0, 0),
            reasons.stream().map(Rulings::remark).toList(),
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
            standing.seq() + 1,
            standing.manifestHash(),
            first.auditHead())
        .saying(
            note,
            forms.entrySet().stream()
                .map(f -> new Receipt.Returned(f.getKey(), f.getValue().getRevision()))
                .toList());
  }

  private static Receipt.Remark remark(Reason reason) {
    return new Receipt.Remark(
        reason.fact() == null ? "" : reason.fact().toString(),
        reason.cell().isEmpty() ? reason.form() : reason.form() + "." + reason.cell(),
        reason.kind().code(),
        reason.remark());
  }

  private void keep(
      DSLContext ctx,
      Session session,
      Receipt receipt,
      byte[] signed,
      List<Reason> reasons,
      Map<String, SubmissionRecord> forms) {
    UUID id = ids.next();
    ctx.insertInto(COUNTY_RULING)
        .set(COUNTY_RULING.ID, id)
        .set(COUNTY_RULING.BUNDLE_ID, receipt.bundleId())
        .set(COUNTY_RULING.NOTE, receipt.note())
        .set(COUNTY_RULING.MADE_AT, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
        .set(COUNTY_RULING.MADE_BY, session.signIn())
        .set(COUNTY_RULING.RECEIPT_ID, receipt.receiptId())
        .set(COUNTY_RULING.RECEIPT, signed)
        .execute();
    for (int i = 0; i < reasons.size(); i++) {
      Reason reason = reasons.get(i);
      ctx.insertInto(COUNTY_RULING_REASON)
          .set(COUNTY_RULING_REASON.RULING_ID, id)
          .set(COUNTY_RULING_REASON.LINE_NO, i + 1)
          .set(COUNTY_RULING_REASON.FORM_CODE, reason.form())
          .set(COUNTY_RULING_REASON.CELL_ID, reason.cell())
          .set(COUNTY_RULING_REASON.FACT_ID, reason.fact())
          .set(COUNTY_RULING_REASON.CODE, reason.kind().code())
          .set(COUNTY_RULING_REASON.REMARK, reason.remark())
          .execute();
    }
    for (SubmissionRecord form : forms.values()) {
      ctx.update(SUBMISSION)
          .set(SUBMISSION.CURRENT_ONE, false)
          .set(SUBMISSION.RULING_ID, id)
          .where(SUBMISSION.ID.eq(form.getId()))
          .execute();
    }
    audit.append(
        ctx,
        session.signIn(),
        act(receipt),
        "inbound_bundle",
        receipt.office() + "-" + receipt.seq(),
        String.join(" ", forms.keySet()));
  }

  private static String act(Receipt receipt) {
    if (!receipt.answers().isEmpty()) {
      return "answer-requests";
    }
    return receipt.returned().isEmpty() ? "tell-office" : "give-back";
  }

  private Path folder() {
    try {
      return Files.createDirectories(receiptFolder);
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "C-501",
          WORDS.say("county.folder-unwritable", receiptFolder),
          "receipts not writable",
          e);
    }
  }

  private static Failure wrong(String code, String sentence, String detail) {
    return new Failure(FailureKind.WRONG_USE, code, sentence, detail);
  }
}
