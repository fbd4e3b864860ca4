package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import cn.sifasuo.vault.Transactions;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.Field;

/**
 * Every name, number, telephone and address of a person in the ledgers, to look for in what is
 * about to leave. Long words are found anywhere in a text by their first three characters; short
 * ones would be found in every other sentence, so they must stand alone. Narratives and dates are
 * no words.
 */
final class PersonalWords {

  private static final Wording WORDS = Wording.of(PersonalWords.class);
  private static final int HEAD = 3;
  private static final int SHORTEST_ADDRESS = 6;
  private static final int BITS = 21;
  private static final int FETCH = 1000;

  /** What stands between two names in a text a person typed. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}·]+");

  private final Set<String> notNames = Set.of(WORDS.say("scan.not-names").split("\\|"));
  private final Map<String, Leak> alone = new HashMap<>();
  private final Map<Long, Set<String>> inside = new HashMap<>();

  private PersonalWords() {}

  /** Of every record, voided ones too: their people are people all the same. */
  static PersonalWords of(Transactions transactions, RecordTypes types) {
    PersonalWords words = new PersonalWords();
    for (RecordType type : types.all()) {
      for (FieldSpec field : type.fields()) {
        kind(field).ifPresent(leak -> words.read(transactions, type, field, leak));
      }
    }
    return words;
  }

  private static Optional<Leak> kind(FieldSpec field) {
    if (field.privacy() == Privacy.OPEN) {
      return Optional.empty();
    }
    return switch (field.kind()) {
      case PERSON_NAME -> Optional.of(Leak.NAME);
      case ID_NUMBER -> Optional.of(Leak.ID_NUMBER);
      case PHONE -> Optional.of(Leak.PHONE);
      case TEXT -> Optional.of(Leak.ADDRESS);
      case LONG_TEXT, DATE, INTEGER, MONEY, HOURS, YES_NO, CODE, REFERENCE -> Optional.empty();
    };
  }

  private void read(Transactions transactions, RecordType type, FieldSpec field, Leak leak) {
    Field<String> column = field.column().coerce(String.class);
    transactions.<Integer>read(ctx -> {
      int read = 0;
      try (var rows =
          ctx.selectDistinct(column)
              .from(type.table())
              .where(column.isNotNull())
              .fetchSize(FETCH)
              .fetchLazy()) {
        for (var row : rows) {
          add(row.value1(), leak);
          read++;
        }
      }
      return read;
    });
  }

  private void add(String value, Leak leak) {
    put(tidy(value), leak);
    if (leak == Leak.ADDRESS) { // a text of several names, such as those who attended
      String[] pieces = BETWEEN.split(value.strip());
      if (pieces.length > 1) {
        Arrays.stream(pieces).forEach(p -> put(tidy(p), Leak.NAME));
      }
    }
  }

  private void put(String word, Leak leak) {
    int length = word.codePointCount(0, word.length());
    if (length < 2 || notNames.contains(word)) {
      return;
    }
    alone.putIfAbsent(word, leak);
    if (length >= (leak == Leak.NAME ? HEAD : SHORTEST_ADDRESS)) {
      inside.computeIfAbsent(head(word.codePoints().toArray(), 0), k -> new HashSet<>(2)).add(word);
    }
  }

  /** What of a person a text holds, if anything. */
  Optional<Leak> in(String text) {
    String tidy = tidy(text);
    Leak whole = alone.get(tidy);
    if (whole != null) {
      return Optional.of(whole);
    }
    int[] points = tidy.codePoints().toArray();
    for (int i = 0; i + HEAD <= points.length; i++) {
      Set<String> candidates = inside.get(head(points, i));
      if (candidates != null) {
        int at = tidy.offsetByCodePoints(0, i);
        for (String word : candidates) {
          if (tidy.startsWith(word, at)) {
            return Optional.ofNullable(alone.get(word));
          }
        }
      }
    }
    return Arrays.stream(BETWEEN.split(text.strip()))
        .map(p -> alone.get(tidy(p)))
        .filter(leak -> leak != null)
        .findFirst();
  }

  private static long head(int[] points, int from) {
    long head = 0;
    for (int i = from; i < from + HEAD; i++) {
      head = head << BITS | points[i];
    }
    return head;
  }

  /** Half-width, without blanks: however it was typed. */
  private static String tidy(String written) {
    String flat =
        Normalizer.isNormalized(written, Normalizer.Form.NFKC)
            ? written
            : Normalizer.normalize(written, Normalizer.Form.NFKC);
    return flat.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
