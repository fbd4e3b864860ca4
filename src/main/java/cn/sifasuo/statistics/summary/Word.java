package cn.sifasuo.statistics.summary;

import java.util.Locale;
import java.util.Optional;

/** A word of the summary itself. */
enum Word implements Slot {
  /** Name of the office that reports. */
  OFFICE,
  /** Name of the desk it reports to. */
  SUPERIOR,
  /** The period as a form prints it: 2026年8月. */
  PERIOD,
  /** The period as running text says it: 全年, 本月. */
  SPAN;

  static Optional<Word> parse(String code) {
    for (Word word : values()) {
      if (word.code().equals(code)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
