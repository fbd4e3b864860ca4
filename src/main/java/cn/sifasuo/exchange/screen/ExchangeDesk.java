package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.Departure;
import cn.sifasuo.exchange.DeparturePreview;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.EnrolmentPaper;
import cn.sifasuo.exchange.Fingerprint;
import cn.sifasuo.exchange.Identity;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.PublicIdentity;
import cn.sifasuo.exchange.ReceiptDesk;
import cn.sifasuo.exchange.SealPeriod;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * What the page works with. Every method reads the database and is called off the screen's thread.
 *
 * @param name of the office, as it stands in its certificates
 */
public record ExchangeDesk(
    Session session,
    String name,
    IdentityStore identities,
    Counterparts counterparts,
    EnrolmentDesk enrolment,
    EnrolmentPaper papers,
    SealPeriod sealPeriod,
    DeparturePreview preview,
    Outbox outbox,
    ReceiptDesk receipts,
    Carriers carriers) {

  /** How far the enrolment has come. */
  sealed interface Standing {

    /** No keys yet. */
    record NotEnrolled() implements Standing {}

    /** Keys were made and asked to be enrolled; the county has not answered. */
    record Waiting(Fingerprint fingerprint) implements Standing {}

    /**
     * @param validUntil when this office's certificates end
     */
    record Enrolled(
        String county, Fingerprint countyFingerprint, Fingerprint fingerprint, Instant validUntil)
        implements Standing {}
  }

  Standing standing() {
    Optional<Identity> own = identities.find(IdentityStore.Direction.UPWARD);
    Optional<PublicIdentity> county = counterparts.parent();
    if (own.isEmpty()) {
      return new Standing.NotEnrolled();
    }
    Fingerprint fingerprint = own.get().publicPart().fingerprint();
    return county.isEmpty()
        ? new Standing.Waiting(fingerprint)
        : new Standing.Enrolled(
            county.get().name(),
            county.get().fingerprint(),
            fingerprint,
            own.get().publicPart().validUntil());
  }

  /**
   * Exactly what would leave.
   *
   * @param most less than the law gives, if wished
   */
  Departure departure(Period period, ContentLevel most) {
    return preview.of(session, period, most);
  }
}
