package cn.sifasuo.exchange;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where in the entries of a bundle which text may stand, and what must not be in it. Every place
 * not named here is looked at in full.
 */
enum LeakPlaces {

  /**
   * {@code stats.json}: people who answer for a form sign it with their names, and a form's own
   * wording comes from its definition, not from a ledger.
   */
  STATS {
    @Override
    Optional<Leak> look(String place, String text, PersonalWords words) {
      Optional<Leak> number = PersonalPatterns.citizenNumber(text);
      if (number.isPresent() || SIGNERS.contains(place)) {
        return number;
      }
      if (DEFINITION.contains(place) || HEADS.matcher(place).lookingAt()) {
        return Optional.empty();
      }
      return PersonalPatterns.telephone(text).or(() -> words.in(text));
    }
  },

  /** {@code facts.ndjson}: codes, numbers, days and pseudonyms, nothing a person typed. */
  FACTS {
    @Override
    Optional<Leak> look(String place, String text, PersonalWords words) {
      return PersonalPatterns.citizenNumber(text)
          .or(() -> PersonalPatterns.telephone(text))
          .or(() -> words.in(text))
          .or(() -> CODE.matcher(text).matches() ? Optional.empty() : Optional.of(Leak.TEXT));
    }
  },

  /** {@code records.ndjson}: names go by law; numbers of people never do, in whatever field. */
  RECORDS {
    @Override
    Optional<Leak> look(String place, String text, PersonalWords words) {
      return PersonalPatterns.citizenNumber(text).or(() -> PersonalPatterns.telephone(text));
    }
  };

  /** Who fills, heads, asks, approves and adjusts, and the unit's own name. */
  private static final Set<String> SIGNERS =
      Set.of("filler", "head", "asked_by", "approved_by", "adjustments.by", "office");

  /** Texts of the form's definition. */
  private static final Set<String> DEFINITION =
      Set.of(
          "rows.label",
          "rows.cells.label",
          "rows.cells.unit",
          "rows.rates.label",
          "rows.rates.unit",
          "parts.rows.label",
          "parts.rows.cells.label",
          "parts.rows.cells.unit",
          "parts.rows.rates.label",
          "parts.rows.rates.unit",
          "checks.rule",
          "checks.text",
          "differences.label");

  private static final Pattern HEADS = Pattern.compile("(?:parts\\.)?head_of_form\\.");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_.:+-]{0,64}");

  /**
   * What of a person stands there and must not.
   *
   * @param place names of the fields on the way, joined by points
   */
  abstract Optional<Leak> look(String place, String text, PersonalWords words);
}
