package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.summary.SummaryParagraph.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts newer figures in the place of those a summary has, and leaves the clerk's words alone. */
final class Refreshed {

  private static final Wording WORDS = Wording.of(Refreshed.class);

  private final SummaryFigures figures;

  Refreshed(SummaryFigures figures) {
    this.figures = figures;
  }

  /**
   * @throws Failure REFUSED {@code S-615} if a figure is no longer there or can no longer be
   *     compared, or the order of a list has changed: words would then no longer fit the figures
   */
  List<SummaryParagraph> of(List<SummaryParagraph> paragraphs) {
    return paragraphs.stream().map(this::of).toList();
  }

  private SummaryParagraph of(SummaryParagraph paragraph) {
    requireSameLists(paragraph);
    StringBuilder text = new StringBuilder(paragraph.text());
    List<Placed> placed = new ArrayList<>();
    int moved = 0;
    for (Placed one : paragraph.figures()) {
      Figure now = now(one.figure());
      if (one.lost()) {
        placed.add(new Placed(now, -1, -1));
      } else {
        int start = one.start() + moved;
        text.replace(start, one.end() + moved, now.text());
        moved += now.text().length() - (one.end() - one.start());
        placed.add(new Placed(now, start, start + now.text().length()));
      }
    }
    return new SummaryParagraph(paragraph.kind(), text.toString(), placed);
  }

  private Figure now(Figure before) {
    Figure now =
        FigureRef.parse(before.ref())
            .flatMap(figures::figure)
            .orElseThrow(() -> refused(before.text(), before.ref()));
    return before.list() == null ? now : now.inList(before.list());
  }

  private void requireSameLists(SummaryParagraph paragraph) {
    List<Figure> all = paragraph.figures().stream().map(Placed::figure).toList();
    all.stream()
        .map(Figure::list)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(code -> {
          List<String> before =
              all.stream().filter(f -> code.equals(f.list())).map(Figure::ref).toList();
          List<String> now = new ArrayList<>();
          for (SummaryFigures.Line line :
              ListRef.parse(code).map(figures::list).orElse(List.of())) {
            now.add(line.amount().ref());
            if (line.share() != null) {
              now.add(line.share().ref());
            }
          }
          if (!now.equals(before)) {
            throw refused(paragraph.text(), code);
          }
        });
  }

  private static Failure refused(String what, String detail) {
    return new Failure(
        FailureKind.REFUSED, "S-615", WORDS.say("refresh.refused", what), "refresh " + detail);
  }
}
