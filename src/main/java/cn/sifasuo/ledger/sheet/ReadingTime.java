package cn.sifasuo.ledger.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The time one file may take to read. It is asked at every piece that is read and every cell that
 * is found, on the thread that reads, so that a file that never ends is given up there and then and
 * nothing is left running.
 */
final class ReadingTime {

  private final Duration limit;
  private final long began = System.nanoTime();

  ReadingTime(Duration limit) {
    this.limit = limit;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure {@code L-413} if it is up
   */
  void check() {
    if (System.nanoTime() - began > limit.toNanos()) {
      throw SheetReader.tooLong(limit);
    }
  }

  /** The same stream, which fails once the time is up. */
  InputStream over(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        check();
        return super.read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        check();
        return super.read(into, from, length);
      }
    };
  }
}
