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
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.InboundBundleRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
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
    Standing standing = standing(manifest.senderOffice());
    Optional<InboundBundleRecord> known = known(manifest.bundleId());
    if (known.isPresent()) {
      boolean same = known.get().getManifestHash().equals(bundle.manifestHash());
      return answer(
          bundle,
          county,
          standing,
          same ? Receipt.Status.DUPLICATE : Receipt.Status.REPLAYED,
          new Receipt.Counts(0, 0, 0, 0),
          same ? List.of() : List.of(new Receipt.Remark("", "bundleId", "reused")));
    }
    if (manifest.seq() <= standing.seq()) {
      return seen(bundle, county, standing);
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
      return answer(
          bundle,
          county,
          standing,
          Receipt.Status.REJECTED,
          new Receipt.Counts(0, 0, 0, 0),
          List.of(new Receipt.Remark("", "prevManifestHash", "differs")));
    }
    return take(session, reader, bundle, county, standing);
  }

  /**
   * A number that was used: by a bundle with the same content, whose file or receipt the office
   * lost, or with another, since the office's books came out of a backup. What the receipt says of
   * the next number sets the office right either way.
   */
  private Receipt seen(VerifiedBundle bundle, Identity county, Standing standing) {
    List<String> missing = transactions.read(ctx -> Merge.missing(ctx, bundle.manifest()));
    return answer(
        bundle,
        county,
        standing,
        missing.isEmpty() ? Receipt.Status.DUPLICATE : Receipt.Status.REPLAYED,
        new Receipt.Counts(0, 0, 0, 0),
        missing.isEmpty() ? List.of() : List.of(new Receipt.Remark("", "seq", "seen")));
  }

  /** Merges in one transaction; a mismatch leaves no trace in the books and goes back as codes. */
  private Receipt take(
      Session session,
      BundleReader reader,
      VerifiedBundle bundle,
      Identity county,
      Standing standing) {
    Manifest manifest = bundle.manifest();
    try {
      return transactions.write(ctx -> {
        Receipt.Counts none = new Receipt.Counts(0, 0, 0, 0);
        Standing after = new Standing(manifest.seq(), bundle.manifestHash());
        List<Receipt.Remark> warnings = SenderClock.remarks(manifest, OffsetDateTime.now(clock));
        Receipt.Status status =
            warnings.isEmpty() ? Receipt.Status.ACCEPTED : Receipt.Status.ACCEPTED_WITH_WARNINGS;
        Receipt accepted = answer(bundle, county, after, status, none, warnings);
        enter(ctx, session, bundle, accepted);
        Receipt receipt = accepted.with(merge(ctx, reader, bundle));
        keepReceipt(ctx, receipt, receipts.sign(receipt, county));
        audit.append(
            ctx,
            session.signIn(),
            "receive",
            "inbound_bundle",
            manifest.senderOffice() + "-" + manifest.seq(),
            bundle.manifestHash());
        return receipt;
      });
    } catch (Mismatch e) {
      LOG.warn("bundle {} of {} does not add up", manifest.seq(), manifest.senderOffice());
      Receipt receipt =
          answer(
              bundle,
              county,
              standing,
              Receipt.Status.REJECTED,
              new Receipt.Counts(0, 0, 0, rows(manifest)),
              e.remarks());
      transactions.write(ctx -> {
        ReturnedBundles.note(ctx, manifest, receipt.receivedAt(), e.remarks().size());
        return receipt;
      });
      return receipt;
    }
  }

  /** What no column of ours takes, such as an amount of 400 digits, is the sender's mistake. */
  private Receipt.Counts merge(DSLContext ctx, BundleReader reader, VerifiedBundle bundle) {
    try {
      return merge.take(ctx, reader, bundle);
    } catch (DataException | IntegrityConstraintViolationException e) {
      // without the cause: it would carry the row itself into the log
      throw new Failure(
          FailureKind.DAMAGED,
          "C-404",
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
        .where(INBOUND_BUNDLE.BUNDLE_ID.eq(receipt.bundleId()))
        .execute();
  }

  /** The last accepted bundle of an office; number 0 if there is none. */
  private record Standing(long seq, @Nullable String manifestHash) {}

  private Standing standing(String office) {
    return transactions.read(ctx ->
        ctx.select(INBOUND_BUNDLE.SEQ, INBOUND_BUNDLE.MANIFEST_HASH)
            .from(INBOUND_BUNDLE)
            .where(INBOUND_BUNDLE.OFFICE_CODE.eq(office))
            .orderBy(INBOUND_BUNDLE.SEQ.desc())
            .limit(1)
            .fetchOptional(r -> new Standing(r.value1(), r.value2()))
            .orElse(new Standing(0, null)));
  }

  private Optional<InboundBundleRecord> known(UUID bundleId) {
    return transactions.read(ctx ->
        ctx.selectFrom(INBOUND_BUNDLE)
            .where(INBOUND_BUNDLE.BUNDLE_ID.eq(bundleId))
            .fetchOptional());
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

  private Path store(Receipt receipt, Identity county) {
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
        WORDS.has(special) ? special : key,
        manifest.senderOffice(),
        manifest.period().label(),
        receipt.seq(),
        receipt.counts().inserted(),
        receipt.nextSeq(),
        receipt.problems().size());
  }
}
