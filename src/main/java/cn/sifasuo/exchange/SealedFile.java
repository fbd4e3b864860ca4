package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;

/**
 * What a file is, as far as can be told without a key and without believing it.
 *
 * @param size bytes
 * @param suite algorithms it is sealed or signed with; empty if it is none of ours
 * @param recipients for a bundle: issuer and serial number of the certificates it was sealed for
 * @param office for a signed paper: the office its certificate names
 * @param intact for a signed paper: whether its own certificate verifies it; says nothing about
 *     whose that is
 */
public record SealedFile(
    Kind kind,
    long size,
    Optional<String> suite,
    List<Recipient> recipients,
    Optional<String> office,
    boolean intact) {

  /** Kinds of files that travel between desks. */
  public enum Kind {
    BUNDLE,
    RECEIPT,
    ENROLMENT_REQUEST,
    ENROLMENT_CERTIFICATE,
    /** By which a county hands over to its next keys. */
    SUCCESSION,
    /** By which a county tells for whom records of minors are sealed. */
    MINORS_KEY,
    FORM_PACKAGE,
    /** None of ours, or damaged at its beginning. */
    UNKNOWN
  }

  /**
   * A certificate that can open a bundle.
   *
   * @param issuer distinguished name
   * @param serial serial number in hex
   */
  public record Recipient(String issuer, String serial) {

    static Recipient of(IssuerAndSerialNumber id) {
      return new Recipient(id.getName().toString(), id.getSerialNumber().getValue().toString(16));
    }

    /** Whether it is this identity's certificate. */
    public boolean is(PublicIdentity identity) {
      var certificate = Certificates.holder(identity.encryption());
      return issuer.equals(certificate.getIssuer().toString())
          && serial.equals(certificate.getSerialNumber().toString(16));
    }
  }

  /**
   * Looks at a file.
   *
   * @throws Failure X-502 if it cannot be read
   */
  public static SealedFile look(Path file, Suites suites) {
    long size;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      size = Files.size(file);
      Envelope envelope = Envelope.begin(in, suites);
      return new SealedFile(
          Kind.BUNDLE,
          size,
          Optional.of(envelope.suite().id()),
          envelope.recipients().stream().map(Recipient::of).toList(),
          Optional.empty(),
          false);
    } catch (Failure e) {
      return paper(file, suites); // no envelope of ours: perhaps a signed paper
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "file to look at");
    }
  }

  private static SealedFile paper(Path file, Suites suites) {
    try {
      long size = Files.size(file);
      if (size > SignedJson.MAX) {
        return unknown(size);
      }
      try {
        SignedJson signed = SignedJson.read(SignedJson.bytes(file), suites);
        return new SealedFile(
            kind(signed.text()),
            size,
            Optional.of(signed.signature().suite().id()),
            List.of(),
            signed.signature().claimedOffice(),
            verifiesItself(signed.signature()));
      } catch (Failure e) {
        return formPackage(file, suites, size); // no text: perhaps the files of a form
      }
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "file to look at");
    }
  }

  private static SealedFile formPackage(Path file, Suites suites, long size) {
    return FormPackageFile.signature(SignedJson.bytes(file), suites)
        .map(signature ->
            new SealedFile(
                Kind.FORM_PACKAGE,
                size,
                Optional.of(signature.suite().id()),
                List.of(),
                signature.claimedOffice(),
                verifiesItself(signature)))
        .orElseGet(() -> unknown(size));
  }

  private static SealedFile unknown(long size) {
    return new SealedFile(Kind.UNKNOWN, size, Optional.empty(), List.of(), Optional.empty(), false);
  }

  private static boolean verifiesItself(Signature signature) {
    try {
      signature.by(signature.claimedCertificate());
      return true;
    } catch (Failure e) {
      return false; // the answer asked for
    }
  }

  private static Kind kind(String text) {
    try {
      JsonFields fields = JsonFields.of(text);
      return switch (fields.text("format", 10)) {
        case Receipt.FORMAT -> Kind.RECEIPT;
        case Enrolment.FORMAT ->
            switch (fields.text("kind", 20)) {
              case Enrolment.REQUEST -> Kind.ENROLMENT_REQUEST;
              case Enrolment.GRANT -> Kind.ENROLMENT_CERTIFICATE;
              case Succession.KIND -> Kind.SUCCESSION;
              case MinorsPaper.KIND -> Kind.MINORS_KEY;
              default -> Kind.UNKNOWN;
            };
        default -> Kind.UNKNOWN;
      };
    } catch (IllegalArgumentException e) {
      return Kind.UNKNOWN;
    }
  }
}
