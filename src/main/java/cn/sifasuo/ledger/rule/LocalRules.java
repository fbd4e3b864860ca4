package cn.sifasuo.ledger.rule;

import static cn.sifasuo.vault.schema.Tables.LOCAL_RULE;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters and withdraws local rules. A local rule adds to the law or tightens it; it never loosens a
 * national limit (domain/corrections.md §5), and it rests on a document that is kept with it.
 */
public final class LocalRules {

  /** Largest scan of a document, in bytes. */
  public static final int LARGEST_SCAN = 10 * 1024 * 1024;

  private static final Wording WORDS = Wording.of(LocalRules.class);
  private static final int LONGEST_REASON = 200;

  private final Transactions transactions;
  private final DatedRules law;
  private final AuditChain audit;
  private final Clock clock;
  private final Ids ids;

  public LocalRules(Transactions transactions, DatedRules law, AuditChain audit, Clock clock) {
    this.transactions = transactions;
    this.law = law;
    this.audit = audit;
    this.clock = clock;
    this.ids = new Ids(clock);
  }

  /**
   * A local rule that was entered.
   *
   * @param withdrawn whether it no longer acts
   */
  public record Entered(
      UUID id,
      String name,
      Rule.Scope scope,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String content,
      String docNo,
      String docTitle,
      String issuer,
      boolean withdrawn) {}

  /** All that were ever entered, by name and day. */
  public List<Entered> entered(Session session) {
    session.require(Permission.LIST_RECORDS);
    return transactions.read(ctx ->
        ctx.selectFrom(LOCAL_RULE)
            .orderBy(LOCAL_RULE.NAME, LOCAL_RULE.VALID_FROM, LOCAL_RULE.ENTERED_AT)
            .fetch(r ->
                new Entered(
                    r.getId(),
                    r.getName(),
                    Rule.Scope.valueOf(r.getScope()),
                    r.getValidFrom(),
                    r.getValidTo(),
                    r.getContent(),
                    r.getDocNo(),
                    r.getDocTitle(),
                    r.getIssuer(),
                    r.getWithdrawnAt() != null)));
  }

  /**
   * Enters a rule; it acts at once for acts of its days.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code L-331} if the law knows no
   *     such rule on its first day, {@code L-332} if it would loosen the law or change what it
   *     leaves to nobody; WRONG_USE {@code L-333} if the document, its scan or the days are
   *     incomplete
   */
  public UUID enter(Session session, LocalRule rule) {
    session.require(Permission.SET_RULES);
    complete(rule);
    Rule national =
        law.national(rule.name(), rule.validFrom())
            .orElseThrow(() ->
                new Failure(
                    FailureKind.REFUSED,
                    "L-331",
                    WORDS.say("rule.unknown", rule.name(), rule.validFrom()),
                    "no national rule " + rule.name()));
    if (national.isCount() && !rule.content().strip().matches("\\d{1,6}")) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "L-333",
          WORDS.say("rule.number-wanted"),
          rule.name() + " no number");
    }
    if (!national.mayBecome(rule.content().strip())) {
      throw new Failure(
          FailureKind.REFUSED,
          "L-332",
          WORDS.say(
              "rule.loosens",
              rule.content().strip(),
              national.content(),
              national.basis(),
              national.bound().label()),
          rule.name() + " from " + rule.validFrom());
    }
    UUID id = ids.next();
    transactions.write(ctx -> {
      LocalRule.Document document = rule.document();
      ctx.insertInto(LOCAL_RULE)
          .set(LOCAL_RULE.ID, id)
          .set(LOCAL_RULE.NAME, rule.name())
          .set(LOCAL_RULE.SCOPE, rule.scope().name())
          .set(LOCAL_RULE.VALID_FROM, rule.validFrom())
          .set(LOCAL_RULE.VALID_TO, rule.validTo())
          .set(LOCAL_RULE.CONTENT, rule.content().strip())
          .set(LOCAL_RULE.DOC_NO, document.number().strip())
          .set(LOCAL_RULE.DOC_TITLE, document.title().strip())
          .set(LOCAL_RULE.DOC_ON, document.issuedOn())
          .set(LOCAL_RULE.ISSUER, document.issuer().strip())
          .set(LOCAL_RULE.SCAN_NAME, document.scanName())
          .set(LOCAL_RULE.SCAN, document.scan())
          .set(LOCAL_RULE.ENTERED_AT, OffsetDateTime.now(clock))
          .set(LOCAL_RULE.ENTERED_BY, session.signIn())
          .execute();
      return audit.append(
          ctx,
          session.signIn(),
          AuditAct.SET_RULE.code(),
          "local_rule",
          id.toString(),
          "%s=%s from=%s to=%s doc=%s"
              .formatted(
                  rule.name(),
                  rule.content().strip(),
                  rule.validFrom(),
                  rule.validTo() == null ? "" : rule.validTo(),
                  document.number().strip()));
    });
    law.reload();
    return id;
  }

  /**
   * Takes a rule out of force for all its days; it stays in the book.
   *
   * @param reason 1 to 200 characters
   * @throws Failure REFUSED {@code G-301} without permission, {@code L-334} if it is not in force;
   *     WRONG_USE {@code L-335} without a reason
   */
  public void withdraw(Session session, UUID id, String reason) {
    session.require(Permission.SET_RULES);
    String why = reason.strip();
    if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "L-335",
          WORDS.say("rule.reason", LONGEST_REASON),
          why.length() + " characters");
    }
    transactions.write(ctx -> {
      int changed =
          ctx.update(LOCAL_RULE)
              .set(LOCAL_RULE.WITHDRAWN_AT, OffsetDateTime.now(clock))
              .set(LOCAL_RULE.WITHDRAWN_BY, session.signIn())
              .set(LOCAL_RULE.WITHDRAWN_REASON, why)
              .where(LOCAL_RULE.ID.eq(id), LOCAL_RULE.WITHDRAWN_AT.isNull())
              .execute();
      if (changed == 0) {
        throw new Failure(
            FailureKind.REFUSED, "L-334", WORDS.say("rule.gone"), "no acting local rule " + id);
      }
      return audit.append(
          ctx, session.signIn(), AuditAct.SET_RULE.code(), "local_rule", id.toString(), why);
    });
    law.reload();
  }

  private static void complete(LocalRule rule) {
    LocalRule.Document document = rule.document();
    boolean lacks =
        rule.scope() == Rule.Scope.NATIONAL
            || rule.content().isBlank()
            || document.number().isBlank()
            || document.title().isBlank()
            || document.issuer().isBlank()
            || document.scanName().isBlank();
    if (lacks) {
      throw incomplete("rule.document", rule);
    }
    if (rule.validTo() != null && rule.validTo().isBefore(rule.validFrom())) {
      throw incomplete("rule.days", rule);
    }
    if (document.scan().length > LARGEST_SCAN) {
      throw incomplete("rule.scan-large", rule);
    }
    if (ScanKind.of(document.scan()).isEmpty()) {
      throw incomplete("rule.scan-kind", rule);
    }
  }

  private static Failure incomplete(String sentence, LocalRule rule) {
    return new Failure(
        FailureKind.WRONG_USE, "L-333", WORDS.say(sentence), sentence + " " + rule.name());
  }
}
