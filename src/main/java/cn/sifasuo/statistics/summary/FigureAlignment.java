package cn.sifasuo.statistics.summary;

import cn.sifasuo.statistics.summary.SummaryParagraph.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds computed figures again in a text that was changed: the longest row of numbers both have in
 * common, in the same order. What is left over on either side was typed, or is lost.
 *
 * @param placed the figures, found or lost, in their order
 * @param typed numbers of the text that are none of them
 */
record FigureAlignment(List<Placed> placed, List<Typed> typed) {

  /**
   * A number the clerk has typed.
   *
   * @param replaced the lost figure in whose place it stands; null if there is none of its kind
   */
  record Typed(FigureToken token, @Nullable Figure replaced) {}

  FigureAlignment {
    placed = List.copyOf(placed);
    typed = List.copyOf(typed);
  }

  static FigureAlignment of(String text, List<Figure> figures) {
    List<FigureToken> tokens = FigureTokens.scan(text);
    List<FigureToken> wanted = figures.stream().map(FigureAlignment::token).toList();
    int[][] common = common(tokens, wanted);
    List<Placed> placed = new ArrayList<>();
    List<Typed> typed = new ArrayList<>();
    List<FigureToken> loose = new ArrayList<>();
    List<Figure> lost = new ArrayList<>();
    int t = 0;
    int f = 0;
    while (t < tokens.size() || f < wanted.size()) {
      boolean both = t < tokens.size() && f < wanted.size();
      if (both && tokens.get(t).same(wanted.get(f))) {
        pair(loose, lost, typed);
        placed.add(place(text, figures.get(f), tokens.get(t), wanted.get(f)));
        t++;
        f++;
      } else if (f == wanted.size() || (both && common[t + 1][f] >= common[t][f + 1])) {
        loose.add(tokens.get(t));
        t++;
      } else {
        lost.add(figures.get(f));
        placed.add(new Placed(figures.get(f), -1, -1));
        f++;
      }
    }
    pair(loose, lost, typed);
    return new FigureAlignment(placed, typed);
  }

  /** How many numbers the rests of both have in common, from each pair of places. */
  private static int[][] common(List<FigureToken> tokens, List<FigureToken> wanted) {
    int[][] common = new int[tokens.size() + 1][wanted.size() + 1];
    for (int t = tokens.size() - 1; t >= 0; t--) {
      for (int f = wanted.size() - 1; f >= 0; f--) {
        common[t][f] =
            tokens.get(t).same(wanted.get(f))
                ? common[t + 1][f + 1] + 1
                : Math.max(common[t + 1][f], common[t][f + 1]);
      }
    }
    return common;
  }

  /** Between two figures that were found, a typed number stands for a lost one of its unit. */
  private static void pair(List<FigureToken> loose, List<Figure> lost, List<Typed> typed) {
    for (FigureToken token : loose) {
      Figure replaced =
          lost.stream().filter(f -> token(f).unit().equals(token.unit())).findFirst().orElse(null);
      lost.remove(replaced);
      typed.add(new Typed(token, replaced));
    }
    loose.clear();
    lost.clear();
  }

  private static Placed place(String text, Figure figure, FigureToken at, FigureToken inFigure) {
    int start = at.start() - inFigure.start();
    return start >= 0 && text.startsWith(figure.text(), start)
        ? new Placed(figure, start, start + figure.text().length())
        : new Placed(figure, at.start(), at.end());
  }

  /** The number in a computed figure. */
  static FigureToken token(Figure figure) {
    return FigureTokens.scan(figure.text()).getFirst();
  }
}
