package cn.sifasuo.ledger.sheet;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The head of one column, from the uppermost word to its own.
 *
 * @param column from 0
 * @param parts words as written, blanks taken out; never empty
 */
public record Head(int column, List<String> parts) {

  private static final Pattern NUMBERING = Pattern.compile("^\\d{1,2}[.、]");
  private static final Pattern SIGNS = Pattern.compile("[()\\[\\]〔〕【】<>《》*:、,./\\\\\"“”-]");

  /** Such as 申请人/姓名. */
  public String path() {
    return String.join("/", parts);
  }

  /** The column's own word. */
  public String leaf() {
    return parts.getLast();
  }

  /** The words above it. */
  public List<String> upper() {
    return parts.subList(0, parts.size() - 1);
  }

  /** Column letters as the spreadsheet program shows them. */
  public String letters() {
    return letters(column);
  }

  /** Column letters of a column from 0. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** A head word for comparing: half-width, lower case, without brackets, stars and numbering. */
  static String fold(String word) {
    String plain =
        Normalizer.normalize(Blanks.squeeze(word), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SIGNS.matcher(NUMBERING.matcher(plain).replaceFirst("")).replaceAll("");
  }

  /** The ways a head word is compared: whole, and without what stands in brackets after it. */
  static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(fold(word));
    String wide = word.replace('（', '(').replace('）', ')');
    int bracket = wide.indexOf('(');
    if (bracket > 0) {
      forms.add(fold(wide.substring(0, bracket)));
    }
    forms.remove("");
    return forms;
  }
}
