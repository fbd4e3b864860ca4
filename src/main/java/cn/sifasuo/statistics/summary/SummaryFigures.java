package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.summary.FigureRef.Against;
import cn.sifasuo.statistics.summary.FormSource.Amount;
import cn.sifasuo.statistics.summary.FormSource.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns placeholders into figures, out of the closed forms of one summary. */
final class SummaryFigures {

  private static final Wording WORDS = Wording.of(SummaryFigures.class);
  static final String PERCENT = Rate.PERCENT;

  private final Map<String, FormSource> sources;

  SummaryFigures(Map<String, FormSource> sources) {
    this.sources = Map.copyOf(sources);
  }

  /**
   * A line of a list.
   *
   * @param share of the whole; null if none was asked for
   */
  record Line(String label, Figure amount, @Nullable Figure share) {}

  /** The figure of a placeholder; empty if the form has no such cell or it cannot be compared. */
  Optional<Figure> figure(FigureRef ref) {
    FormSource source = sources.get(ref.form());
    if (source == null) {
      return Optional.empty();
    }
    Optional<Share> share = share(source, ref);
    if (share.isPresent()) {
      return ref.against() == Against.NOTHING
          ? rate(source, ref, share.get())
          : Comparison.of(source, ref, share.get());
    }
    return ref.whole() != null
        ? Optional.empty()
        : source
            .amount(ref.cell())
            .flatMap(a ->
                ref.against() == Against.NOTHING
                    ? Optional.of(amount(source.form().period(), ref, a))
                    : Comparison.of(source, ref, a));
  }

  private static Optional<Share> share(FormSource source, FigureRef ref) {
    return ref.whole() == null
        ? source.rate(ref.cell()).filter(r -> source.amount(ref.cell()).isEmpty())
        : source.share(ref.cell(), ref.whole());
  }

  /** Whether a figure is zero; empty if there is none. */
  Optional<Boolean> zero(FigureRef ref) {
    return figure(ref).map(f -> f.value().signum() == 0);
  }

  /** The largest cells, none of them zero; equal ones in the order of the form. */
  List<Line> list(ListRef ref) {
    FormSource source = sources.get(ref.form());
    if (source == null) {
      return List.of();
    }
    List<FigureRef> cells = new ArrayList<>();
    for (String cell : source.cells(ref.from(), ref.to())) {
      if (source.amount(cell).filter(a -> a.raw().signum() != 0).isPresent()) {
        cells.add(new FigureRef(ref.form(), cell, null, Against.NOTHING));
      }
    }
    Comparator<FigureRef> largest =
        Comparator.comparing((FigureRef c) -> source.amount(c.cell()).orElseThrow().raw())
            .reversed();
    return cells.stream().sorted(largest).limit(ref.most()).map(c -> line(ref, c)).toList();
  }

  private Line line(ListRef list, FigureRef cell) {
    Figure amount = figure(cell).orElseThrow();
    Figure share =
        list.whole() == null
            ? null
            : figure(new FigureRef(cell.form(), cell.cell(), list.whole(), Against.NOTHING))
                .orElse(null);
    return new Line(
        amount.label(),
        amount.inList(list.code()),
        share == null ? null : share.inList(list.code()));
  }

  private static Figure amount(Period period, FigureRef ref, Amount amount) {
    return new Figure(
        ref.code(),
        WORDS.say("figure.amount", amount.printed().toPlainString(), amount.name().unit()),
        amount.printed(),
        amount.name().unit(),
        ref.form(),
        period,
        amount.name().label(),
        null,
        null,
        "",
        null,
        null);
  }

  private static Optional<Figure> rate(FormSource source, FigureRef ref, Share share) {
    Fraction fraction = share.fraction();
    return fraction
        .rate()
        .map(value -> {
          String text = value.toPlainString() + fraction.unit().sign();
          return new Figure(
              ref.code(),
              text,
              value,
              fraction.unit().sign(),
              ref.form(),
              source.form().period(),
              ref.whole() == null ? share.label() : WORDS.say("figure.share", share.label()),
              fraction.numerator(),
              fraction.denominator(),
              WORDS.say(
                  "workings.rate",
                  Fraction.plain(fraction.numerator()),
                  Fraction.plain(fraction.denominator()),
                  text,
                  fraction.unit().per() + fraction.unit().sign()),
              null,
              null);
        });
  }
}
