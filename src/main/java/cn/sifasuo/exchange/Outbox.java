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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What this desk seals and hands over. A bundle is written into the desk's own outbox first and
 * entered in the books; from there it is copied to a stick as often as needed, always the same
 * bytes under the same number. The county goes on only from what it accepted (bundle.md), so a
 * returned bundle leaves its number and its predecessor to the one made in its place, and so does
 * one whose file was lost before it was answered.
 */
public final class Outbox {

  private static final Wording WORDS = Wording.of(Outbox.class);

  /** Where a bundle stands. */
  public enum Status {
    /** Sealed, and not answered yet. */
    SEALED,
    ACCEPTED,
    /** Given back, or built on one that was. */
    RETURNED,
    /** Its file was lost before it was answered, and its content was sealed anew. */
    REPLACED
  }

  private final Transactions transactions;
  private final AuditChain audit;
  private final IdentityStore identities;
  private final Counterparts counterparts;
  private final BundleWriter writer;
  private final LeakScan leaks;
  private final RecordHandOver recordHandOver;
  private final OutboxFolder folder;
  private final Dispatches dispatches;
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
      LeakScan leaks,
      RecordHandOver recordHandOver,
      Path folder,
      String schemaVersion,
      Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.identities = identities;
    this.counterparts = counterparts;
    this.writer = writer;
    this.leaks = leaks;
    this.recordHandOver = recordHandOver;
    this.folder = new OutboxFolder(folder);
    this.dispatches = new Dispatches(transactions, audit, schemaVersion);
    this.clock = clock;
  }

  /**
   * A bundle as the books have it.
   *
   * @param receiptAt when the answer was installed; null while there is none
   * @param level the most that is inside
   */
  public record Sealed(
      long seq,
      UUID bundleId,
      Period period,
      Path file,
      String fileHash,
      Status status,
      OffsetDateTime sealedAt,
      @Nullable OffsetDateTime receiptAt,
      ContentLevel level) {}

  /** Frozen forms that the county has, by the bundles it accepted. */
  public Set<UUID> delivered() {
    return transactions.read(
        ctx -> contents(ctx, OUTBOUND_BUNDLE.STATUS.eq(Status.ACCEPTED.name())));
  }

  private static Set<UUID> contents(DSLContext ctx, Condition bundles) {
    return ctx.select(OUTBOUND_FORM.FROZEN_ID)
        .from(OUTBOUND_FORM)
        .join(OUTBOUND_BUNDLE)
        .on(OUTBOUND_BUNDLE.BUNDLE_ID.eq(OUTBOUND_FORM.BUNDLE_ID))
        .where(bundles)
        .fetchSet(OUTBOUND_FORM.FROZEN_ID);
  }

  /** Bundles that wait for their answer and hold some of these forms, newest first. */
  List<Sealed> waiting(List<OutgoingForm> forms) {
    return list().stream()
        .filter(s -> s.status() == Status.SEALED)
        .filter(s -> {
          Set<UUID> inside = contents(s);
          return forms.stream().anyMatch(f -> inside.contains(f.frozenId()));
        })
        .toList();
  }

  /** Whether each of these forms is in a bundle that waits. */
  boolean holdsAll(List<OutgoingForm> forms) {
    Set<UUID> inside =
        transactions.read(ctx -> contents(ctx, OUTBOUND_BUNDLE.STATUS.eq(Status.SEALED.name())));
    return forms.stream().allMatch(f -> inside.contains(f.frozenId()));
  }

  private Set<UUID> contents(Sealed sealed) {
    return transactions.read(ctx -> contents(ctx, OUTBOUND_BUNDLE.BUNDLE_ID.eq(sealed.bundleId())));
  }

  /** The same without records. */
  public Sealed seal(Session session, Period period, List<OutgoingForm> forms) {
    return seal(session, period, forms, ContentLevel.FACTS);
  }

  /**
   * Seals the forms that are in no bundle waiting for its answer. If all of them are, finds the
   * newest of these bundles; one whose file is gone, or that holds more of a form than is to go
   * now, is sealed anew in its own place.
   *
   * @param forms of one period, none of them delivered; at least one
   * @param most whether records go along
   * @throws Failure REFUSED {@code X-351} before enrolment, {@code X-333} if something of a person
   *     is where it must not be; as {@link BundleWriter#write}
   */
  public Sealed seal(Session session, Period period, List<OutgoingForm> forms, ContentLevel most) {
    session.require(Permission.SEAL_BUNDLE);
    List<OutgoingForm> rest = new ArrayList<>(forms);
    Optional<Sealed> newest = Optional.empty();
    for (Sealed waiting : list().reversed()) {
      Set<UUID> inside = contents(waiting);
      List<OutgoingForm> underWay =
          forms.stream().filter(f -> inside.contains(f.frozenId())).toList();
      if (waiting.status() == Status.SEALED && !underWay.isEmpty()) {
        rest.removeAll(underWay);
        newest =
            Optional.of(
                folder.holds(waiting) && !holdsMore(waiting, underWay, most)
                    ? waiting
                    : write(session, period, underWay, most, Optional.of(waiting)));
      }
    }
    return rest.isEmpty()
        ? newest.orElseThrow()
        : write(session, period, rest, most, Optional.empty());
  }

  /**
   * Seals records alone, for what they ask of the desk above: no form of the period is closed yet.
   *
   * @param period the running one
   * @throws Failure REFUSED {@code X-351} before enrolment, {@code X-333} as {@link #seal}
   */
  Sealed sealRecords(Session session, Period period) {
    session.require(Permission.SEAL_BUNDLE);
    return write(session, period, List.of(), ContentLevel.RECORDS, Optional.empty());
  }

  private boolean holdsMore(Sealed waiting, List<OutgoingForm> wanted, ContentLevel most) {
    if (waiting.level() == ContentLevel.RECORDS && most != ContentLevel.RECORDS) {
      return true;
    }
    Map<UUID, String> levels =
        transactions.read(ctx ->
            ctx.select(OUTBOUND_FORM.FROZEN_ID, OUTBOUND_FORM.CONTENT_LEVEL)
                .from(OUTBOUND_FORM)
                .where(OUTBOUND_FORM.BUNDLE_ID.eq(waiting.bundleId()))
                .fetchMap(OUTBOUND_FORM.FROZEN_ID, OUTBOUND_FORM.CONTENT_LEVEL));
    return wanted.stream()
        .anyMatch(f ->
            ContentLevel.valueOf(levels.getOrDefault(f.frozenId(), "FACTS")).isOver(f.level()));
  }

  /**
   * @param lost the bundle whose place it takes
   */
  private Sealed write(
      Session session,
      Period period,
      List<OutgoingForm> forms,
      ContentLevel most,
      Optional<Sealed> lost) {
    Identity own = identities.find(IdentityStore.Direction.UPWARD).orElseThrow(Outbox::notEnrolled);
    PublicIdentity county = counterparts.parent().orElseThrow(Outbox::notEnrolled);
    Dispatch dispatch = dispatches.next(period, forms, lost);
    folder.make();
    folder.makeRoom(
        dispatch.fileName(own.office()),
        list().stream().filter(s -> s.status() != Status.SEALED).toList());
    OutgoingRecords records = records(period, most, lost);
    BundleContent content =
        leaks.guard(Payload.of(forms, records, recordHandOver.minors(records, own.suite())));
    SealedBundle sealed = writer.write(content, dispatch, own, county, folder.path());
    enter(session, dispatch, sealed, forms, records, lost);
    return find(dispatch.bundleId()).orElseThrow();
  }

  private void enter(
      Session session,
      Dispatch dispatch,
      SealedBundle sealed,
      List<OutgoingForm> forms,
      OutgoingRecords records,
      Optional<Sealed> lost) {
    transactions.write(ctx -> {
      lost.ifPresent(l ->
          ctx.update(OUTBOUND_BUNDLE)
              .set(OUTBOUND_BUNDLE.STATUS, Status.REPLACED.name())
              .where(OUTBOUND_BUNDLE.BUNDLE_ID.eq(l.bundleId()))
              .execute());
      ctx.insertInto(OUTBOUND_BUNDLE)
          .set(OUTBOUND_BUNDLE.SEQ, dispatch.seq())
          .set(OUTBOUND_BUNDLE.BUNDLE_ID, dispatch.bundleId())
          .set(OUTBOUND_BUNDLE.PERIOD, dispatch.period().code())
          .set(OUTBOUND_BUNDLE.KIND, dispatch.kind().name())
          .set(OUTBOUND_BUNDLE.CONTENT_LEVEL, level(forms, records).name())
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
            .set(OUTBOUND_FORM.BUNDLE_ID, dispatch.bundleId())
            .set(OUTBOUND_FORM.FROZEN_ID, form.frozenId())
            .set(OUTBOUND_FORM.CONTENT_LEVEL, form.level().name())
            .execute();
      }
      recordHandOver.book(ctx, dispatch.bundleId(), records);
      return audit.append(
          ctx,
          session.signIn(),
          "seal",
          "outbound_bundle",
          Long.toString(dispatch.seq()),
          sealed.manifestHash());
    });
  }

  /**
   * Everything ever sealed, newest first; what is out of force stands behind what is in its place.
   */
  public List<Sealed> list() {
    return transactions.read(ctx ->
        ctx.selectFrom(OUTBOUND_BUNDLE)
            .orderBy(
                OUTBOUND_BUNDLE.SEQ.desc(),
                DSL.when(
                        OUTBOUND_BUNDLE.STATUS.in(Status.RETURNED.name(), Status.REPLACED.name()),
                        1)
                    .otherwise(0),
                OUTBOUND_BUNDLE.SEALED_AT.desc())
            .fetch(this::sealed));
  }

  public Optional<Sealed> find(UUID bundleId) {
    return list().stream().filter(s -> s.bundleId().equals(bundleId)).findFirst();
  }

  private Sealed sealed(OutboundBundleRecord r) {
    return new Sealed(
        r.getSeq(),
        r.getBundleId(),
        Period.parse(r.getPeriod()).orElseThrow(),
        folder.file(r.getBundleId(), r.getFileName()),
        r.getFileHash(),
        Status.valueOf(r.getStatus()),
        r.getSealedAt(),
        r.getReceiptAt(),
        ContentLevel.valueOf(r.getContentLevel()));
  }

  private OutgoingRecords records(Period period, ContentLevel most, Optional<Sealed> lost) {
    if (most != ContentLevel.RECORDS) {
      return OutgoingRecords.NONE;
    }
    return lost.map(l -> recordHandOver.again(period, l.bundleId()))
        .orElseGet(() -> recordHandOver.pending(period));
  }

  private static ContentLevel level(List<OutgoingForm> forms, OutgoingRecords records) {
    if (!records.isEmpty()) {
      return ContentLevel.RECORDS;
    }
    return forms.stream()
        .map(OutgoingForm::level)
        .max(Comparator.naturalOrder())
        .orElse(ContentLevel.TOTALS);
  }

  /**
   * Copies a sealed bundle to a stick or folder and reads it back there. Those the county will want
   * before it, and has not confirmed, go along: what it has already it only confirms again.
   *
   * @return the copy
   * @throws Failure by what the place does
   */
  public Path handOver(Session session, Sealed sealed, Path place) {
    session.require(Permission.SEAL_BUNDLE);
    List<UUID> before = transactions.read(ctx -> BundleChain.read(ctx).wantedBefore(sealed.seq()));
    for (UUID one : before) {
      find(one).filter(folder::holds).ifPresent(s -> copy(session, s, place));
    }
    return copy(session, sealed, place);
  }

  private Path copy(Session session, Sealed sealed, Path place) {
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

  private static Failure notEnrolled() {
    return new Failure(
        FailureKind.REFUSED, "X-351", WORDS.say("outbox.not_enrolled"), "not enrolled");
  }
}
