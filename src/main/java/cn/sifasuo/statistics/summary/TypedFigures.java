package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.summary.FigureAlignment.Typed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a summary a clerk has edited and lists every typed figure that no form bears out: one that
 * stands in the place of a computed figure and differs, one no form has, a rounded one beside exact
 * ones, percentage points of a count.
 */
final class TypedFigures {

  private static final Wording WORDS = Wording.of(TypedFigures.class);
  private static final String ENDS = WORDS.say("sentence.ends") + "\n";

  private final List<Figure> cells;

  /**
   * @param cells all figures of the forms the summary was taken from: a typed one that is among
   *     them is borne out where its label stands in the same sentence
   */
  TypedFigures(List<Figure> cells) {
    this.cells = List.copyOf(cells);
  }

  List<Finding> check(List<SummaryParagraph> paragraphs) {
    List<Figure> computed =
        paragraphs.stream()
            .flatMap(p -> p.figures().stream())
            .map(SummaryParagraph.Placed::figure)
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      SummaryParagraph paragraph = paragraphs.get(i);
      if (paragraph.kind() == SummaryParagraph.Kind.PROMPT) {
        findings.add(
            new Finding(
                Finding.Kind.UNWRITTEN,
                i,
                0,
                paragraph.text().length(),
                paragraph.text(),
                paragraph.text(),
                null));
      } else {
        findings.addAll(check(i, paragraph, computed));
      }
    }
    return findings;
  }

  private List<Finding> check(int index, SummaryParagraph paragraph, List<Figure> computed) {
    String text = paragraph.text();
    List<Figure> own = paragraph.figures().stream().map(SummaryParagraph.Placed::figure).toList();
    FigureAlignment alignment = FigureAlignment.of(text, own);
    List<FigureToken> all = FigureTokens.scan(text);
    List<Finding> findings = new ArrayList<>();
    for (Typed typed : alignment.typed()) {
      FigureToken token = typed.token();
      int start = sentenceStart(text, token.start());
      int end = sentenceEnd(text, token.end());
      Sentence sentence =
          new Sentence(
              text.substring(start, end),
              text.substring(previousEnd(all, token, start), token.start()),
              all.stream()
                  .anyMatch(t ->
                      t.start() >= start && t.end() <= end && !t.rounded() && !t.equals(token)));
      Finding.Kind kind = kind(typed, sentence, computed);
      if (kind != null) {
        findings.add(
            new Finding(
                kind,
                index,
                token.start(),
                token.end(),
                sentence.text().strip(),
                token.text(),
                typed.replaced() != null ? typed.replaced() : nearest(token, computed)));
      }
    }
    return findings;
  }

  /**
   * Where a typed number stands.
   *
   * @param before words between the figure before it and itself
   * @param exact whether an exact number stands in the same sentence
   */
  private record Sentence(String text, String before, boolean exact) {}

  private Finding.@Nullable Kind kind(Typed typed, Sentence sentence, List<Figure> computed) {
    FigureToken token = typed.token();
    boolean ofRate = NumberWords.RATE.matcher(sentence.before()).find();
    if (token.unit().equals(Comparison.POINTS) && !ofRate && !afterPercent(sentence, token)) {
      return Finding.Kind.POINTS_OF_COUNT;
    }
    if (token.unit().equals(SummaryFigures.PERCENT) && token.sign() != 0 && ofRate) {
      return Finding.Kind.PERCENT_OF_RATE;
    }
    if (typed.replaced() != null) {
      return Finding.Kind.DIFFERS;
    }
    if (token.rounded()) {
      return sentence.exact() ? Finding.Kind.ROUNDED : Finding.Kind.UNKNOWN;
    }
    boolean borneOut =
        computed.stream().anyMatch(f -> FigureAlignment.token(f).same(token))
            || cells.stream()
                .anyMatch(f ->
                    sentence.text().contains(f.label()) && FigureAlignment.token(f).same(token));
    return borneOut ? null : Finding.Kind.UNKNOWN;
  }

  /** 97.8%，提高0.4个百分点: the rate itself stands before it. */
  private static boolean afterPercent(Sentence sentence, FigureToken token) {
    int at = sentence.text().indexOf(token.text());
    List<FigureToken> before = FigureTokens.scan(at < 0 ? "" : sentence.text().substring(0, at));
    return !before.isEmpty() && before.getLast().unit().equals(SummaryFigures.PERCENT);
  }

  private @Nullable Figure nearest(FigureToken token, List<Figure> computed) {
    List<Figure> all = new ArrayList<>(computed);
    all.addAll(cells);
    Comparator<Figure> distance =
        Comparator.comparing(
            (Figure f) -> FigureAlignment.token(f).value().subtract(token.value()).abs());
    return all.stream()
        .filter(f -> FigureAlignment.token(f).unit().equals(token.unit()))
        .min(distance)
        .orElse(null);
  }

  private static int previousEnd(List<FigureToken> all, FigureToken token, int start) {
    return all.stream()
        .filter(t -> t.end() <= token.start())
        .mapToInt(FigureToken::end)
        .filter(e -> e >= start)
        .max()
        .orElse(start);
  }

  private static int sentenceStart(String text, int at) {
    int start = at;
    while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int sentenceEnd(String text, int at) {
    int end = at;
    while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Math.min(text.length(), end + 1);
  }
}
