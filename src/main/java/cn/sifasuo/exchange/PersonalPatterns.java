package cn.sifasuo.exchange;

import cn.sifasuo.kernel.IdNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citizen numbers with the right check digit and telephone numbers, by their look alone. */
final class PersonalPatterns {

  private static final String APART = "(?<![0-9A-Za-z.])";
  private static final String END = "(?![0-9A-Za-z.])";
  private static final Pattern CITIZEN = Pattern.compile(APART + "[1-9][0-9]{16}[0-9Xx]" + END);
  private static final Pattern MOBILE =
      Pattern.compile(APART + "(?:\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}" + END);
  private static final Pattern LANDLINE =
      Pattern.compile(APART + "0[1-9][0-9]{1,2}[-– ]?[2-9][0-9]{6,7}" + END);
  // of an id the last group may look like a telephone number
  private static final Pattern ID =
      Pattern.compile("(?:[a-z_]+/)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private PersonalPatterns() {}

  static Optional<Leak> citizenNumber(String text) {
    Matcher numbers = CITIZEN.matcher(text);
    while (numbers.find()) {
      String number = IdNumber.tidy(numbers.group());
      if (IdNumber.birthDate(number).isPresent()
          && number.charAt(number.length() - 1) == IdNumber.checkDigit(number)) {
        return Optional.of(Leak.ID_NUMBER);
      }
    }
    return Optional.empty();
  }

  static Optional<Leak> telephone(String text) {
    boolean found =
        !ID.matcher(text).matches()
            && (MOBILE.matcher(text).find() || LANDLINE.matcher(text).find());
    return found ? Optional.of(Leak.PHONE) : Optional.empty();
  }
}
