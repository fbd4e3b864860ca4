package cn.sifasuo.vault;

import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/**
 * What is wished for when the data key is changed.
 *
 * @param keepers who can sign in afterwards; everyone else needs a new password from them
 * @param recovery code on the sheet that was printed for the new key; older sheets open nothing
 * @param note writes the act into the new file; the old file never holds it
 */
public record NewKey(List<Keeper> keepers, RecoveryCode recovery, Consumer<DSLContext> note) {

  /**
   * A person who gave their password, which is what a slot for them is made of.
   *
   * @param password wiped by whoever asked for it
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere; a list could not be wiped
  public record Keeper(String signIn, char[] password) {}

  /**
   * @throws IllegalArgumentException if nobody could sign in afterwards
   */
  public NewKey {
    keepers = List.copyOf(keepers);
    if (keepers.isEmpty()) {
      throw new IllegalArgumentException("a key nobody keeps");
    }
  }
}
