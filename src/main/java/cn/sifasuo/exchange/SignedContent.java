package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * SignedData while it is being read: {@link #begin}, then {@link #content} to its end, then {@link
 * #end}. Nothing that came out of {@code content} is to be believed before {@link Signature#by} has
 * said yes.
 */
final class SignedContent {

  private static final int DIGESTS_MAX = 64;
  private static final int CERTIFICATE_MAX = 1 << 13;
  private static final int SIGNERS_MAX = 1 << 14;
  private static final int[] SIGNED_DATA = {
    0x30, 0x80, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02, 0xa0, 0x80, 0x30,
    0x80, 0x02, 0x01, 0x01
  };

  private final CmsFrame frame;
  private final Suites suites;
  private final Suite suite;
  private final MessageDigest digest;
  private final InputStream content;

  private SignedContent(CmsFrame frame, Suites suites, Suite suite) {
    this.frame = frame;
    this.suites = suites;
    this.suite = suite;
    this.digest = suite.digest();
    this.content =
        new DigestInputStream(new RefusingStream(frame.pieces(), Refusal.NOT_SIGNED), digest);
  }

  /**
   * Reads up to where the content begins.
   *
   * @throws Failure X-206 if it is not framed as ours is, X-207 if its digest is that of no suite
   */
  static SignedContent begin(InputStream in, Suites suites) {
    CmsFrame frame = new CmsFrame(in);
    try {
      frame.expect(SIGNED_DATA);
      byte[] digests = frame.element(0x31, DIGESTS_MAX);
      frame.expect(0x30, 0x80);
      frame.expectIdData();
      frame.expect(0xa0, 0x80, 0x24, 0x80);
      return suites
          .find(s -> Arrays.equals(digests(s), digests))
          .map(s -> new SignedContent(frame, suites, s))
          .orElseThrow(() -> Refusal.SIGNING_SUITE_NOT_ALLOWED.failure("digest of no suite"));
    } catch (IOException e) {
      throw Refusal.NOT_SIGNED.failure(e, "frame of the signed part");
    }
  }

  private static byte[] digests(Suite suite) {
    try {
      return new DERSet(suite.digestAlgorithm()).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new AssertionError("an algorithm identifier can be encoded", e);
    }
  }

  /** Found from the digest; suites that sign alike are not told apart. */
  Suite suite() {
    return suite;
  }

  InputStream content() {
    return content;
  }

  /**
   * Reads what follows the content.
   *
   * @throws Failure X-206 if it is not framed as ours, X-208 if there is not exactly one signer
   */
  Signature end() {
    try {
      content.transferTo(OutputStream.nullOutputStream());
      frame.expectEnds(2);
      frame.expect(0xa0, 0x80);
      byte[] certificate = frame.element(0x30, CERTIFICATE_MAX);
      frame.expectEnds(1);
      ASN1Set signers = ASN1Set.getInstance(CmsFrame.der(frame.element(0x31, SIGNERS_MAX)));
      frame.expectEnds(3);
      frame.expectEndOfFile();
      // a loop over no signers would find nothing wrong
      if (signers.size() != 1) {
        throw Refusal.NOT_ONE_SIGNER.failure(signers.size() + " signers");
      }
      return new Signature(
          suites,
          suite,
          new X509CertificateHolder(certificate),
          SignerInfo.getInstance(signers.getObjectAt(0)),
          digest.digest());
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.NOT_SIGNED.failure(e, "end of the signed part");
    }
  }
}
