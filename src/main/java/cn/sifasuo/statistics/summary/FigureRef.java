package cn.sifasuo.statistics.summary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a form, such as {@code M1.01}, {@code M1.R03}, the share {@code M1.04/01}, or how
 * it compares: {@code M1.01:同比}.
 *
 * @param cell cell or rate
 * @param whole cell the figure is a part of, to print the share; null for the figure itself
 */
record FigureRef(String form, String cell, @Nullable String whole, Against against)
    implements Slot {

  /** What a figure is compared with. */
  enum Against {
    NOTHING("", "none"),
    /** The same period a year ago. */
    LAST_YEAR("同比", "year"),
    /** The period before. */
    PREVIOUS("环比", "before");

    private final String code;
    private final String key;

    Against(String code, String key) {
      this.code = code;
      this.key = key;
    }

    /** Part of a wording key. */
    String key() {
      return key;
    }
  }

  private static final Pattern CODE =
      Pattern.compile("([A-Za-z][\\w-]*)\\.(\\w+)(?:/(\\w+))?(?::(同比|环比))?");

  static Optional<FigureRef> parse(String code) {
    Matcher m = CODE.matcher(code);
    if (!m.matches()) {
      return Optional.empty();
    }
    Against against = Against.NOTHING;
    for (Against one : Against.values()) {
      if (one.code.equals(m.group(4))) {
        against = one;
      }
    }
    return Optional.of(new FigureRef(m.group(1), m.group(2), m.group(3), against));
  }

  @Override
  public String code() {
    return form
        + "."
        + cell
        + (whole == null ? "" : "/" + whole)
        + (against == Against.NOTHING ? "" : ":" + against.code);
  }

  /** The figure itself, not how it compares. */
  FigureRef plain() {
    return new FigureRef(form, cell, whole, Against.NOTHING);
  }
}
