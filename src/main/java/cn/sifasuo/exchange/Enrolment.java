package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an office and its county come to know each other's keys, by two files: the office's request
 * ({@link #request}), which the county grants ({@link #accept}), and the county's grant, which the
 * office reads ({@link #readGrant}). Both are JSON inside SignedData; both sides compare a
 * fingerprint by telephone or paper.
 */
public final class Enrolment {

  static final String FORMAT = "SFE";
  static final String REQUEST = "REQUEST";
  static final String GRANT = "CERTIFICATE";
  private static final int FORMAT_VERSION = 1;

  private final Suites suites;
  private final Clock clock;
  private final Certificates certificates;
  private final IdentityBytes bytes;

  public Enrolment(Suites suites, Clock clock) {
    this.suites = suites;
    this.clock = clock;
    this.certificates = new Certificates(suites, clock);
    this.bytes = new IdentityBytes(suites);
  }

  /**
   * A file for an office.
   *
   * @param office the office as the county will know it
   * @param file bytes to hand back
   */
  public record Accepted(PublicIdentity office, byte[] file) {

    /** Name of the grant's file; only a hint for people. */
    public String fileName() {
      return "SFE-%s-certificate.p7s".formatted(office.office());
    }
  }

  /** The office's request, signed with the key it asks a certificate for. */
  public byte[] request(Identity office) {
    EnrolmentRequest request =
        new EnrolmentRequest(
            UUID.randomUUID(),
            office.publicPart(),
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    return SignedJson.write(fields(request), office.suite(), office.signing(), Instant.now(clock));
  }

  private Map<String, @Nullable Object> fields(EnrolmentRequest request) {
    Map<String, @Nullable Object> fields = head(REQUEST);
    fields.put("requestId", request.requestId().toString());
    fields.put("office", bytes.publicFields(request.office()));
    fields.put("createdAt", JsonFields.TIME.format(request.createdAt()));
    return fields;
  }

  private static Map<String, @Nullable Object> head(String kind) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    fields.put("format", FORMAT);
    fields.put("formatVersion", FORMAT_VERSION);
    fields.put("kind", kind);
    return fields;
  }

  private static void checkHead(JsonFields fields, String kind) {
    fields.constant("format", FORMAT);
    fields.constant("kind", kind);
    if (fields.number("formatVersion", 1) != FORMAT_VERSION) {
      throw new IllegalArgumentException("a newer file");
    }
  }

  /**
   * Reads a request and checks that the sender has both private keys.
   *
   * @throws Failure X-111 if it is no request, X-112 if a key does not vouch for itself
   */
  public EnrolmentRequest readRequest(byte[] file) {
    try {
      SignedJson signed = SignedJson.read(file, suites);
      JsonFields fields = JsonFields.of(signed.text());
      checkHead(fields, REQUEST);
      JsonFields office = fields.object("office");
      EnrolmentRequest request =
          new EnrolmentRequest(
              fields.uuid("requestId"), bytes.readPublic(office), fields.time("createdAt"));
      office.end();
      fields.end();
      if (!signed.isCanonical(fields(request))) {
        throw new IllegalArgumentException("not canonical");
      }
      checkPossession(request.office(), signed.signature());
      return request;
    } catch (Failure e) {
      throw e.code().equals(Refusal.REQUEST_NOT_SELF_SIGNED.code())
          ? e
          : Refusal.REQUEST_UNREADABLE.failure(e, e.code());
    } catch (IllegalArgumentException e) {
      throw Refusal.REQUEST_UNREADABLE.failure(e, "request fields");
    }
  }

  private void checkPossession(PublicIdentity office, Signature signature) {
    if (office.authority() != null
        || !isIssuedBy(office.signing(), office.signing())
        || !isIssuedBy(office.encryption(), office.encryption())
        || haveSameKey(office.signing(), office.encryption())) {
      throw Refusal.REQUEST_NOT_SELF_SIGNED.failure("a key does not vouch for itself");
    }
    signature.by(office.signing());
  }

  /**
   * Issues the office's certificates for exactly the code of the request.
   *
   * @param typed fingerprint as the office read it out
   * @throws Failure X-104 if this desk issues none, X-103 if the office chose another suite, X-113
   *     if the fingerprint is another
   */
  public Accepted accept(EnrolmentRequest request, String typed, Identity county) {
    Credential authority = county.authority();
    if (authority == null) {
      throw Refusal.NO_AUTHORITY.failure("identity without an authority");
    }
    PublicIdentity asked = request.office();
    if (!asked.suite().id().equals(county.suite().id())) {
      throw Refusal.SUITES_DIFFER.failure(asked.suite().id() + " at " + county.suite().id());
    }
    if (!asked.fingerprint().isTyped(typed)) {
      throw Refusal.REQUEST_FINGERPRINT.failure("typed fingerprint differs");
    }
    PublicIdentity granted =
        new PublicIdentity(
            asked.office(),
            asked.name(),
            asked.suite(),
            issue(asked, asked.signing(), Certificates.Use.SIGNING, authority),
            issue(asked, asked.encryption(), Certificates.Use.ENCRYPTION, authority),
            null);
    Map<String, @Nullable Object> fields =
        fields(
            request.requestId(),
            granted,
            county.publicPart(),
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    return new Accepted(
        granted, SignedJson.write(fields, county.suite(), county.signing(), Instant.now(clock)));
  }

  private X509Certificate issue(
      PublicIdentity office, X509Certificate asked, Certificates.Use use, Credential authority) {
    return certificates.issued(
        office.suite(),
        office.office(),
        office.name(),
        use,
        Certificates.holder(asked).getSubjectPublicKeyInfo(),
        authority);
  }

  private Map<String, @Nullable Object> fields(
      UUID requestId, PublicIdentity office, PublicIdentity county, OffsetDateTime issuedAt) {
    Map<String, @Nullable Object> fields = head(GRANT);
    fields.put("requestId", requestId.toString());
    fields.put("office", bytes.publicFields(office));
    fields.put("county", bytes.publicFields(county));
    fields.put("issuedAt", JsonFields.TIME.format(issuedAt));
    return fields;
  }

  /**
   * Reads a grant and checks that it is for our own keys and whole in itself.
   *
   * @param office this desk with the keys of its request
   * @throws Failure X-121 if it is no grant, X-123 if it is for another code or other keys, X-124
   *     if its certificates or its signature are not the county's
   */
  public EnrolmentGrant readGrant(byte[] file, Identity office) {
    try {
      SignedJson signed = SignedJson.read(file, suites);
      JsonFields fields = JsonFields.of(signed.text());
      checkHead(fields, GRANT);
      JsonFields officeFields = fields.object("office");
      JsonFields countyFields = fields.object("county");
      PublicIdentity granted = bytes.readPublic(officeFields);
      PublicIdentity county = bytes.readPublic(countyFields);
      UUID requestId = fields.uuid("requestId");
      OffsetDateTime issuedAt = fields.time("issuedAt");
      officeFields.end();
      countyFields.end();
      fields.end();
      if (!signed.isCanonical(fields(requestId, granted, county, issuedAt))) {
        throw new IllegalArgumentException("not canonical");
      }
      checkOurs(granted, office);
      checkChain(granted, county, signed.signature());
      return new EnrolmentGrant(
          new Identity(
              office.office(),
              granted.name(),
              office.suite(),
              new Credential(office.signing().key(), granted.signing()),
              new Credential(office.encryption().key(), granted.encryption()),
              null),
          county);
    } catch (Failure e) {
      throw e.code().equals(Refusal.GRANT_NOT_OURS.code())
              || e.code().equals(Refusal.GRANT_CHAIN.code())
          ? e
          : Refusal.GRANT_UNREADABLE.failure(e, e.code());
    } catch (IllegalArgumentException e) {
      throw Refusal.GRANT_UNREADABLE.failure(e, "grant fields");
    }
  }

  private static void checkOurs(PublicIdentity granted, Identity office) {
    if (!granted.office().equals(office.office())
        || !granted.suite().id().equals(office.suite().id())
        || !haveSameKey(granted.signing(), office.signing().certificate())
        || !haveSameKey(granted.encryption(), office.encryption().certificate())) {
      throw Refusal.GRANT_NOT_OURS.failure("code, suite or keys of another desk");
    }
  }

  /** Whether it has an authority of its own, from which its other certificates come. */
  boolean isCounty(PublicIdentity county) {
    X509Certificate authority = county.authority();
    return authority != null
        && authority.getBasicConstraints() >= 0
        && isIssuedBy(authority, authority)
        && isIssuedBy(county.signing(), authority)
        && isIssuedBy(county.encryption(), authority)
        && isFor(county.signing(), county.office());
  }

  private void checkChain(PublicIdentity office, PublicIdentity county, Signature signature) {
    X509Certificate authority = county.authority();
    if (authority == null
        || !isCounty(county)
        || !county.suite().id().equals(office.suite().id())
        || !isIssuedBy(office.signing(), authority)
        || !isIssuedBy(office.encryption(), authority)
        || !isFor(office.signing(), office.office())) {
      throw Refusal.GRANT_CHAIN.failure("certificates are not one authority's");
    }
    try {
      signature.by(county.signing());
    } catch (Failure e) {
      throw Refusal.GRANT_CHAIN.failure(e, e.code());
    }
  }

  private boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey(), suites.provider());
      return Certificates.holder(certificate)
          .getIssuer()
          .equals(Certificates.holder(issuer).getSubject());
    } catch (GeneralSecurityException e) {
      return false; // the answer asked for
    }
  }

  private static boolean isFor(X509Certificate certificate, String office) {
    return Certificates.officeOf(Certificates.holder(certificate)).equals(Optional.of(office));
  }

  static boolean haveSameKey(X509Certificate a, X509Certificate b) {
    return Arrays.equals(a.getPublicKey().getEncoded(), b.getPublicKey().getEncoded());
  }
}
