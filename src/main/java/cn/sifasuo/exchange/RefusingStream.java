package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Turns whatever a lower layer throws at bad bytes into one refusal, so that the layers above need
 * not know that ciphers and parsers throw all kinds of exceptions.
 */
final class RefusingStream extends FilterInputStream {

  private final Refusal refusal;

  RefusingStream(InputStream in, Refusal refusal) {
    super(in);
    this.refusal = refusal;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    try {
      return in.read(to, offset, length);
    } catch (Failure e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw refusal.failure(e, "while reading: " + e.getClass().getSimpleName());
    }
  }
}
