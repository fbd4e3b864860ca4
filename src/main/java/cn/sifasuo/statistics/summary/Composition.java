package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text put together with the figures in it. */
final class Composition {

  private static final Wording WORDS = Wording.of(Composition.class);

  private final StringBuilder text = new StringBuilder();
  private final List<SummaryParagraph.Placed> figures = new ArrayList<>();

  private Composition() {}

  /**
   * A paragraph of a template.
   *
   * @return empty if nothing of it is left, or a figure outside any brackets is missing
   */
  static Optional<SummaryParagraph> paragraph(
      SummaryParagraph.Kind kind,
      List<Phrase> phrases,
      SummaryFigures figures,
      Map<Word, String> words) {
    Composition composition = new Composition();
    boolean whole = composition.add(phrases, figures, words);
    return whole && !composition.text.isEmpty()
        ? Optional.of(new SummaryParagraph(kind, composition.text.toString(), composition.figures))
        : Optional.empty();
  }

  /** Text without figures: a title, an addressee. */
  static String text(List<Phrase> phrases, Map<Word, String> words) {
    Composition composition = new Composition();
    composition.add(phrases, new SummaryFigures(Map.of()), words);
    return composition.text.toString();
  }

  /** False where a figure is missing. */
  private boolean add(List<Phrase> phrases, SummaryFigures figures, Map<Word, String> words) {
    for (Phrase phrase : phrases) {
      boolean there =
          switch (phrase) {
            case Phrase.Words(String said) -> {
              text.append(said);
              yield true;
            }
            case Phrase.Asked(Slot slot) -> add(slot, figures, words);
            case Phrase.Group group -> {
              add(group, figures, words);
              yield true;
            }
          };
      if (!there) {
        return false;
      }
    }
    return true;
  }

  private void add(Phrase.Group group, SummaryFigures figures, Map<Word, String> words) {
    FigureRef condition = group.condition();
    boolean stands =
        condition == null || figures.zero(condition).filter(z -> z == group.ifZero()).isPresent();
    Composition inner = new Composition();
    if (stands && inner.add(group.parts(), figures, words)) {
      int start = text.length();
      text.append(inner.text);
      inner.figures.forEach(f -> this.figures.add(f.moved(start)));
    }
  }

  private boolean add(Slot slot, SummaryFigures figures, Map<Word, String> words) {
    return switch (slot) {
      case Word word -> {
        text.append(words.getOrDefault(word, ""));
        yield true;
      }
      case FigureRef ref -> {
        Optional<Figure> figure = figures.figure(ref);
        figure.ifPresent(this::add);
        yield figure.isPresent();
      }
      case ListRef ref -> {
        List<SummaryFigures.Line> lines = figures.list(ref);
        lines.forEach(this::add);
        yield !lines.isEmpty();
      }
    };
  }

  private void add(SummaryFigures.Line line) {
    boolean first =
        this.figures.isEmpty()
            || !String.valueOf(line.amount().list()).equals(this.figures.getLast().figure().list());
    text.append(first ? "" : WORDS.say("list.comma")).append(line.label());
    add(line.amount());
    if (line.share() != null) {
      text.append(WORDS.say("list.share"));
      add(line.share());
    }
  }

  private void add(Figure figure) {
    int start = text.length();
    text.append(figure.text());
    figures.add(new SummaryParagraph.Placed(figure, start, text.length()));
  }
}
