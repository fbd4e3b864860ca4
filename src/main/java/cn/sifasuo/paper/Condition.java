package cn.sifasuo.paper;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a paper or a block is for a record: {@code kind = WARN|ADMONISH}, {@code kind != WARN},
 * {@code decided_on present}, {@code decided_on absent}, {@code late = yes}, {@code minor}, {@code
 * not minor}.
 *
 * @param path null for a question about the record itself
 * @param wanted codes, yes or no; empty where it asks whether there is a value
 * @param holdsIfFound whether it holds if such a value is found, or if none is
 */
record Condition(@Nullable FieldPath path, Set<String> wanted, boolean holdsIfFound) {

  private static final Wording WORDS = Wording.of(Condition.class);
  private static final String MINOR = "minor";
  private static final Pattern THERE = Pattern.compile("(\\S+)\\s+(present|absent)");
  private static final Pattern COMPARED = Pattern.compile("(.+?)\\s*(!?=)\\s*([A-Za-z0-9_|. -]+)");

  /**
   * @throws IllegalArgumentException with a sentence if it cannot be read, or names a field or a
   *     code there is not
   */
  static Condition parse(String text, Scope scope) {
    String said = text.strip();
    if (said.equals(MINOR) || said.equals("not " + MINOR)) {
      return new Condition(null, Set.of(), said.equals(MINOR));
    }
    Matcher there = THERE.matcher(said);
    if (there.matches()) {
      return new Condition(
          FieldPath.parse(there.group(1), scope), Set.of(), there.group(2).equals("present"));
    }
    Matcher compared = COMPARED.matcher(said);
    if (!compared.matches()) {
      throw new IllegalArgumentException(WORDS.say("condition.unreadable", said));
    }
    FieldPath path = FieldPath.parse(compared.group(1), scope);
    List<String> wanted = List.of(compared.group(3).strip().split("\\s*\\|\\s*"));
    wanted.forEach(w -> check(path, w, said, scope));
    return new Condition(path, Set.copyOf(wanted), compared.group(2).equals("="));
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
    boolean found =
        path.values(facts).stream()
            .anyMatch(v -> wanted.isEmpty() || wanted.contains(said(field, v)));
    return found == holdsIfFound;
  }

  private static String said(FieldSpec field, Object value) {
    return field.kind() == FieldKind.YES_NO
        ? Boolean.TRUE.equals(value) ? "yes" : "no"
        : value.toString();
  }
}
