package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;

import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Ends an office's certificates when a PC or a backup with its keys is lost. From then on nothing
 * signed with them is taken; what was taken since the day of the loss is listed, so that somebody
 * asks the office whether it is its own. The office goes on with new keys.
 */
public final class Revocation {

  private static final Wording WORDS = Wording.of(Revocation.class);

  private final Transactions transactions;
  private final Counterparts offices;
  private final AuditChain audit;
  private final Clock clock;

  public Revocation(
      Transactions transactions, Counterparts offices, AuditChain audit, Clock clock) {
    this.transactions = transactions;
    this.offices = offices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was revoked.
   *
   * @param certificates how many
   * @param doubtful numbers of the bundles taken on or after the day of the loss
   */
  public record Revoked(String office, int certificates, List<Long> doubtful) {}

  /**
   * @param since day of the loss, at the latest today
   * @param reason in words, kept with the certificate
   * @throws Failure {@code C-311} if the office has no certificate that holds, {@code C-312} for a
   *     day to come, {@code C-313} without a reason
   */
  public Revoked revoke(Session session, String office, LocalDate since, String reason) {
    session.require(Permission.MANAGE_PEOPLE);
    if (since.isAfter(LocalDate.now(clock))) {
      throw wrong("C-312", WORDS.say("revoke.future"), "day to come");
    }
    if (reason.isBlank()) {
      throw wrong("C-313", WORDS.say("revoke.no-reason"), "no reason");
    }
    OffsetDateTime from = since.atStartOfDay(clock.getZone()).toOffsetDateTime();
    return transactions.write(ctx -> {
      int ended = offices.revokeChild(ctx, office, from, session.signIn(), reason.strip());
      if (ended == 0) {
        throw wrong("C-311", WORDS.say("revoke.none", office), "no certificate that holds");
      }
      List<Long> doubtful =
          ctx.select(INBOUND_BUNDLE.SEQ)
              .from(INBOUND_BUNDLE)
              .where(INBOUND_BUNDLE.OFFICE_CODE.eq(office), INBOUND_BUNDLE.RECEIVED_AT.ge(from))
              .orderBy(INBOUND_BUNDLE.SEQ)
              .fetch(INBOUND_BUNDLE.SEQ);
      audit.append(
          ctx, session.signIn(), "revoke", "counterpart", office, since + " " + doubtful.size());
      return new Revoked(office, ended, doubtful);
    });
  }

  private static Failure wrong(String code, String sentence, String detail) {
    return new Failure(FailureKind.WRONG_USE, code, sentence, detail);
  }
}
