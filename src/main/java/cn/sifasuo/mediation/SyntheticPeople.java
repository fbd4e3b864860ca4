package cn.sifasuo.mediation;

import cn.sifasuo.kernel.IdNumber;
import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * Invented people: identity numbers have the unassigned address prefix 99 and a right check digit,
 * so that no real person can be meant. Now and then a name has a rare character or an interpunct,
 * as names do.
 */
final class SyntheticPeople {

  private static final Wording WORDS = Wording.of(SyntheticPeople.class);
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int OLDEST_YEARS = 75;
  private static final int DAYS_BORN_IN = 55 * 365;

  /** An invented person. */
  record Person(String name, String sex, LocalDate birthDate, String idNumber) {}

  private final Random random;
  private final LocalDate oldest;
  private final List<String> surnames = list("synthetic.surnames");
  private final List<String> given = list("synthetic.given");
  private final List<String> rare = list("synthetic.rare");
  private final List<String> interpunct = list("synthetic.interpunct");

  /**
   * @param on day on which everybody is between 20 and 75
   */
  SyntheticPeople(Random random, LocalDate on) {
    this.random = random;
    this.oldest = on.minusYears(OLDEST_YEARS);
  }

  static List<String> list(String key) {
    return List.of(WORDS.say(key).split("\\|"));
  }

  Person next() {
    LocalDate born = oldest.plusDays(random.nextInt(DAYS_BORN_IN));
    int sequence = 1 + random.nextInt(998);
    String body =
        "99%04d%s%03d".formatted(101 + random.nextInt(800), COMPACT.format(born), sequence);
    String sex = sequence % 2 == 1 ? "MALE" : "FEMALE";
    return new Person(name(), sex, born, body + IdNumber.checkDigit(body));
  }

  private String name() {
    String surname = pick(surnames);
    int kind = random.nextInt(100);
    if (kind == 0) {
      return pick(interpunct) + surname;
    } else if (kind < 3) {
      return surname + pick(rare);
    }
    return surname + pick(given) + (random.nextInt(3) == 0 ? "" : pick(given));
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
