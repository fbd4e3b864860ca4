package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much leaves an office, from the least to the most (design §5). */
public enum ContentLevel {
  /** The figures of the forms and their files. */
  TOTALS,
  /** Also the pseudonymous rows the figures were counted from. */
  FACTS,
  /** Also the records of the types whose law sends them up. */
  RECORDS;

  private static final Wording WORDS = Wording.of(ContentLevel.class);

  /** The lower of two. */
  public ContentLevel atMost(ContentLevel limit) {
    return compareTo(limit) <= 0 ? this : limit;
  }

  public boolean isOver(ContentLevel other) {
    return compareTo(other) > 0;
  }

  /** As people read it, such as 明细. */
  public String label() {
    return WORDS.say("content." + name());
  }

  /** The level of a word on the command line, such as {@code facts}. */
  public static Optional<ContentLevel> parse(String word) {
    return Stream.of(values())
        .filter(l -> l.name().toLowerCase(Locale.ROOT).equals(word.strip()))
        .findFirst();
  }
}
