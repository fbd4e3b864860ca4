package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.summary.FormSource.Amount;
import cn.sifasuo.statistics.summary.FormSource.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a figure stands against an earlier one, in words made by rule (statistics-conventions §4,
 * office.md §6.3): amounts grow by per cent, rates move by percentage points, a base of zero has no
 * per cent. All arithmetic is exact and rounded half up once, at its end.
 */
final class Comparison {

  private static final Wording WORDS = Wording.of(Comparison.class);
  private static final int GROWTH_DECIMALS = 1;
  static final String POINTS = Rate.POINTS;

  private final FormSource source;
  private final FigureRef ref;
  private final EarlierFigures earlier;

  private Comparison(FormSource source, FigureRef ref, EarlierFigures earlier) {
    this.source = source;
    this.ref = ref;
    this.earlier = earlier;
  }

  /** Of an amount; empty if nothing like it is known of that time. */
  static Optional<Figure> of(FormSource source, FigureRef ref, Amount amount) {
    return source
        .earlier(ref.against())
        .flatMap(e ->
            e.raw(amount.name()).map(then -> new Comparison(source, ref, e).amount(amount, then)));
  }

  /** Of a rate; empty if it is not known of that time, or one of the two has no denominator. */
  static Optional<Figure> of(FormSource source, FigureRef ref, Share share) {
    return source
        .earlier(ref.against())
        .flatMap(e ->
            e.rate(share.name()).flatMap(then -> new Comparison(source, ref, e).rate(share, then)));
  }

  private Figure amount(Amount amount, BigDecimal then) {
    BigDecimal now = amount.raw();
    BigDecimal change = now.subtract(then);
    if (then.signum() == 0) {
      return figure(amount, then, "zero", BigDecimal.ZERO, "", "");
    }
    BigDecimal growth = Rate.growth(now, then, GROWTH_DECIMALS).orElseThrow();
    if (change.signum() == 0) {
      return figure(amount, then, "same", BigDecimal.ZERO, SummaryFigures.PERCENT, "");
    }
    if (growth.signum() == 0) {
      // too little for a per cent figure of one digit: said in the unit itself
      BigDecimal printed =
          change.divide(
              BigDecimal.valueOf(amount.scale()), amount.printed().scale(), RoundingMode.HALF_UP);
      return figure(
          amount, then, change.signum() > 0 ? "more" : "less", printed, amount.name().unit(), "");
    }
    String workings =
        WORDS.say(
            amount.scale() == 1 ? "workings.growth" : "workings.growth-of-yuan",
            Fraction.plain(now),
            Fraction.plain(then),
            growth.toPlainString());
    return figure(
        amount,
        then,
        growth.signum() > 0 ? "up" : "down",
        growth,
        SummaryFigures.PERCENT,
        workings);
  }

  private Figure figure(
      Amount amount, BigDecimal then, String key, BigDecimal value, String unit, String workings) {
    return new Figure(
        ref.code(),
        clause(key, value, unit),
        value,
        unit,
        ref.form(),
        source.form().period(),
        amount.name().label(),
        amount.raw(),
        then,
        workings,
        earlier.period(),
        null);
  }

  private Optional<Figure> rate(Share share, Fraction then) {
    Fraction now = share.fraction();
    return now.minus(then)
        .map(points -> {
          String key = points.signum() > 0 ? "rate-up" : points.signum() < 0 ? "rate-down" : "same";
          if (points.signum() == 0 && !now.same(then)) {
            key = "rate-near";
          }
          return new Figure(
              ref.code(),
              clause(key, points, now.unit().points()),
              points,
              now.unit().points(),
              ref.form(),
              source.form().period(),
              ref.whole() == null ? share.label() : WORDS.say("figure.share", share.label()),
              now.numerator(),
              now.denominator(),
              WORDS.say(
                  "workings.points",
                  Fraction.plain(now.numerator()),
                  Fraction.plain(now.denominator()),
                  Fraction.plain(then.numerator()),
                  Fraction.plain(then.denominator()),
                  points.toPlainString(),
                  now.unit().per() + now.unit().sign(),
                  now.unit().points()),
              earlier.period(),
              null);
        });
  }

  private String clause(String key, BigDecimal value, String unit) {
    return WORDS.say(
        "clause." + ref.against().key() + "." + key, value.abs().toPlainString(), unit);
  }
}
