package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.BundleContent;
import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.EnrolmentDesk;
import cn.sifasuo.exchange.EnrolmentPaper;
import cn.sifasuo.exchange.Fingerprint;
import cn.sifasuo.exchange.Identity;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.PublicIdentity;
import cn.sifasuo.exchange.ReceiptDesk;
import cn.sifasuo.exchange.SealPeriod;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
     * @param validUntil last day of this office's certificates
     */
    record Enrolled(
        String county, Fingerprint countyFingerprint, Fingerprint fingerprint, LocalDate validUntil)
        implements Standing {}
  }

  /** What leaves with one form. */
  record Leaving(String form, String version, int revision, List<Rows> facts, List<String> files) {}

  /**
   * What leaves of a period.
   *
   * @param nothing why nothing does, in a sentence; empty if something does
   */
  record Departure(List<Leaving> forms, String nothing) {}

  /** Pseudonymous rows of one fact view. */
  record Rows(String view, int count) {}

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
            LocalDate.ofInstant(own.get().publicPart().validUntil(), ZoneId.systemDefault()));
  }

  /** Exactly what would leave. */
  Departure departure(Period period) {
    return sealPeriod
        .nothingToSend(period)
        .map(none -> new Departure(List.of(), none.sentence()))
        .orElseGet(() ->
            new Departure(
                sealPeriod.outgoing(period).stream().map(ExchangeDesk::leaving).toList(), ""));
  }

  private static Leaving leaving(OutgoingForm form) {
    return new Leaving(
        form.code(),
        form.version(),
        form.revision(),
        form.facts().stream().map(f -> new Rows(f.view(), f.lines().size())).toList(),
        form.files().stream().map(BundleContent.Attachment::title).toList());
  }
}
