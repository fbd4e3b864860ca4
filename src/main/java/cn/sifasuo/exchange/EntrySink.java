package cn.sifasuo.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * Takes the entries of a bundle that has been verified once, while it is verified a second time.
 * <b>Whoever implements it must keep nothing if {@link BundleReader#release} throws</b>: write in
 * one transaction and commit only after it has returned.
 */
@FunctionalInterface
public interface EntrySink {

  /**
   * Called once per entry, in the manifest's order, the manifest itself excluded.
   *
   * @param content ends after {@code entry.size()} bytes; need not be read to its end, need not be
   *     closed
   */
  void entry(Manifest.Entry entry, InputStream content) throws IOException;
}
