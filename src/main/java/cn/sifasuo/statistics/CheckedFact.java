package cn.sifasuo.statistics;

import java.util.Optional;
import java.util.UUID;

/**
 * A fact a check is about. Only its pseudonym is kept, since the results of checks leave the office
 * with the form.
 */
public record CheckedFact(String factView, UUID factId) {

  /** Such as {@code fact_dispute/0198…}; {@link #parse} reads it. */
  String code() {
    return factView + "/" + factId;
  }

  static Optional<CheckedFact> parse(String code) {
    int slash = code.indexOf('/');
    try {
      return slash < 0
          ? Optional.empty()
          : Optional.of(
              new CheckedFact(
                  code.substring(0, slash), UUID.fromString(code.substring(slash + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no UUID: the caller says that the text cannot be read
    }
  }
}
