package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * The outer layer of a bundle while it is being read. {@link #begin} decides from the identifiers
 * alone which suite it is and whom it is for; only then does {@link #open} use a private key.
 */
final class Envelope {

  private static final int OID_MAX = 32;
  private static final int RECIPIENTS_MAX = 1 << 16;
  private static final int ALGORITHM_MAX = 128;
  private static final int TAG = 16;

  private final CmsFrame frame;
  private final EnvelopeHeader header;
  private final Suite suite;
  private final List<IssuerAndSerialNumber> recipients;

  private Envelope(
      CmsFrame frame, EnvelopeHeader header, Suite suite, List<IssuerAndSerialNumber> recipients) {
    this.frame = frame;
    this.header = header;
    this.suite = suite;
    this.recipients = recipients;
  }

  /**
   * Reads up to where the encrypted content begins.
   *
   * @throws Failure X-201 if the file is not framed as ours are, X-214 if it ends inside the frame,
   *     X-202 if its algorithms are not exactly those of a suite
   */
  static Envelope begin(InputStream in, Suites suites) {
    CmsFrame frame = new CmsFrame(in);
    EnvelopeHeader header;
    try {
      header = header(frame);
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.NOT_SEALED.failure(e, "outer frame");
    }
    Suite suite =
        suites
            .find(s -> !recipients(s, header).isEmpty())
            .orElseThrow(() ->
                Refusal.SUITE_NOT_ALLOWED.failure(
                    header.contentType() + " " + header.contentEncryption().getAlgorithm()));
    return new Envelope(frame, header, suite, recipients(suite, header));
  }

  private static EnvelopeHeader header(CmsFrame frame) throws IOException {
    frame.expect(0x30, 0x80);
    ASN1ObjectIdentifier type =
        ASN1ObjectIdentifier.getInstance(CmsFrame.der(frame.element(0x06, OID_MAX)));
    if (!type.equals(CMSObjectIdentifiers.envelopedData)
        && !type.equals(CMSObjectIdentifiers.authEnvelopedData)) {
      throw new IOException("content type " + type);
    }
    try {
      return header(frame, type);
    } catch (CmsFrame.CutShort e) {
      throw Refusal.CUT_SHORT.failure(e, "ends inside the header");
    }
  }

  private static EnvelopeHeader header(CmsFrame frame, ASN1ObjectIdentifier type)
      throws IOException {
    frame.expect(0xa0, 0x80, 0x30, 0x80);
    byte[] version = frame.element(0x02, 1);
    if (version.length != 3 || version[2] != 0) {
      throw Refusal.SUITE_NOT_ALLOWED.failure(type + " of another version"); // other recipients
    }
    ASN1Set recipients = ASN1Set.getInstance(CmsFrame.der(frame.element(0x31, RECIPIENTS_MAX)));
    frame.expect(0x30, 0x80);
    frame.expectIdData();
    AlgorithmIdentifier algorithm =
        AlgorithmIdentifier.getInstance(CmsFrame.der(frame.element(0x30, ALGORITHM_MAX)));
    frame.expect(0xa0, 0x80);
    return new EnvelopeHeader(type, recipients, algorithm);
  }

  private static List<IssuerAndSerialNumber> recipients(Suite suite, EnvelopeHeader header) {
    try {
      return suite.recipients(header).orElse(List.of());
    } catch (RuntimeException e) {
      return List.of(); // well-formed ASN.1 of another shape: simply not of this suite
    }
  }

  Suite suite() {
    return suite;
  }

  /** Whom it is for; nothing vouches for the entries of others. */
  List<IssuerAndSerialNumber> recipients() {
    return recipients;
  }

  /** Whether one of its recipients is this credential. */
  boolean isFor(Credential me, Suite mine) {
    return mine.curve().equals(suite.curve())
        && recipients.stream().anyMatch(r -> Certificates.names(r, me.certificate()));
  }

  /** none of its recipients is ours. */
  Failure notForUs() {
    return Refusal.NOT_FOR_US.failure("suite " + suite.id() + ", not for our certificate");
  }

  /**
   * Reads on to the end of the file without a key: what is wrong with the frame alone is found
   * before any cipher is undone, and may be said.
   *
   * @throws Failure X-214 if the file ends before its frame does, X-215 if it goes on behind it,
   *     X-216 if the frame is broken in between
   */
  void checkFrame() {
    try {
      new Sealed().transferTo(OutputStream.nullOutputStream());
      frame.expectEnds(3);
      frame.expectEndOfFile();
    } catch (CmsFrame.CutShort e) {
      throw Refusal.CUT_SHORT.failure(e, "outer frame");
    } catch (CmsFrame.BytesBehind e) {
      throw Refusal.BYTES_BEHIND.failure(e, "outer frame");
    } catch (IOException e) {
      throw Refusal.FRAME_BROKEN.failure(e, "outer frame");
    }
  }

  /**
   * The decrypted content.
   *
   * @param me a credential it {@link #isFor is for}
   * @throws Failure X-204 if the key cannot be recovered; while reading, X-205
   */
  InputStream open(Credential me) {
    try {
      return new RefusingStream(suite.open(header, new Sealed(), me), Refusal.CONTENT_BROKEN);
    } catch (IOException e) {
      throw Refusal.KEY_NOT_RECOVERED.failure(e, "no decryption");
    }
  }

  /**
   * To be called when the content has been read to its end.
   *
   * @throws Failure X-205 if anything follows that does not belong there
   */
  void end() {
    try {
      frame.expectEnds(3);
      frame.expectEndOfFile();
    } catch (IOException e) {
      throw Refusal.CONTENT_BROKEN.failure(e, "outer frame does not end");
    }
  }

  /** The encrypted pieces, and behind them the tag, as the ciphers want them. */
  private final class Sealed extends InputStream {

    private final InputStream pieces = frame.pieces();
    private byte[] tag = new byte[0];
    private int used;
    private boolean piecesEnded;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (!piecesEnded) {
        int n = pieces.read(to, offset, length);
        if (n >= 0) {
          return n;
        }
        piecesEnded = true;
        frame.expectEnds(1);
        if (suite.tagged()) {
          byte[] element = frame.element(0x04, TAG);
          tag = Arrays.copyOfRange(element, 2, element.length);
        }
        if (suite.tagged() && tag.length != TAG) {
          throw new IOException("tag of " + tag.length + " bytes");
        }
      }
      int n = Math.min(length, tag.length - used);
      System.arraycopy(tag, used, to, offset, n);
      used += n;
      return n == 0 && length > 0 ? -1 : n;
    }
  }
}
