package cn.sifasuo.statistics.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template's text. */
sealed interface Phrase {

  /** Words as they stand. */
  record Words(String text) implements Phrase {}

  /** A figure, list or word to be put in. */
  record Asked(Slot slot) implements Phrase {}

  /**
   * Words that are left out as a whole where a figure in them is missing or their condition fails.
   *
   * @param condition figure that decides; null if only missing figures do
   * @param ifZero whether the words stand for a zero, rather than for anything else
   */
  record Group(@Nullable FigureRef condition, boolean ifZero, List<Phrase> parts)
      implements Phrase {

    public Group {
      parts = List.copyOf(parts);
    }
  }
}
