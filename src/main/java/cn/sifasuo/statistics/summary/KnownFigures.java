package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Every figure of the forms a summary was taken from, whether it uses it or not. */
final class KnownFigures {

  private static final Wording WORDS = Wording.of(KnownFigures.class);

  private final FrozenForms frozenForms;
  private final HistoryRows history;

  KnownFigures(Unit unit) {
    this.frozenForms = new FrozenForms(unit);
    this.history = new HistoryRows(unit.code());
  }

  List<Figure> of(DSLContext ctx, List<UsedForm> used) {
    List<Figure> figures = new ArrayList<>();
    for (UsedForm form : used) {
      if (form.historical()) {
        history.of(ctx, form.code(), form.period()).forEach(f -> figures.add(typed(f)));
      } else {
        frozenForms
            .find(ctx, form.code(), form.period(), form.revision())
            .ifPresent(f -> figures.addAll(of(f)));
      }
    }
    return figures;
  }

  private static List<Figure> of(FrozenForm frozen) {
    String code = frozen.form().head().code();
    SummaryFigures figures =
        new SummaryFigures(
            Map.of(code, new FormSource(frozen, Map.of(), Optional.empty(), Optional.empty())));
    List<String> ids = new ArrayList<>();
    frozen.form().head().columns().stream().map(FormHead.ColumnHead::id).forEach(ids::add);
    frozen.form().total().rates().stream().map(Rate::id).forEach(ids::add);
    return ids.stream()
        .flatMap(
            id -> figures.figure(new FigureRef(code, id, null, FigureRef.Against.NOTHING)).stream())
        .toList();
  }

  private static Figure typed(HistoricalFigure figure) {
    String value = Fraction.plain(figure.value());
    return new Figure(
        figure.form() + "." + figure.cell(),
        WORDS.say("figure.amount", value, figure.unit()),
        figure.value(),
        figure.unit(),
        figure.form(),
        figure.period(),
        figure.label(),
        null,
        null,
        "",
        null,
        null);
  }
}
