package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;

import cn.sifasuo.exchange.BundleReader;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.Identity;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Intake;
import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.ReadLimits;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.exchange.Suites;
import cn.sifasuo.exchange.VerifiedBundle;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.InboundBundleRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives bundles: takes the file off the stick, verifies it, looks at number and predecessor,
 * recomputes every cell from the facts inside, merges once, and signs a receipt. Nothing is in the
 * books before all of it has been proven.
 */
public final class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final Wording WORDS = Wording.of(Inbox.class);

  private final Transactions transactions;
  private final AuditChain audit;
  private final IdentityStore identities;
  private final Counterparts offices;
  private final Suites suites;
  private final ReceiptFile receipts;
  private final Merge merge;
  private final KnownSchema schema;
  private final ConflictNotes conflicts;
  private final Path inboxFolder;
  private final Path receiptFolder;
  private final Clock clock;

  /**
   * @param schemaVersion of this desk's database
   * @param inboxFolder on the local disk: files are copied here before anything reads them
   * @param receiptFolder where a copy of every receipt stays
   */
  public Inbox(
      Transactions transactions,
      AuditChain audit,
      IdentityStore identities,
      Counterparts offices,
      Suites suites,
      ReceiptFile receipts,
      Merge merge,
      FactViews views,
      String schemaVersion,
      Path inboxFolder,
      Path receiptFolder,
      Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.identities = identities;
    this.offices = offices;
    this.suites = suites;
    this.receipts = receipts;
    this.merge = merge;
    this.schema = new KnownSchema(schemaVersion);
    this.conflicts = new ConflictNotes(views, clock);
    this.inboxFolder = inboxFolder;
    this.receiptFolder = receiptFolder;
    this.clock = clock;
  }

  /**
   * What came of one bundle.
   *
   * @param receiptFile where the signed answer lies
   * @param sentence for the clerk
   */
  public record Answer(Receipt receipt, Path receiptFile, String sentence) {}

  /**
   * Receives one file.
   *
   * @throws Failure X-2xx to X-5xx if it is not a whole bundle of an enrolled office for this desk;
   *     nothing is kept of such a file but a copy in quarantine and a line in the log
   */
  public Answer receive(Session session, Path source) {
    session.require(Permission.RECEIVE_BUNDLE);
    List<Identity> own = identities.all(IdentityStore.Direction.DOWNWARD);
    if (own.isEmpty()) {
      throw new Failure(
          FailureKind.REFUSED, "C-301", WORDS.say("county.no-offices"), "no keys: nobody enrolled");
    }
    makeFolders();
    Path file = Intake.take(source, inboxFolder, ReadLimits.standard()).file();
    BundleReader reader = new BundleReader(suites, own, offices, ReadLimits.standard(), clock);
    try {
      VerifiedBundle bundle = reader.verify(file);
      schema.check(bundle.manifest());
      // an office that does not know our next keys yet can read what its own county signed
      Identity county = bundle.recipient();
      Receipt receipt = decide(session, reader, bundle, county);
      if (!isTaken(receipt.status())) {
        quarantine(file, receipt.status().name());
      }
      Path receiptFile = store(receipt, county);
      return new Answer(receipt, receiptFile, sentence(receipt, bundle.manifest()));
    } catch (Failure e) {
      quarantine(file, String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private static boolean isTaken(Receipt.Status status) {
    return status == Receipt.Status.ACCEPTED || status == Receipt.Status.ACCEPTED_WITH_WARNINGS;
  }

  private Receipt decide(
      Session session, BundleReader reader, VerifiedBundle bundle, Identity county) {
    Manifest manifest = bundle.manifest();
    Standing standing = transactions.read(ctx -> Standing.read(ctx, manifest.senderOffice()));
    Optional<InboundBundleRecord> known = transactions.read(ctx -> known(ctx, manifest.bundleId()));
    if (known.isPresent()) {
      boolean same = known.get().getManifestHash().equals(bundle.manifestHash());
      return same
          ? again(bundle, county, standing)
          : answer(
              bundle,
              county,
              standing,
              Receipt.Status.REPLAYED,
              new Receipt.Counts(0, 0, 0, 0),
              List.of(new Receipt.Remark("", "bundleId", "reused")));
    }
    if (manifest.seq() <= standing.seq()) {
      return seen(reader, bundle, county, standing);
    }
    if (manifest.seq() > standing.seq() + 1) {
      return answer(
          bundle,
          county,
          standing,
          Receipt.Status.HELD,
          new Receipt.Counts(0, 0, 0, 0),
          List.of(new Receipt.Remark("", "seq", "gap")));
    }
    if (!Objects.equals(manifest.prevManifestHash(), standing.manifestHash())) {
      noteChain(reader, bundle);
      return answer(
          bundle,
          county,
          standing,
          Receipt.Status.REJECTED,
          new Receipt.Counts(0, 0, 0, 0),
          List.of(new Receipt.Remark("", "prevManifestHash", "differs")));
    }
    return take(session, reader, bundle, county, standing)
        .orElseGet(() -> decide(session, reader, bundle, county));
  }

  /**
   * A number that was used: by a bundle with the same content, whose file or receipt the office
   * lost, or with another, since the office's books came out of a backup. What the receipt says of
   * the next number sets the office right either way.
   */
  private Receipt seen(
      BundleReader reader, VerifiedBundle bundle, Identity county, Standing standing) {
    boolean nothingNew =
        transactions.read(ctx ->
            Merge.missing(ctx, bundle.manifest()).isEmpty()
                && merge.holdsRecords(ctx, reader, bundle));
    if (!nothingNew) {
      noteChain(reader, bundle);
    }
    return nothingNew
        ? again(bundle, county, standing)
        : answer(
            bundle,
            county,
            standing,
            Receipt.Status.REPLAYED,
            new Receipt.Counts(0, 0, 0, 0),
            List.of(new Receipt.Remark("", "seq", "seen")));
  }

  /** An office whose books came out of a backup: both sides are kept for a person to look at. */
  private void noteChain(BundleReader reader, VerifiedBundle bundle) {
    List<StatedForms.Stated> forms = ConflictNotes.stated(reader, bundle);
    transactions.write(ctx -> {
      conflicts.chain(ctx, bundle.manifest(), forms);
      return forms;
    });
  }

  /** Its content is here; what a person said of it since is said again. */
  private Receipt again(VerifiedBundle bundle, Identity county, Standing standing) {
    Receipt duplicate =
        answer(
            bundle,
            county,
            standing,
            Receipt.Status.DUPLICATE,
            new Receipt.Counts(0, 0, 0, 0),
            List.of());
    return transactions.read(ctx -> GivenBack.said(ctx, bundle.manifest())).in(duplicate);
  }

  /**
   * Merges in one transaction; a mismatch leaves no trace in the books and goes back as codes.
   *
   * @return empty if somebody else took in a bundle of the office meanwhile, which may have been
   *     this one
   */
  private Optional<Receipt> take(
      Session session,
      BundleReader reader,
      VerifiedBundle bundle,
      Identity county,
      Standing standing) {
    Manifest manifest = bundle.manifest();
    try {
      return transactions.writePart(
          manifest.senderOffice(),
          ctx -> {
            if (!Standing.read(ctx, manifest.senderOffice()).equals(standing)
                || known(ctx, manifest.bundleId()).isPresent()) {
              return Optional.empty();
            }
            Receipt.Counts none = new Receipt.Counts(0, 0, 0, 0);
            Standing after = new Standing(manifest.seq(), bundle.manifestHash());
            List<Receipt.Remark> warnings = new ArrayList<>(OfficeAnchors.remarks(ctx, manifest));
            warnings.addAll(SenderClock.remarks(manifest, OffsetDateTime.now(clock)));
            Receipt.Status status =
                warnings.isEmpty()
                    ? Receipt.Status.ACCEPTED
                    : Receipt.Status.ACCEPTED_WITH_WARNINGS;
            Receipt accepted = answer(bundle, county, after, status, none, warnings);
            enter(ctx, session, bundle, accepted);
            Merge.Taken taken = merge(ctx, reader, bundle);
            Receipt receipt = accepted.with(taken.counts(), taken.warnings());
            conflicts.sameCases(ctx, manifest);
            keepReceipt(ctx, receipt, receipts.sign(receipt, county));
            audit.append(
                ctx,
                session.signIn(),
                "receive",
                "inbound_bundle",
                manifest.senderOffice() + "-" + manifest.seq(),
                bundle.manifestHash());
            return Optional.of(receipt);
          });
    } catch (Mismatch e) {
      LOG.warn("bundle {} of {} does not add up", manifest.seq(), manifest.senderOffice());
      Receipt rejected =
          answer(
              bundle,
              county,
              standing,
              Receipt.Status.REJECTED,
              new Receipt.Counts(0, 0, 0, rows(manifest)),
              e.remarks());
      // an office that missed why it was given back learns it here
      Receipt receipt =
          e.remarks().stream().anyMatch(r -> r.code().equals(GivenBack.CODE))
              ? transactions.read(ctx -> GivenBack.said(ctx, manifest)).in(rejected)
              : rejected;
      byte[] signed = receipts.sign(receipt, county);
      List<StatedForms.Stated> rivals =
          e.remarks().stream().anyMatch(r -> r.code().equals("revision"))
              ? ConflictNotes.stated(reader, bundle)
              : List.of();
      transactions.write(ctx -> {
        conflicts.otherDigests(ctx, manifest, rivals);
        ReturnedBundles.note(
            ctx,
            session,
            manifest,
            receipt,
            signed,
            new ReturnedContent(manifest.forms(), e.remarks(), e.differing()));
        return receipt;
      });
      return Optional.of(receipt);
    }
  }

  /** What no column of ours takes, such as an amount of 400 digits, is the sender's mistake. */
  private Merge.Taken merge(DSLContext ctx, BundleReader reader, VerifiedBundle bundle) {
    try {
      return merge.take(ctx, reader, bundle);
    } catch (DataException | IntegrityConstraintViolationException e) {
      // without the cause: it would carry the row itself into the log
      throw new Failure(
          FailureKind.DAMAGED,
          "C-405",
          WORDS.say("county.unfit-content"),
          "content does not fit the books: " + e.sqlState());
    }
  }

  private static long rows(Manifest manifest) {
    return manifest.counts().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Before its content, which refers to it; the receipt follows when the rows are counted. */
  private static void enter(
      DSLContext ctx, Session session, VerifiedBundle bundle, Receipt receipt) {
    Manifest manifest = bundle.manifest();
    ctx.insertInto(INBOUND_BUNDLE)
        .set(INBOUND_BUNDLE.BUNDLE_ID, manifest.bundleId())
        .set(INBOUND_BUNDLE.OFFICE_CODE, manifest.senderOffice())
        .set(INBOUND_BUNDLE.SEQ, manifest.seq())
        .set(INBOUND_BUNDLE.PERIOD, manifest.period().code())
        .set(INBOUND_BUNDLE.KIND, manifest.kind().name())
        .set(INBOUND_BUNDLE.MANIFEST_HASH, bundle.manifestHash())
        .set(INBOUND_BUNDLE.FILE_HASH, bundle.fileSha256())
        .set(INBOUND_BUNDLE.MANIFEST, manifest.toString())
        .set(INBOUND_BUNDLE.RECEIVED_AT, receipt.receivedAt())
        .set(INBOUND_BUNDLE.RECEIVED_BY, session.signIn())
        .set(INBOUND_BUNDLE.STATUS, receipt.status().name())
        .set(INBOUND_BUNDLE.RECEIPT_ID, receipt.receiptId())
        .set(INBOUND_BUNDLE.RECEIPT, new byte[0])
        .execute();
  }

  private static void keepReceipt(DSLContext ctx, Receipt receipt, byte[] signed) {
    ctx.update(INBOUND_BUNDLE)
        .set(INBOUND_BUNDLE.RECEIPT, signed)
        .set(INBOUND_BUNDLE.STATUS, receipt.status().name())
        .set(INBOUND_BUNDLE.ROW_COUNT, receipt.counts().inserted() + receipt.counts().unchanged())
        .where(INBOUND_BUNDLE.BUNDLE_ID.eq(receipt.bundleId()))
        .execute();
  }

  private static Optional<InboundBundleRecord> known(DSLContext ctx, UUID bundleId) {
    return ctx.selectFrom(INBOUND_BUNDLE)
        .where(INBOUND_BUNDLE.BUNDLE_ID.eq(bundleId))
        .fetchOptional();
  }

  private Receipt answer(
      VerifiedBundle bundle,
      Identity county,
      Standing standing,
      Receipt.Status status,
      Receipt.Counts counts,
      List<Receipt.Remark> remarks) {
    Manifest manifest = bundle.manifest();
    return new Receipt(
        UUID.randomUUID(),
        county.office(),
        manifest.bundleId(),
        bundle.manifestHash(),
        bundle.fileSha256(),
        manifest.senderOffice(),
        manifest.seq(),
        status,
        counts,
        remarks,
        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
        standing.seq() + 1,
        standing.manifestHash(),
        manifest.auditHead());
  }

  /** One after another: two answers to one bundle look for a free name. */
  private synchronized Path store(Receipt receipt, Identity county) {
    return ReceiptFile.put(receipts.sign(receipt, county), receipt, receiptFolder);
  }

  private void makeFolders() {
    try {
      Files.createDirectories(inboxFolder.resolve("quarantine"));
      Files.createDirectories(receiptFolder);
    } catch (IOException e) {
      throw new Failure(
          FailureKind.UNREACHABLE,
          "C-501",
          WORDS.say("county.folder-unwritable", inboxFolder),
          "inbox not writable",
          e);
    }
  }

  /** Puts the copy of what was not taken aside; it may have been put there already. */
  private void quarantine(Path file, String why) {
    LOG.warn("a file was not taken: {}", why);
    try {
      if (Files.exists(file)) {
        Files.move(file, inboxFolder.resolve("quarantine").resolve(file.getFileName()));
      }
    } catch (IOException e) {
      LOG.warn("could not move a refused file to quarantine: {}", e.getClass().getSimpleName());
    }
  }

  private static String sentence(Receipt receipt, Manifest manifest) {
    String key = "county.answer." + receipt.status();
    String special =
        receipt.problems().stream().findFirst().map(p -> key + "." + p.field()).orElse(key);
    return WORDS.say(
        receipt.returned().isEmpty()
            ? WORDS.has(special) ? special : key
            : "county.answer.given-back",
        manifest.senderOffice(),
        manifest.period().label(),
        receipt.seq(),
        receipt.counts().inserted(),
        receipt.nextSeq(),
        receipt.problems().size());
  }
}
