package cn.sifasuo.ui.countersign;

import cn.sifasuo.security.Witness;
import java.util.Arrays;

/**
 * A second sign-in, with the password it was made with for acts that make a key slot of it.
 *
 * @param password wiped when closed; empty at a desk of one
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a list could not be wiped
public record Signed(Witness witness, char[] password) implements AutoCloseable {

  @Override
  public void close() {
    Arrays.fill(password, '\0');
  }
}
