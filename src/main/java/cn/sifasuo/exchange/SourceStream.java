package cn.sifasuo.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A source that is being copied: its failures say that the source is gone, and are not mistaken for
 * failures of the place copied to.
 */
final class SourceStream extends FilterInputStream {

  private SourceStream(InputStream in) {
    super(in);
  }

  static SourceStream of(BundleContent.Source source) {
    try {
      return new SourceStream(source.open());
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "source does not open");
    }
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
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "source does not read");
    }
  }
}
