package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTY_CONFLICT;
import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.ReceiptFile;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormContent;
import cn.sifasuo.statistics.FormContentReader;
import cn.sifasuo.statistics.ReturnReason;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.CountyConflictRecord;
import cn.sifasuo.vault.schema.tables.records.SubmissionRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Shows a person what excludes what and carries out what he decides. Until then the figures stay as
 * they are.
 */
public final class Conflicts {

  private static final Wording WORDS = Wording.of(Conflicts.class);

  private final Transactions transactions;
  private final OfficeRegistry registry;
  private final Rulings rulings;
  private final FactViews views;
  private final AuditChain audit;
  private final Clock clock;

  public Conflicts(
      Transactions transactions,
      OfficeRegistry registry,
      Rulings rulings,
      FactViews views,
      AuditChain audit,
      Clock clock) {
    this.transactions = transactions;
    this.registry = registry;
    this.rulings = rulings;
    this.views = views;
    this.audit = audit;
    this.clock = clock;
  }

  /** Open ones first, then the newest. */
  public List<Conflict> list(Session session) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> {
      OfficeBook book = registry.book(ctx);
      return ctx.selectFrom(COUNTY_CONFLICT)
          .orderBy(
              COUNTY_CONFLICT.DECIDED_AT.isNull().desc(),
              COUNTY_CONFLICT.FOUND_AT.desc(),
              COUNTY_CONFLICT.ID.desc())
          .fetch(r -> conflict(book, r));
    });
  }

  private static Conflict conflict(OfficeBook book, CountyConflictRecord r) {
    String decision = r.getDecision();
    return new Conflict(
        r.getId(),
        Conflict.Kind.valueOf(r.getKind()),
        r.getOfficeCode(),
        book.name(r.getOfficeCode()),
        r.getFormCode(),
        Period.parse(r.getPeriod()).orElseThrow(),
        r.getRevision(),
        r.getThereOffice(),
        r.getFoundAt(),
        decision == null
            ? null
            : new Conflict.Decided(
                Conflict.Decision.valueOf(decision),
                Objects.requireNonNullElse(r.getReason(), ""),
                Objects.requireNonNull(r.getDecidedAt()),
                Objects.requireNonNullElse(r.getDecidedBy(), "")));
  }

  /**
   * @throws Failure WRONG_USE {@code C-351} for an unknown one
   */
  public ConflictSides open(Session session, UUID id) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> sides(ctx, record(ctx, id)));
  }

  private ConflictSides sides(DSLContext ctx, CountyConflictRecord r) {
    OfficeBook book = registry.book(ctx);
    SubmissionRecord here = submission(ctx, r.getHereSubmission());
    SubmissionRecord came = submission(ctx, r.getThereSubmission());
    FormContent hereContent = here == null ? null : FormContentReader.read(here.getContent());
    FormContent there =
        FormContentReader.read(
            came == null ? Objects.requireNonNull(r.getThereContent()) : came.getContent());
    boolean sameCase = here != null && came != null;
    return new ConflictSides(
        conflict(book, r),
        here == null || hereContent == null ? null : side(ctx, book, here, hereContent),
        came == null
            ? new ConflictSides.Side(
                book.name(r.getOfficeCode()),
                there.revision(),
                Objects.requireNonNullElse(r.getThereSeq(), 0L),
                there.filler(),
                there.closedOn(),
                false)
            : side(ctx, book, came, there),
        hereContent == null || sameCase
            ? List.of()
            : CellDifference.between(hereContent.form(), there.form()),
        sameCase
            ? ConflictNotes.shared(
                ctx,
                views,
                Objects.requireNonNull(here).getId(),
                Objects.requireNonNull(came).getId())
            : List.of());
  }

  private static ConflictSides.Side side(
      DSLContext ctx, OfficeBook book, SubmissionRecord submission, FormContent content) {
    return new ConflictSides.Side(
        book.name(submission.getOfficeCode()),
        submission.getRevision(),
        ctx.select(INBOUND_BUNDLE.SEQ)
            .from(INBOUND_BUNDLE)
            .where(INBOUND_BUNDLE.BUNDLE_ID.eq(submission.getBundleId()))
            .fetchSingle(r -> r.value1()),
        content.filler(),
        content.closedOn(),
        submission.getCurrentOne());
  }

  private static @Nullable SubmissionRecord submission(DSLContext ctx, @Nullable UUID id) {
    return id == null ? null : ctx.selectFrom(SUBMISSION).where(SUBMISSION.ID.eq(id)).fetchOne();
  }

  private static CountyConflictRecord record(DSLContext ctx, UUID id) {
    return ctx.selectFrom(COUNTY_CONFLICT)
        .where(COUNTY_CONFLICT.ID.eq(id))
        .fetchOptional()
        .orElseThrow(() ->
            new Failure(
                FailureKind.WRONG_USE, "C-351", WORDS.say("conflict.unknown"), "no conflict"));
  }

  /**
   * Carries a decision out. KEEP: what is here stays; a case counted twice goes back to the office
   * that came second, and of a bundle that was not taken in the office is told. ASK: what is here
   * goes back as well, and its office corrects it.
   *
   * @param reason goes to the office, so without names and numbers of persons
   * @return the receipts to hand out; none if nothing of the office is in the books
   * @throws Failure REFUSED {@code G-301} without permission, {@code C-353} if it was decided
   *     already; WRONG_USE {@code C-351}, {@code C-352} without reason, {@code C-347} for one that
   *     is too long; as {@link Rulings#giveBack}
   */
  public List<Rulings.Ruling> decide(
      Session session, UUID id, Conflict.Decision decision, String reason) {
    session.require(Permission.RECEIVE_BUNDLE);
    if (reason.isBlank()) {
      throw new Failure(
          FailureKind.WRONG_USE, "C-352", WORDS.say("conflict.no-reason"), "no reason");
    }
    String words = Rulings.line(reason, ReceiptFile.LONGEST_NOTE);
    Optional<Rulings.Signed> said =
        transactions.write(ctx -> {
          CountyConflictRecord r = record(ctx, id);
          book(ctx, session, r, decision, words);
          return carryOut(ctx, session, r, decision, words);
        });
    return said.map(rulings::handOut).stream().toList();
  }

  /**
   * First, so that of two people who decide at once one is refused before anything else is done.
   */
  private void book(
      DSLContext ctx,
      Session session,
      CountyConflictRecord r,
      Conflict.Decision decision,
      String reason) {
    int changed =
        ctx.update(COUNTY_CONFLICT)
            .set(COUNTY_CONFLICT.DECISION, decision.name())
            .set(COUNTY_CONFLICT.REASON, reason)
            .set(
                COUNTY_CONFLICT.DECIDED_AT,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
            .set(COUNTY_CONFLICT.DECIDED_BY, session.signIn())
            .where(COUNTY_CONFLICT.ID.eq(r.getId()), COUNTY_CONFLICT.DECIDED_AT.isNull())
            .execute();
    if (changed == 0) {
      throw new Failure(
          FailureKind.REFUSED, "C-353", WORDS.say("conflict.decided"), "decided already");
    }
    audit.append(
        ctx,
        session.signIn(),
        "decide-conflict",
        "county_conflict",
        r.getId().toString(),
        r.getKind() + " " + decision.name());
  }

  private Optional<Rulings.Signed> carryOut(
      DSLContext ctx,
      Session session,
      CountyConflictRecord r,
      Conflict.Decision decision,
      String reason) {
    boolean sameCase = r.getKind().equals(Conflict.Kind.SAME_CASE.name());
    UUID which =
        decision == Conflict.Decision.ASK || !sameCase
            ? r.getHereSubmission()
            : r.getThereSubmission();
    SubmissionRecord form = submission(ctx, which);
    if (form == null) {
      return Optional.empty();
    }
    if (decision == Conflict.Decision.KEEP && !sameCase) {
      return Optional.of(
          rulings.tell(
              ctx,
              session,
              form.getBundleId(),
              WORDS.say("conflict.kept", r.getFormCode(), reason)));
    }
    if (!form.getCurrentOne()) {
      return Optional.empty(); // it was given back or corrected meanwhile
    }
    ReturnReason kind = sameCase ? ReturnReason.DOUBLE : ReturnReason.OTHER;
    return Optional.of(
        rulings.giveBack(
            ctx,
            session,
            form.getBundleId(),
            List.of(new Rulings.Reason(r.getFormCode(), "", null, kind, "")),
            reason));
  }
}
