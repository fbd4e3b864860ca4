package cn.sifasuo.exchange;

import static cn.sifasuo.vault.schema.Tables.OUTBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.OUTBOUND_FORM;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.OutboundBundleRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What this desk seals and hands over. A bundle is written into the desk's own outbox first and
 * entered in the books; from there it is copied to a stick as often as needed, always the same
 * bytes under the same number.
 */
public final class Outbox {

  private static final Wording WORDS = Wording.of(Outbox.class);

  /** Where a bundle stands. */
  public enum Status {
    SEALED,
    ACCEPTED,
    RETURNED
  }

  private final Transactions transactions;
  private final AuditChain audit;
  private final IdentityStore identities;
  private final Counterparts counterparts;
  private final BundleWriter writer;
  private final Path folder;
  private final String schemaVersion;
  private final Clock clock;

  /**
   * @param folder this desk's own outbox, on the local disk
   */
  public Outbox(
      Transactions transactions,
      AuditChain audit,
      IdentityStore identities,
      Counterparts counterparts,
      BundleWriter writer,
      Path folder,
      String schemaVersion,
      Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.identities = identities;
    this.counterparts = counterparts;
    this.writer = writer;
    this.folder = folder;
    this.schemaVersion = schemaVersion;
    this.clock = clock;
  }

  /**
   * A bundle as the books have it.
   *
   * @param receiptAt when the answer was installed; null while there is none
   */
  public record Sealed(
      long seq,
      UUID bundleId,
      Period period,
      Path file,
      String fileHash,
      Status status,
      OffsetDateTime sealedAt,
      @Nullable OffsetDateTime receiptAt) {}

  /**
   * Seals the forms of a period, or finds the bundle that already holds exactly these.
   *
   * @throws Failure REFUSED {@code X-351} before enrolment, {@code X-352} without forms; as {@link
   *     BundleWriter#write}
   */
  public Sealed seal(Session session, Period period, List<OutgoingForm> forms) {
    session.require(Permission.SEAL_BUNDLE);
    if (forms.isEmpty()) {
      throw new Failure(
          FailureKind.REFUSED,
          "X-352",
          WORDS.say("outbox.nothing_closed", period.label()),
          "no frozen form of " + period);
    }
    return already(forms).orElseGet(() -> write(session, period, forms));
  }

  private Optional<Sealed> already(List<OutgoingForm> forms) {
    Set<UUID> wanted = forms.stream().map(OutgoingForm::frozenId).collect(Collectors.toSet());
    return list().stream()
        .filter(s -> s.status() != Status.RETURNED && Files.exists(s.file()))
        .filter(s -> contents(s.seq()).equals(wanted))
        .findFirst();
  }

  private Set<UUID> contents(long seq) {
    return transactions.read(ctx ->
        ctx.select(OUTBOUND_FORM.FROZEN_ID)
            .from(OUTBOUND_FORM)
            .where(OUTBOUND_FORM.SEQ.eq(seq))
            .fetchSet(OUTBOUND_FORM.FROZEN_ID));
  }

  private Sealed write(Session session, Period period, List<OutgoingForm> forms) {
    Identity own = identities.find(IdentityStore.Direction.UPWARD).orElseThrow(Outbox::notEnrolled);
    PublicIdentity county = counterparts.parent().orElseThrow(Outbox::notEnrolled);
    makeFolder();
    Optional<OutboundBundleRecord> last =
        transactions.read(ctx ->
            ctx.selectFrom(OUTBOUND_BUNDLE)
                .orderBy(OUTBOUND_BUNDLE.SEQ.desc())
                .limit(1)
                .fetchOptional());
    AuditChain.Head head = transactions.read(audit::head);
    boolean correction = forms.stream().anyMatch(f -> f.revision() > 1);
    Dispatch dispatch =
        new Dispatch(
            UUID.randomUUID(),
            correction ? Manifest.Kind.CORRECTION : Manifest.Kind.FULL,
            last.map(l -> l.getSeq() + 1).orElse(1L),
            last.map(OutboundBundleRecord::getManifestHash).orElse(null),
            period,
            schemaVersion,
            lastReceipt().orElse(null),
            new Manifest.AuditHead(head.seq(), head.hash()),
            forms.stream()
                .map(f -> new Manifest.Form(f.code(), f.version(), f.revision(), f.digest()))
                .toList());
    removeUnbooked(own, dispatch);
    SealedBundle sealed = writer.write(Payload.of(forms), dispatch, own, county, folder);
    enter(session, dispatch, sealed, forms);
    return find(dispatch.seq()).orElseThrow();
  }

  /**
   * A file of this number that the books do not know was left by a crash between writing and
   * entering; it never left the outbox.
   */
  private void removeUnbooked(Identity own, Dispatch dispatch) {
    Path left =
        folder.resolve(
            "SFB-%s-%s-%06d.p7m".formatted(own.office(), dispatch.period().code(), dispatch.seq()));
    try {
      Files.deleteIfExists(left);
    } catch (IOException e) {
      throw Refusal.PLACE_READ_ONLY.failure(e, "outbox", left.getFileName());
    }
  }

  private void enter(
      Session session, Dispatch dispatch, SealedBundle sealed, List<OutgoingForm> forms) {
    transactions.write(ctx -> {
      ctx.insertInto(OUTBOUND_BUNDLE)
          .set(OUTBOUND_BUNDLE.SEQ, dispatch.seq())
          .set(OUTBOUND_BUNDLE.BUNDLE_ID, dispatch.bundleId())
          .set(OUTBOUND_BUNDLE.PERIOD, dispatch.period().code())
          .set(OUTBOUND_BUNDLE.KIND, dispatch.kind().name())
          .set(OUTBOUND_BUNDLE.CONTENT_LEVEL, "FACTS")
          .set(OUTBOUND_BUNDLE.MANIFEST_HASH, sealed.manifestHash())
          .set(OUTBOUND_BUNDLE.PREV_MANIFEST_HASH, dispatch.prevManifestHash())
          .set(OUTBOUND_BUNDLE.FILE_NAME, String.valueOf(sealed.file().getFileName()))
          .set(OUTBOUND_BUNDLE.FILE_HASH, sealed.fileSha256())
          .set(
              OUTBOUND_BUNDLE.MANIFEST,
              new String(ManifestBytes.write(sealed.manifest()), StandardCharsets.UTF_8))
          .set(OUTBOUND_BUNDLE.SEALED_AT, OffsetDateTime.now(clock))
          .set(OUTBOUND_BUNDLE.SEALED_BY, session.signIn())
          .set(OUTBOUND_BUNDLE.STATUS, Status.SEALED.name())
          .execute();
      for (OutgoingForm form : forms) {
        ctx.insertInto(OUTBOUND_FORM)
            .set(OUTBOUND_FORM.SEQ, dispatch.seq())
            .set(OUTBOUND_FORM.FROZEN_ID, form.frozenId())
            .execute();
      }
      return audit.append(
          ctx,
          session.signIn(),
          "seal",
          "outbound_bundle",
          Long.toString(dispatch.seq()),
          sealed.manifestHash());
    });
  }

  /** Everything ever sealed, newest first. */
  public List<Sealed> list() {
    return transactions.read(ctx ->
        ctx.selectFrom(OUTBOUND_BUNDLE).orderBy(OUTBOUND_BUNDLE.SEQ.desc()).fetch(this::sealed));
  }

  public Optional<Sealed> find(long seq) {
    return list().stream().filter(s -> s.seq() == seq).findFirst();
  }

  private Sealed sealed(OutboundBundleRecord r) {
    return new Sealed(
        r.getSeq(),
        r.getBundleId(),
        Period.parse(r.getPeriod()).orElseThrow(),
        folder.resolve(r.getFileName()),
        r.getFileHash(),
        Status.valueOf(r.getStatus()),
        r.getSealedAt(),
        r.getReceiptAt());
  }

  private Optional<UUID> lastReceipt() {
    return transactions.read(ctx ->
        ctx.select(OUTBOUND_BUNDLE.RECEIPT_ID)
            .from(OUTBOUND_BUNDLE)
            .where(OUTBOUND_BUNDLE.RECEIPT_ID.isNotNull())
            .orderBy(OUTBOUND_BUNDLE.SEQ.desc())
            .limit(1)
            .fetchOptional(OUTBOUND_BUNDLE.RECEIPT_ID));
  }

  /**
   * Copies a sealed bundle to a stick or folder and reads it back there.
   *
   * @return the copy
   * @throws Failure by what the place does
   */
  public Path handOver(Session session, Sealed sealed, Path place) {
    session.require(Permission.SEAL_BUNDLE);
    SafeCopy.Copied copied = SafeCopy.copy(sealed.file(), place);
    transactions.write(ctx ->
        audit.append(
            ctx,
            session.signIn(),
            "hand-over",
            "outbound_bundle",
            Long.toString(sealed.seq()),
            sealed.fileHash()));
    return copied.file();
  }

  private void makeFolder() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Refusal.PLACE_READ_ONLY.failure(e, "outbox", folder.getFileName());
    }
  }

  private static Failure notEnrolled() {
    return new Failure(
        FailureKind.REFUSED, "X-351", WORDS.say("outbox.not_enrolled"), "not enrolled");
  }
}
