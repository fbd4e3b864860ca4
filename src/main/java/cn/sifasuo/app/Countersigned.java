package cn.sifasuo.app;

import cn.sifasuo.security.Witness;
import java.util.Arrays;

/**
 * A second sign-in with the password it was made with, for an act that makes a key slot of it.
 *
 * @param password wiped when closed; empty at a desk of one
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a list could not be wiped
record Countersigned(Witness witness, char[] password) implements AutoCloseable {

  @Override
  public void close() {
    Arrays.fill(password, '\0');
  }
}
