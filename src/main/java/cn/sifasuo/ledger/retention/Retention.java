package cn.sifasuo.ledger.retention;

import static cn.sifasuo.vault.schema.Tables.DESTROYED_RECORD;
import static cn.sifasuo.vault.schema.Tables.DESTRUCTION;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.ledger.RecordWipe;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witness;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * 鉴定与销毁: what is past its time, for people to look at; and what they decided to destroy. The
 * program never destroys by itself, and refuses what its rule still keeps.
 */
public final class Retention {

  private static final Wording WORDS = Wording.of(Retention.class);

  private final Transactions transactions;
  private final List<RetentionGuide> guides;
  private final RecordWipe wipe;
  private final AuditChain audit;
  private final Clock clock;

  public Retention(
      Transactions transactions,
      RecordTypes types,
      List<RetentionGuide> guides,
      AuditChain audit,
      Clock clock) {
    this.transactions = transactions;
    this.guides = List.copyOf(guides);
    this.wipe = new RecordWipe(types);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A record whose time is over.
   *
   * @param number as people see it
   * @param begun the day its time began
   * @param lastDay the last day it had to be kept
   */
  public record Due(
      RecordType type,
      UUID id,
      String number,
      LocalDate begun,
      LocalDate lastDay,
      RetentionRule rule) {}

  /**
   * Who decided a destruction, and by which paper.
   *
   * @param document number and title of the approval
   */
  public record Approval(String document, String proposedBy, String approvedBy) {

    public Approval {
      document = document.strip();
      proposedBy = proposedBy.strip();
      approvedBy = approvedBy.strip();
    }
  }

  /** A destruction as done. */
  public record Done(
      UUID id, OffsetDateTime at, String by, Approval approval, int records, long auditSeq) {}

  /**
   * 鉴定清单: every record past its time that was not destroyed yet, oldest first.
   *
   * @throws Failure REFUSED {@code G-301} without permission
   */
  public List<Due> appraise(Session session) {
    session.require(Permission.SET_RULES);
    LocalDate today = LocalDate.now(clock);
    return transactions.read(ctx -> {
      List<Due> due = new ArrayList<>();
      for (RetentionGuide guide : guides) {
        Set<UUID> gone = destroyed(ctx, guide.type());
        for (UUID id :
            ctx.select(guide.type().id())
                .from(guide.type().table())
                .where(guide.begunBy(today.minusYears(1)))
                .orderBy(guide.type().id())
                .fetch(guide.type().id())) {
          if (!gone.contains(id)) {
            due(ctx, guide, id).filter(d -> d.lastDay().isBefore(today)).ifPresent(due::add);
          }
        }
      }
      due.sort(Comparator.comparing(Due::lastDay).thenComparing(Due::number));
      return due;
    });
  }

  /** Its time and rule; empty if it has not begun, has no rule, or is kept for ever. */
  private Optional<Due> due(DSLContext ctx, RetentionGuide guide, UUID id) {
    Draft record = record(ctx, guide.type(), id);
    return guide
        .begun(ctx, record)
        .flatMap(begun ->
            RetentionRules.on(ctx, begun.kind(), LocalDate.now(clock))
                .flatMap(rule ->
                    rule.lastDay(begun.on())
                        .map(last ->
                            new Due(guide.type(), id, number(record), begun.on(), last, rule))));
  }

  private static Draft record(DSLContext ctx, RecordType type, UUID id) {
    return LedgerReader.find(ctx, type, id)
        .orElseThrow(() ->
            new Failure(
                FailureKind.WRONG_USE,
                "L-223",
                WORDS.say("retention.no-record", type.label()),
                type + " " + id));
  }

  private static String number(Draft record) {
    return record
        .type()
        .numbering()
        .map(
            n -> String.valueOf(record.get(n.field().getName().toLowerCase(java.util.Locale.ROOT))))
        .orElseGet(() -> String.valueOf(record.id()));
  }

  private static Set<UUID> destroyed(DSLContext ctx, RecordType type) {
    return new HashSet<>(
        ctx.select(DESTROYED_RECORD.RECORD_ID)
            .from(DESTROYED_RECORD)
            .where(DESTROYED_RECORD.RECORD_TYPE.eq(type.code()))
            .fetch(DESTROYED_RECORD.RECORD_ID));
  }

  /**
   * Destroys what tells of persons in these records, all of them or none. What forms count stays:
   * no figure changes, of an open period or of a closed one. There is no way back.
   *
   * @param witness who signed in beside the person at work
   * @param ids of one type, each of which is past its time
   * @throws Failure REFUSED {@code G-301} without permission, {@code L-323} for a record its rule
   *     still keeps, whose time nobody has said or whose type nobody may take away, {@code L-324}
   *     for one that was destroyed already, {@code L-325} if one is missing that goes along;
   *     WRONG_USE {@code L-224} if the approval names no document or not two different persons
   */
  public Done destroy(
      Session session, Witness witness, RecordType type, List<UUID> ids, Approval approval) {
    session.require(Permission.SET_RULES);
    witness.require(session);
    if (approval.document().isEmpty()
        || approval.proposedBy().isEmpty()
        || approval.approvedBy().isEmpty()
        || approval.proposedBy().equals(approval.approvedBy())
        || ids.isEmpty()) {
      throw new Failure(
          FailureKind.WRONG_USE, "L-224", WORDS.say("retention.no-approval"), "approval");
    }
    RetentionGuide guide =
        guides.stream()
            .filter(g -> g.type().code().equals(type.code()))
            .findFirst()
            .orElseThrow(() -> kept(type, WORDS.say("retention.no-guide", type.label())));
    if (type.unremovable()) {
      throw kept(type, WORDS.say("retention.unremovable", type.label()));
    }
    return transactions.write(ctx -> {
      Set<UUID> gone = destroyed(ctx, type);
      List<Due> due = new ArrayList<>();
      for (UUID id : new java.util.LinkedHashSet<>(ids)) {
        if (gone.contains(id)) {
          throw new Failure(
              FailureKind.REFUSED, "L-324", WORDS.say("retention.gone"), type + " " + id);
        }
        due.add(over(ctx, guide, id));
      }
      wholly(ctx, guide, due);
      UUID destruction = new Ids(clock).next();
      OffsetDateTime now = OffsetDateTime.now(clock);
      long entry =
          audit.append(
              ctx,
              session.signIn(),
              AuditAct.DESTROY.code(),
              "destruction",
              destruction.toString(),
              "type=%s records=%d sha256=%s %s"
                  .formatted(
                      type.code(),
                      due.size(),
                      Digest.of(
                          due.stream()
                              .map(d -> d.id() + " " + d.rule().kind() + " " + d.lastDay())
                              .sorted()
                              .collect(Collectors.joining("\n"))),
                      witness.trace()));
      Done done = new Done(destruction, now, session.signIn(), approval, due.size(), entry);
      write(ctx, done, due);
      wipe.wipe(ctx, type, due.stream().map(Due::id).toList());
      return done;
    });
  }

  /** What figures count as one goes together, or figures would change in between. */
  private static void wholly(DSLContext ctx, RetentionGuide guide, List<Due> due) {
    Set<UUID> chosen = due.stream().map(Due::id).collect(Collectors.toSet());
    for (Due one : due) {
      for (UUID other : guide.together(ctx, record(ctx, guide.type(), one.id()))) {
        if (!chosen.contains(other)) {
          throw new Failure(
              FailureKind.REFUSED,
              "L-325",
              WORDS.say(
                  "retention.together", one.number(), number(record(ctx, guide.type(), other))),
              guide.type() + " " + other);
        }
      }
    }
  }

  /** Its time, which is over. */
  private Due over(DSLContext ctx, RetentionGuide guide, UUID id) {
    LocalDate today = LocalDate.now(clock);
    Draft record = record(ctx, guide.type(), id);
    RetentionGuide.Begun begun =
        guide
            .begun(ctx, record)
            .orElseThrow(
                () -> kept(guide.type(), WORDS.say("retention.not-begun", number(record))));
    RetentionRule rule =
        RetentionRules.on(ctx, begun.kind(), today)
            .orElseThrow(
                () -> kept(guide.type(), WORDS.say("retention.no-rule", begun.kind().label())));
    LocalDate last =
        rule.lastDay(begun.on())
            .orElseThrow(() ->
                kept(
                    guide.type(),
                    WORDS.say("retention.ever", number(record), begun.kind().label())));
    if (!last.isBefore(today)) {
      throw kept(
          guide.type(),
          WORDS.say(
              "retention.still",
              number(record),
              begun.kind().label(),
              Objects.requireNonNull(rule.years()),
              rule.basis(),
              last));
    }
    return new Due(guide.type(), id, number(record), begun.on(), last, rule);
  }

  private static Failure kept(RecordType type, String sentence) {
    return new Failure(FailureKind.REFUSED, "L-323", sentence, "kept: " + type);
  }

  private static void write(DSLContext ctx, Done done, List<Due> due) {
    ctx.insertInto(DESTRUCTION)
        .set(DESTRUCTION.ID, done.id())
        .set(DESTRUCTION.DOCUMENT, done.approval().document())
        .set(DESTRUCTION.PROPOSED_BY, done.approval().proposedBy())
        .set(DESTRUCTION.APPROVED_BY, done.approval().approvedBy())
        .set(DESTRUCTION.DONE_AT, done.at())
        .set(DESTRUCTION.DONE_BY, done.by())
        .set(DESTRUCTION.RECORD_COUNT, done.records())
        .set(DESTRUCTION.AUDIT_SEQ, done.auditSeq())
        .execute();
    for (Due d : due) {
      ctx.insertInto(DESTROYED_RECORD)
          .set(DESTROYED_RECORD.RECORD_TYPE, d.type().code())
          .set(DESTROYED_RECORD.RECORD_ID, d.id())
          .set(DESTROYED_RECORD.DESTRUCTION_ID, done.id())
          .set(DESTROYED_RECORD.KIND, d.rule().kind().name())
          .set(DESTROYED_RECORD.KEPT_FROM, d.begun())
          .set(DESTROYED_RECORD.KEPT_UNTIL, d.lastDay())
          .set(DESTROYED_RECORD.YEARS, d.rule().years())
          .set(DESTROYED_RECORD.BASIS, d.rule().basis())
          .execute();
    }
  }

  /** 销毁记录: every destruction, newest first. */
  public List<Done> done(Session session) {
    session.require(Permission.SET_RULES);
    return transactions.read(ctx ->
        ctx.selectFrom(DESTRUCTION)
            .orderBy(DESTRUCTION.DONE_AT.desc())
            .fetch(r ->
                new Done(
                    r.getId(),
                    r.getDoneAt(),
                    r.getDoneBy(),
                    new Approval(r.getDocument(), r.getProposedBy(), r.getApprovedBy()),
                    r.getRecordCount(),
                    r.getAuditSeq())));
  }
}
