package cn.sifasuo.ui;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * Which characters a TrueType font has, read from its {@code cmap} table alone (OpenType 1.9, cmap
 * format 12), since JavaFX cannot be asked and AWT would load the whole font a second time.
 */
public final class GlyphCoverage {

  private static final int CMAP = 0x636d6170;

  private final BitSet characters;

  private GlyphCoverage(BitSet characters) {
    this.characters = characters;
  }

  /** A font that has exactly these characters. */
  static GlyphCoverage of(String characters) {
    BitSet set = new BitSet();
    characters.codePoints().forEach(set::set);
    return new GlyphCoverage(set);
  }

  /**
   * @throws IOException if the file cannot be read or has no full Unicode character map
   */
  public static GlyphCoverage read(Path font) throws IOException {
    try (FileChannel file = FileChannel.open(font, StandardOpenOption.READ)) {
      ByteBuffer head = bytes(file, 0, 12);
      int tables = Short.toUnsignedInt(head.getShort(4));
      ByteBuffer directory = bytes(file, 12, tables * 16);
      for (int i = 0; i < tables; i++) {
        if (directory.getInt(i * 16) == CMAP) {
          long offset = Integer.toUnsignedLong(directory.getInt(i * 16 + 8));
          return new GlyphCoverage(fullMap(bytes(file, offset, directory.getInt(i * 16 + 12))));
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("not a TrueType font: " + font.getFileName(), e);
    }
    throw new IOException("no character map: " + font.getFileName());
  }

  private static BitSet fullMap(ByteBuffer cmap) throws IOException {
    int maps = Short.toUnsignedInt(cmap.getShort(2));
    for (int i = 0; i < maps; i++) {
      int at = cmap.getInt(4 + i * 8 + 4);
      if (cmap.getShort(at) == 12) {
        BitSet set = new BitSet();
        int groups = cmap.getInt(at + 12);
        for (int g = 0; g < groups; g++) {
          int group = at + 16 + g * 12;
          set.set(cmap.getInt(group), cmap.getInt(group + 4) + 1);
        }
        return set;
      }
    }
    throw new IOException("no character map beyond the basic plane");
  }

  private static ByteBuffer bytes(FileChannel file, long from, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
      // a read may return less than asked for
    }
    return buffer.flip();
  }

  public boolean has(int character) {
    return characters.get(character);
  }
}
