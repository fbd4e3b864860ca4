package cn.sifasuo.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a CMS file lie, so that a test can hit one of them. Knows tags, definite and
 * indefinite lengths and nothing else; made for valid files only.
 *
 * @param start of the tag
 * @param header bytes of tag and length
 * @param end behind the element, its closing zeros included
 */
public record Ber(int tag, int start, int header, int end, boolean indefinite, List<Ber> parts) {

  public static Ber read(byte[] bytes) {
    return read(bytes, 0);
  }

  private static Ber read(byte[] bytes, int start) {
    int tag = bytes[start] & 0xff;
    boolean constructed = (tag & 0x20) != 0;
    int at = start + 1;
    int length = bytes[at++] & 0xff;
    boolean indefinite = length == 0x80;
    if (length > 0x80) {
      int count = length - 0x80;
      length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | bytes[at++] & 0xff;
      }
    }
    int header = at - start;
    List<Ber> parts = new ArrayList<>();
    if (indefinite) {
      while (bytes[at] != 0 || bytes[at + 1] != 0) {
        parts.add(read(bytes, at));
        at = parts.getLast().end();
      }
      return new Ber(tag, start, header, at + 2, true, parts);
    }
    int end = at + length;
    while (constructed && at < end) {
      parts.add(read(bytes, at));
      at = parts.getLast().end();
    }
    return new Ber(tag, start, header, end, false, parts);
  }

  /** The part reached by these places, one level down each; negative ones count from the end. */
  public Ber at(int... path) {
    Ber here = this;
    for (int step : path) {
      here = here.parts.get(step < 0 ? here.parts.size() + step : step);
    }
    return here;
  }

  /** First byte of the content. */
  public int content() {
    return start + header;
  }

  /** A byte in the middle of the content. */
  public int middle() {
    return (content() + (indefinite ? end - 2 : end)) / 2;
  }
}
