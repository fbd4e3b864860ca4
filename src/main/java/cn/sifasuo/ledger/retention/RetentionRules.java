package cn.sifasuo.ledger.retention;

import static cn.sifasuo.vault.schema.Tables.LOCAL_RULE;
import static cn.sifasuo.vault.schema.Tables.RETENTION_RULE;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** 保存期限: what the law says, and what this desk's documents say beyond it. */
public final class RetentionRules {

  private static final Wording WORDS = Wording.of(RetentionRules.class);
  private static final int LONGEST_BASIS = 400;
  private static final int MOST_YEARS = 100;

  private final Transactions transactions;
  private final AuditChain audit;
  private final Clock clock;

  public RetentionRules(Transactions transactions, AuditChain audit, Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The rule in force today for each kind; a kind without one is not in it. */
  public List<RetentionRule> inForce() {
    LocalDate today = LocalDate.now(clock);
    return transactions.read(
        ctx -> Stream.of(RetentionKind.values()).flatMap(k -> on(ctx, k, today).stream()).toList());
  }

  static Optional<RetentionRule> on(DSLContext ctx, RetentionKind kind, LocalDate day) {
    return ctx.selectFrom(RETENTION_RULE)
        .where(RETENTION_RULE.KIND.eq(kind.name()), RETENTION_RULE.VALID_FROM.le(day))
        .orderBy(RETENTION_RULE.VALID_FROM.desc())
        .limit(1)
        .fetchOptional(r -> new RetentionRule(kind, r.getValidFrom(), r.getYears(), r.getBasis()))
        .or(() -> local(ctx, kind, day))
        .or(kind::usual);
  }

  /** What was entered among the local rules, such as {@code retention.corrections}. */
  private static Optional<RetentionRule> local(DSLContext ctx, RetentionKind kind, LocalDate day) {
    return ctx
        .selectFrom(LOCAL_RULE)
        .where(
            LOCAL_RULE.NAME.eq("retention." + kind.name().toLowerCase(Locale.ROOT)),
            LOCAL_RULE.WITHDRAWN_AT.isNull(),
            LOCAL_RULE.VALID_FROM.le(day))
        .and(LOCAL_RULE.VALID_TO.isNull().or(LOCAL_RULE.VALID_TO.ge(day)))
        .orderBy(LOCAL_RULE.VALID_FROM.desc())
        .fetch()
        .stream()
        .filter(r -> r.getContent().matches("\\d{1,3}"))
        .map(r ->
            new RetentionRule(
                kind,
                r.getValidFrom(),
                Integer.valueOf(r.getContent()),
                WORDS.say("retention.document", r.getDocTitle(), r.getDocNo())))
        .filter(r -> r.years() != null && r.years() >= kind.least().orElse(0))
        .findFirst();
  }

  /**
   * Says how long a kind is kept from a day on.
   *
   * @param years full years; null: for ever
   * @param basis number and title of the document, which is required
   * @throws Failure REFUSED {@code G-301} without permission, {@code L-322} for less than the law
   *     wants; WRONG_USE {@code L-221} without a basis or with years that are none, {@code L-222}
   *     if the kind has a rule from that day already
   */
  public RetentionRule set(
      Session session, RetentionKind kind, @Nullable Integer years, LocalDate from, String basis) {
    session.require(Permission.SET_RULES);
    String document = basis.strip();
    if (document.isEmpty()
        || document.length() > LONGEST_BASIS
        || years != null && (years < 1 || years > MOST_YEARS)) {
      throw new Failure(
          FailureKind.WRONG_USE, "L-221", WORDS.say("retention.no-basis"), "basis or years");
    }
    if (years != null && (kind.forEver() || years < kind.least().orElse(0))) {
      throw new Failure(
          FailureKind.REFUSED,
          "L-322",
          kind.forEver()
              ? WORDS.say("retention.for-ever", kind.label())
              : WORDS.say("retention.too-short", kind.label(), kind.least().orElse(0)),
          kind + " " + years);
    }
    RetentionRule rule = new RetentionRule(kind, from, years, document);
    return transactions.write(ctx -> {
      int added =
          ctx.insertInto(RETENTION_RULE)
              .set(RETENTION_RULE.KIND, kind.name())
              .set(RETENTION_RULE.VALID_FROM, from)
              .set(RETENTION_RULE.YEARS, years)
              .set(RETENTION_RULE.BASIS, document)
              .set(RETENTION_RULE.SET_AT, OffsetDateTime.now(clock))
              .set(RETENTION_RULE.SET_BY, session.signIn())
              .onDuplicateKeyIgnore()
              .execute();
      if (added == 0) {
        throw new Failure(
            FailureKind.WRONG_USE,
            "L-222",
            WORDS.say("retention.there", kind.label(), from),
            kind + " from " + from);
      }
      audit.append(
          ctx,
          session.signIn(),
          AuditAct.SET_RETENTION.code(),
          "retention_rule",
          kind.name(),
          "years=%s from=%s basis=%s".formatted(years == null ? "ever" : years, from, document));
      return rule;
    });
  }
}
