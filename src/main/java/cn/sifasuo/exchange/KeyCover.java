package cn.sifasuo.exchange;

/**
 * What lies around this desk's own keys where they are stored. In an encrypted database file that
 * is the file; rows on a server are readable there, and keys must not be.
 */
public interface KeyCover {

  byte[] cover(byte[] keys);

  /**
   * @throws cn.sifasuo.kernel.Failure if it was changed or covered by another desk
   */
  byte[] uncover(byte[] covered);

  /** Nothing: the database around them is encrypted. */
  static KeyCover none() {
    return new KeyCover() {
      @Override
      public byte[] cover(byte[] keys) {
        return keys;
      }

      @Override
      public byte[] uncover(byte[] covered) {
        return covered;
      }
    };
  }
}
