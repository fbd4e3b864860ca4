package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The file by which a county tells its offices for whom records of minors are sealed: one
 * certificate, signed with the keys the offices have pinned.
 */
final class MinorsPaper {

  static final String KIND = "MINORS_KEY";
  private static final int FORMAT_VERSION = 1;
  private static final int CERTIFICATE_MAX = 1 << 13;

  private final Suites suites;
  private final Clock clock;

  MinorsPaper(Suites suites, Clock clock) {
    this.suites = suites;
    this.clock = clock;
  }

  /** What a file says: whose certificate, and which. */
  record Read(PublicIdentity county, X509Certificate certificate) {}

  byte[] write(Identity county, X509Certificate certificate) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    return SignedJson.write(
        fields(county.office(), certificate, now),
        county.suite(),
        county.signing(),
        Instant.now(clock));
  }

  private static Map<String, @Nullable Object> fields(
      String office, X509Certificate certificate, OffsetDateTime issuedAt) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    fields.put("format", Enrolment.FORMAT);
    fields.put("formatVersion", FORMAT_VERSION);
    fields.put("kind", KIND);
    fields.put("county", office);
    fields.put(
        "certificate", Base64.getEncoder().encodeToString(Certificates.encoded(certificate)));
    fields.put("issuedAt", JsonFields.TIME.format(issuedAt));
    return fields;
  }

  /**
   * @param trusted certificates of the desk above that count
   * @throws Failure X-141 if it is no such file or not whole in itself, X-142 if none of the
   *     trusted keys signed it
   */
  Read read(byte[] file, List<PublicIdentity> trusted) {
    try {
      SignedJson signed = SignedJson.read(file, suites);
      PublicIdentity pinned =
          trusted.stream()
              .filter(t -> signed.signature().claims(t.signing()))
              .findFirst()
              .orElseThrow(() ->
                  Refusal.MINORS_PAPER_NOT_FROM_COUNTY.failure("signed with another certificate"));
      signed.signature().by(pinned.signing());
      JsonFields fields = JsonFields.of(signed.text());
      fields.constant("format", Enrolment.FORMAT);
      fields.constant("kind", KIND);
      if (fields.number("formatVersion", 1) != FORMAT_VERSION) {
        throw new IllegalArgumentException("a newer file");
      }
      fields.constant("county", pinned.office());
      X509Certificate certificate =
          suites.certificate(fields.bytes("certificate", CERTIFICATE_MAX));
      OffsetDateTime issuedAt = fields.time("issuedAt");
      fields.end();
      if (!signed.isCanonical(fields(pinned.office(), certificate, issuedAt))
          || !Suites.isOn(pinned.suite(), certificate)) {
        throw new IllegalArgumentException("not canonical, or of another suite");
      }
      return new Read(pinned, certificate);
    } catch (Failure e) {
      throw e.code().equals(Refusal.MINORS_PAPER_NOT_FROM_COUNTY.code())
          ? e
          : Refusal.MINORS_PAPER_UNREADABLE.failure(e, e.code());
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw Refusal.MINORS_PAPER_UNREADABLE.failure(e, "minors' key fields");
    }
  }
}
