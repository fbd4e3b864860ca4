package cn.sifasuo.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds numbers that tell a person in free text, so that nobody puts one where text travels open:
 * citizen numbers of 15 and 18 characters, telephone numbers, bank cards. It is meant to err on the
 * side of finding; names it cannot know.
 */
public final class PersonalNumbers {

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[\\s-]+(?=[0-9Xx])");
  private static final Pattern CITIZEN =
      Pattern.compile("(?<![0-9])(?:[1-9][0-9]{16}[0-9Xx]|[1-9][0-9]{14})(?![0-9])");
  private static final Pattern CARD = Pattern.compile("(?<![0-9])[1-9][0-9]{15,18}(?![0-9])");
  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])(?:\\+?86)?1[3-9][0-9]{9}(?![0-9])");
  private static final Pattern LANDLINE = Pattern.compile("(?<![0-9])0[1-9][0-9]{8,10}(?![0-9])");

  private PersonalNumbers() {}

  /** What was found. */
  public enum Kind {
    CITIZEN_NUMBER,
    TELEPHONE,
    BANK_CARD
  }

  /** The first kind of number that stands in a text, however it is spaced or widened. */
  public static Optional<Kind> find(String text) {
    String plain =
        BETWEEN_DIGITS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    if (CITIZEN.matcher(plain).find()) {
      return Optional.of(Kind.CITIZEN_NUMBER);
    }
    if (MOBILE.matcher(plain).find() || LANDLINE.matcher(plain).find()) {
      return Optional.of(Kind.TELEPHONE);
    }
    return CARD.matcher(plain).find() ? Optional.of(Kind.BANK_CARD) : Optional.empty();
  }
}
