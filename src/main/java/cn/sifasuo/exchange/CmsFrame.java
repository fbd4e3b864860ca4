package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * Reads the outer bytes of our CMS files one by one. Our writers always frame alike (indefinite
 * lengths outside, DER inside), so everything outside encrypted or signed bytes is compared, not
 * interpreted: no byte of a file can be changed without being noticed, and no length in it can make
 * the reader take more memory than the limits given here.
 */
final class CmsFrame {

  private static final byte[] ID_DATA = HexFormat.of().parseHex("06092a864886f70d010701");

  private final InputStream in;

  CmsFrame(InputStream in) {
    this.in = in;
  }

  /** Opens indefinite-length constructed elements or reads any other fixed bytes. */
  void expect(int... bytes) throws IOException {
    for (int expected : bytes) {
      int found = in.read();
      if (found < 0) {
        throw new CutShort("ends where %02x belongs".formatted(expected));
      }
      if (found != expected) {
        throw new FrameException("%02x where %02x belongs".formatted(found, expected));
      }
    }
  }

  void expectIdData() throws IOException {
    expect(ID_DATA);
  }

  private void expect(byte[] bytes) throws IOException {
    for (byte b : bytes) {
      expect(b & 0xff);
    }
  }

  /** Ends so many indefinite-length elements. */
  void expectEnds(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      expect(0, 0);
    }
  }

  void expectEndOfFile() throws IOException {
    if (in.read() >= 0) {
      throw new BytesBehind("bytes after the end");
    }
  }

  /**
   * A whole element in DER, header included.
   *
   * @param max most bytes of content
   */
  byte[] element(int tag, int max) throws IOException {
    expect(tag);
    return elementAfterTag(tag, max);
  }

  private byte[] elementAfterTag(int tag, int max) throws IOException {
    int length = length(max);
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new CutShort("ends inside an element");
    }
    byte[] header = header(tag, length);
    byte[] whole = Arrays.copyOf(header, header.length + length);
    System.arraycopy(content, 0, whole, header.length, length);
    return whole;
  }

  /**
   * An ASN.1 value that is written in DER and in no other way.
   *
   * @throws FrameException also for what is no ASN.1 at all
   */
  static ASN1Primitive der(byte[] element) throws IOException {
    try {
      ASN1Primitive value = ASN1Primitive.fromByteArray(element);
      if (value != null && Arrays.equals(value.getEncoded(ASN1Encoding.DER), element)) {
        return value;
      }
    } catch (IOException | RuntimeException e) {
      throw new FrameException("no ASN.1", e); // the parser has no single type for bad input
    }
    throw new FrameException("not DER");
  }

  /** The pieces of an octet string as one stream; it ends with the string, not with the file. */
  InputStream pieces() {
    return new Pieces();
  }

  private int length(int max) throws IOException {
    int first = in.read();
    int length = first;
    if (first > 0x80 && first <= 0x83) {
      length = 0;
      for (int i = 0x80; i < first; i++) {
        int next = in.read();
        if (next < 0) {
          throw new CutShort("ends inside a length");
        }
        if (i == 0x80 && next == 0) {
          throw new FrameException("length not minimal");
        }
        length = length << 8 | next;
      }
      if (length < 0x80) {
        throw new FrameException("length not minimal");
      }
    } else if (first < 0) {
      throw new CutShort("ends before a length");
    } else if (first >= 0x80) {
      throw new FrameException("length of kind " + first);
    }
    if (length > max) {
      throw new FrameException("element of " + length + " bytes, at most " + max);
    }
    return length;
  }

  private static byte[] header(int tag, int length) {
    if (length < 0x80) {
      return new byte[] {(byte) tag, (byte) length};
    } else if (length < 0x100) {
      return new byte[] {(byte) tag, (byte) 0x81, (byte) length};
    } else if (length < 0x10000) {
      return new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    }
    return new byte[] {
      (byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length
    };
  }

  /** The frame of a file is not ours. */
  static class FrameException extends IOException {

    private static final long serialVersionUID = 1L;

    FrameException(String what) {
      super(what);
    }

    FrameException(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /** The file ends where our frame goes on. */
  static final class CutShort extends FrameException {

    private static final long serialVersionUID = 1L;

    CutShort(String what) {
      super(what);
    }
  }

  /** Our frame ends where the file goes on. */
  static final class BytesBehind extends FrameException {

    private static final long serialVersionUID = 1L;

    BytesBehind(String what) {
      super(what);
    }
  }

  private final class Pieces extends InputStream {

    private static final int LARGEST = 1 << 20;

    private int left;
    private boolean ended;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      if (left == 0 && !next()) {
        return -1;
      }
      int n = in.read(to, offset, Math.min(count, left));
      if (n < 0) {
        throw new CutShort("ends inside the content");
      }
      left -= n;
      return n;
    }

    private boolean next() throws IOException {
      if (ended) {
        return false;
      }
      int tag = in.read();
      if (tag < 0) {
        throw new CutShort("ends between the pieces");
      }
      if (tag == 0) {
        expect(0);
        ended = true;
        return false;
      }
      if (tag != 0x04) {
        throw new FrameException("piece of kind " + tag);
      }
      left = length(LARGEST);
      if (left == 0) {
        throw new FrameException("empty piece");
      }
      return true;
    }
  }
}
