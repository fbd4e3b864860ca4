package cn.sifasuo.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into runs of one face each, so that no character vanishes: what the wanted face lacks
 * is taken from the next of its chain, 宋体 and the rare names last; what nobody has prints 〓 and is
 * reported.
 *
 * @param runs in order of the text
 * @param missing code points no face has, in order, each once
 */
public record FontRuns(List<Run> runs, List<Integer> missing) {

  /** Stands for a character no face has (statistics-conventions §8). */
  static final int GETA = 0x3013;

  /** A piece of text in one face. */
  public record Run(Face face, String text) {}

  /**
   * @param has whether a face draws a code point
   */
  static FontRuns split(Face primary, String text, BiPredicate<Face, Integer> has) {
    List<Run> runs = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Face current = primary;
    for (int c : text.codePoints().filter(FontRuns::drawn).toArray()) {
      Face face = faceOf(primary, c, has);
      int shown = c;
      if (face == null) {
        if (!missing.contains(c)) {
          missing.add(c);
        }
        shown = GETA;
        face = faceOf(primary, GETA, has);
      }
      Face wanted = face == null ? primary : face;
      if (wanted != current && !run.isEmpty()) {
        runs.add(new Run(current, run.toString()));
        run.setLength(0);
      }
      current = wanted;
      run.appendCodePoint(shown);
    }
    if (!run.isEmpty()) {
      runs.add(new Run(current, run.toString()));
    }
    return new FontRuns(List.copyOf(runs), List.copyOf(missing));
  }

  private static @Nullable Face faceOf(
      Face primary, int codePoint, BiPredicate<Face, Integer> has) {
    if (codePoint == '\n') {
      return primary;
    }
    for (Face face : primary.chain()) {
      if (has.test(face, codePoint)) {
        return face;
      }
    }
    return null;
  }

  /** Variation selectors, joiners and direction marks have no picture of their own. */
  private static boolean drawn(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT -> false;
      case Character.CONTROL -> codePoint == '\n';
      default ->
          !(codePoint >= 0xFE00 && codePoint <= 0xFE0F)
              && !(codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    };
  }
}
