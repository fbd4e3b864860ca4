package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The file by which a county hands over to its next keys: their public half, signed with the keys
 * its offices have pinned. No telephone is needed, since an office already knows who vouches.
 */
final class Succession {

  static final String KIND = "SUCCESSION";
  private static final int FORMAT_VERSION = 1;

  private final Suites suites;
  private final Enrolment enrolment;
  private final Clock clock;
  private final IdentityBytes bytes;

  Succession(Suites suites, Enrolment enrolment, Clock clock) {
    this.suites = suites;
    this.enrolment = enrolment;
    this.clock = clock;
    this.bytes = new IdentityBytes(suites);
  }

  byte[] write(Identity former, PublicIdentity next) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    return SignedJson.write(
        fields(next, now), former.suite(), former.signing(), Instant.now(clock));
  }

  private Map<String, @Nullable Object> fields(PublicIdentity next, OffsetDateTime issuedAt) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    fields.put("format", Enrolment.FORMAT);
    fields.put("formatVersion", FORMAT_VERSION);
    fields.put("kind", KIND);
    fields.put("county", bytes.publicFields(next));
    fields.put("issuedAt", JsonFields.TIME.format(issuedAt));
    return fields;
  }

  /**
   * The next keys.
   *
   * @param trusted certificates of the desk above that count
   * @throws Failure X-131 if it is no such file or not whole in itself, X-132 if none of the
   *     trusted keys signed it or it is for another county
   */
  PublicIdentity read(byte[] file, List<PublicIdentity> trusted) {
    try {
      SignedJson signed = SignedJson.read(file, suites);
      PublicIdentity pinned =
          trusted.stream()
              .filter(t -> signed.signature().claims(t.signing()))
              .findFirst()
              .orElseThrow(() ->
                  Refusal.SUCCESSION_NOT_FROM_COUNTY.failure("signed with another certificate"));
      signed.signature().by(pinned.signing());
      JsonFields fields = JsonFields.of(signed.text());
      fields.constant("format", Enrolment.FORMAT);
      fields.constant("kind", KIND);
      if (fields.number("formatVersion", 1) != FORMAT_VERSION) {
        throw new IllegalArgumentException("a newer file");
      }
      JsonFields county = fields.object("county");
      PublicIdentity next = bytes.readPublic(county);
      OffsetDateTime issuedAt = fields.time("issuedAt");
      county.end();
      fields.end();
      if (!signed.isCanonical(fields(next, issuedAt))) {
        throw new IllegalArgumentException("not canonical");
      }
      if (!next.office().equals(pinned.office()) || !enrolment.isCounty(next)) {
        throw Refusal.SUCCESSION_NOT_FROM_COUNTY.failure("another county, or no authority");
      }
      return next;
    } catch (Failure e) {
      throw e.code().equals(Refusal.SUCCESSION_NOT_FROM_COUNTY.code())
          ? e
          : Refusal.SUCCESSION_UNREADABLE.failure(e, e.code());
    } catch (IllegalArgumentException e) {
      throw Refusal.SUCCESSION_UNREADABLE.failure(e, "succession fields");
    }
  }
}
