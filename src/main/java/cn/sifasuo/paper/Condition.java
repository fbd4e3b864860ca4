package cn.sifasuo.paper;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a paper or a block is for a record: {@code kind = WARN|ADMONISH}, {@code kind != WARN},
 * {@code decided_on present}, {@code decided_on absent}, {@code late = yes}, {@code extension_no =
 * 0}, {@code valid_from begun}, {@code valid_to not over}, {@code minor}, {@code not minor}.
 *
 * @param path null for a question about the record itself
 * @param asks what is asked of a value
 * @param wanted codes, numbers, yes or no; empty where nothing is compared
 * @param holdsIfFound whether it holds if such a value is found, or if none is
 */
record Condition(@Nullable FieldPath path, Asks asks, Set<String> wanted, boolean holdsIfFound) {

  private static final Wording WORDS = Wording.of(Condition.class);
  private static final String MINOR = "minor";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern THERE = Pattern.compile("(\\S+)\\s+(present|absent)");
  private static final Pattern DATED = Pattern.compile("(\\S+)\\s+(not\\s+)?(begun|over)");
  private static final Pattern COMPARED = Pattern.compile("(.+?)\\s*(!?=)\\s*([A-Za-z0-9_|. -]+)");

  /** What is asked of a value. */
  enum Asks {
    /** That it is there. */
    THERE,
    /** That it is one of those wanted. */
    WANTED,
    /** That the day is the paper's or before it. */
    BEGUN,
    /** That the day is before the paper's, so that a last day is still a good one. */
    OVER
  }

  /**
   * @throws IllegalArgumentException with a sentence if it cannot be read, or names a field or a
   *     code there is not
   */
  static Condition parse(String text, Scope scope) {
    String said = text.strip();
    if (said.equals(MINOR) || said.equals("not " + MINOR)) {
      return new Condition(null, Asks.THERE, Set.of(), said.equals(MINOR));
    }
    Matcher there = THERE.matcher(said);
    if (there.matches()) {
      return new Condition(
          FieldPath.parse(there.group(1), scope),
          Asks.THERE,
          Set.of(),
          there.group(2).equals("present"));
    }
    Matcher dated = DATED.matcher(said);
    if (dated.matches()) {
      FieldPath path = FieldPath.parse(dated.group(1), scope);
      if (path.field() == null || path.field().kind() != FieldKind.DATE) {
        throw new IllegalArgumentException(WORDS.say("condition.no-day", said));
      }
      Asks asks = dated.group(3).equals("begun") ? Asks.BEGUN : Asks.OVER;
      return new Condition(path, asks, Set.of(), dated.group(2) == null);
    }
    Matcher compared = COMPARED.matcher(said);
    if (!compared.matches()) {
      throw new IllegalArgumentException(WORDS.say("condition.unreadable", said));
    }
    FieldPath path = FieldPath.parse(compared.group(1), scope);
    List<String> wanted = List.of(compared.group(3).strip().split("\\s*\\|\\s*"));
    wanted.forEach(w -> check(path, w, said, scope));
    return new Condition(path, Asks.WANTED, Set.copyOf(wanted), compared.group(2).equals("="));
  }

  private static void check(FieldPath path, String wanted, String said, Scope scope) {
    FieldSpec field = path.field();
    boolean known =
        field != null
            && switch (field.kind()) {
              case CODE ->
                  scope
                      .codes()
                      .item(Objects.requireNonNullElse(field.codeList(), ""), wanted)
                      .isPresent();
              case INTEGER -> NUMBER.matcher(wanted).matches();
              case YES_NO -> wanted.equals("yes") || wanted.equals("no");
              default -> false;
            };
    if (!known) {
      throw new IllegalArgumentException(WORDS.say("condition.unknown", wanted, said));
    }
  }

  /** Whether it asks for nothing but the record and its rows. */
  boolean askedOfRecordAlone() {
    return path == null || !path.followsReferences();
  }

  boolean holds(Facts facts) {
    if (path == null) {
      return facts.record().type().isOfMinor(facts.record()) == holdsIfFound;
    }
    FieldSpec field = path.field();
    if (field == null) {
      return path.holders(facts).isEmpty() != holdsIfFound;
    }
    boolean found = path.values(facts).stream().anyMatch(v -> answers(field, v, facts.day()));
    return found == holdsIfFound;
  }

  private boolean answers(FieldSpec field, Object value, LocalDate day) {
    return switch (asks) {
      case THERE -> true;
      case WANTED -> wanted.contains(said(field, value));
      case BEGUN -> !((LocalDate) value).isAfter(day);
      case OVER -> ((LocalDate) value).isBefore(day);
    };
  }

  private static String said(FieldSpec field, Object value) {
    return field.kind() == FieldKind.YES_NO
        ? Boolean.TRUE.equals(value) ? "yes" : "no"
        : value.toString();
  }
}
