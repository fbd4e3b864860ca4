package cn.sifasuo.statistics.target;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.Fraction;
import cn.sifasuo.statistics.Rate;
import cn.sifasuo.statistics.target.Goal.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the person who enters a target whose paper mixes % and 百分点, or names two figures
 * that do not go together: which of its readings is meant. Nobody else can know.
 *
 * @param text what is doubtful
 * @param options the readings, in the order they are numbered, from 1
 */
public record TargetQuestion(Kind kind, String text, List<Option> options) {

  private static final Wording WORDS = Wording.of(TargetQuestion.class);
  private static final int WORKING_DECIMALS = 2;

  /** Why it is asked. */
  public enum Kind {
    /** 成功率提高5%: by five per cent of itself or by five percentage points? */
    RATE_BY_PERCENT,
    /** The paper speaks of 百分点, the entry of %, or the other way round. */
    UNITS_DIFFER,
    /** 案件数提高8个百分点: a number of cases has no percentage points. */
    COUNT_BY_POINTS,
    /** 增长8%，达到1500件, and the two do not give the same. */
    TWO_FIGURES,
    /** 增加50件: fifty more, or fifty in all? */
    RISE_OR_LEVEL
  }

  /**
   * One reading.
   *
   * @param text in words with the figures of both years, as far as they are known
   */
  public record Option(Goal goal, String text) {}

  public TargetQuestion {
    options = List.copyOf(options);
  }

  /** What a person typed and the paper says. */
  record Typed(BigDecimal value, String unit, TargetDirection direction, String wording) {}

  /**
   * @param base the year before; null if it is not known
   * @return empty if there is one reading only
   */
  static Optional<TargetQuestion> about(Indicator indicator, Typed typed, @Nullable Fraction base) {
    return new Asking(indicator, typed, base, TargetWording.read(typed.wording())).question();
  }

  /** The one reading of what needs no question. */
  static Goal plain(Indicator indicator, Typed typed) {
    BigDecimal signed =
        TargetWording.read(typed.wording()).falls() && typed.value().signum() > 0
            ? typed.value().negate()
            : typed.value();
    if (typed.unit().equals(Rate.POINTS)) {
      return new Goal(Reading.RISE, signed, typed.unit());
    }
    return typed.unit().equals(Rate.PERCENT) && !indicator.rate()
        ? new Goal(Reading.GROWTH, signed, typed.unit())
        : new Goal(Reading.LEVEL, typed.value(), typed.unit());
  }

  /** The text with its numbered readings, a line each. */
  public List<String> lines() {
    List<String> numbered =
        Stream.iterate(1, i -> i + 1)
            .limit(options.size())
            .map(i -> WORDS.say("question.option", i, options.get(i - 1).text()))
            .toList();
    return Stream.concat(Stream.of(text), numbered.stream()).toList();
  }

  /** One entry being looked at. */
  private record Asking(
      Indicator indicator, Typed typed, @Nullable Fraction base, TargetWording wording) {

    Optional<TargetQuestion> question() {
      return indicator.rate() ? ofRate() : ofAmount();
    }

    private Optional<TargetQuestion> ofRate() {
      Optional<TargetWording.Mention> percent = wording.change(Rate.PERCENT);
      Optional<TargetWording.Mention> points = wording.change(Rate.POINTS);
      boolean inPoints = typed.unit().equals(Rate.POINTS);
      if (percent.isPresent()) {
        BigDecimal by = percent.get().or(typed.value());
        return ask(
            Kind.RATE_BY_PERCENT,
            new Goal(Reading.RISE, by, Rate.POINTS),
            new Goal(Reading.GROWTH, by, Rate.PERCENT));
      }
      if (points.isPresent() && !inPoints) {
        return ask(
            Kind.UNITS_DIFFER,
            new Goal(Reading.RISE, points.get().or(typed.value()), Rate.POINTS),
            new Goal(Reading.LEVEL, typed.value(), Rate.PERCENT));
      }
      if (points.isEmpty() && inPoints) {
        return ask(
            Kind.UNITS_DIFFER,
            new Goal(Reading.RISE, typed.value(), Rate.POINTS),
            new Goal(
                Reading.LEVEL,
                wording.level(Rate.PERCENT).map(l -> l.or(typed.value())).orElse(typed.value()),
                Rate.PERCENT));
      }
      return Optional.empty();
    }

    private Optional<TargetQuestion> ofAmount() {
      String unit = indicator.unit();
      Optional<TargetWording.Mention> points = wording.change(Rate.POINTS);
      Optional<TargetWording.Mention> percent = wording.change(Rate.PERCENT);
      Optional<TargetWording.Mention> level = wording.level(unit);
      if (points.isPresent() || typed.unit().equals(Rate.POINTS)) {
        BigDecimal by = points.or(() -> percent).map(this::size).orElse(typed.value());
        return ask(
            Kind.COUNT_BY_POINTS,
            new Goal(Reading.GROWTH, by, Rate.PERCENT),
            otherOf(level, typed.unit().equals(unit), by));
      }
      if (typed.unit().equals(Rate.PERCENT)) {
        if (percent.isEmpty()) {
          return ask(
              Kind.UNITS_DIFFER,
              new Goal(Reading.GROWTH, typed.value(), Rate.PERCENT),
              new Goal(Reading.LEVEL, level.map(this::size).orElse(typed.value()), unit));
        }
        return level.flatMap(l -> twoFigures(size(percent.get()), size(l)));
      }
      if (percent.isPresent()) {
        return twoFigures(size(percent.get()), typed.value());
      }
      return wording
          .change(unit)
          .filter(c -> level.isEmpty())
          .flatMap(c ->
              ask(
                  Kind.RISE_OR_LEVEL,
                  new Goal(Reading.RISE, c.or(typed.value()), unit),
                  new Goal(Reading.LEVEL, typed.value(), unit)));
    }

    /** What else a number of cases with percentage points may mean. */
    private Goal otherOf(
        Optional<TargetWording.Mention> level, boolean typedAsLevel, BigDecimal by) {
      if (typedAsLevel) {
        return new Goal(Reading.LEVEL, typed.value(), indicator.unit());
      }
      return level
          .map(l -> new Goal(Reading.LEVEL, size(l), indicator.unit()))
          .orElse(new Goal(Reading.RISE, by, indicator.unit()));
    }

    private BigDecimal size(TargetWording.Mention mention) {
      return mention.or(typed.value());
    }

    /** A growth and a figure: asked unless one follows from the other. */
    private Optional<TargetQuestion> twoFigures(BigDecimal growth, BigDecimal level) {
      Goal grown = new Goal(Reading.GROWTH, growth, Rate.PERCENT);
      boolean same =
          grown
              .wanted(indicator, base)
              .flatMap(Fraction::amount)
              .filter(w -> w.compareTo(level) == 0)
              .isPresent();
      return same
          ? Optional.empty()
          : ask(Kind.TWO_FIGURES, grown, new Goal(Reading.LEVEL, level, indicator.unit()));
    }

    private Optional<TargetQuestion> ask(Kind kind, Goal one, Goal other) {
      return Optional.of(
          new TargetQuestion(
              kind,
              WORDS.say("question." + kind, indicator.label(), typed.wording(), indicator.unit()),
              List.of(option(one), option(other))));
    }

    private Option option(Goal goal) {
      String words = goal.words(typed.direction());
      Fraction before = base;
      Optional<Fraction> wanted = goal.wanted(indicator, before).map(w -> w.to(digits()));
      if (before == null || wanted.isEmpty()) {
        return new Option(goal, words);
      }
      String then = indicator.say(before);
      String now = say(wanted.get());
      return new Option(
          goal,
          goal.relative()
              ? WORDS.say("question.from", words, then, now)
              : against(before, wanted.get())
                  .map(change -> WORDS.say("question.against", words, then, change))
                  .orElse(words));
    }

    private int digits() {
      return Math.max(indicator.decimals(), WORKING_DECIMALS);
    }

    private String say(Fraction wanted) {
      Optional<BigDecimal> value = indicator.rate() ? wanted.rate() : wanted.amount();
      return value.map(v -> Fraction.plain(v) + indicator.unit()).orElse("—");
    }

    /** How far a figure lies from the year before: an amount by per cent, a rate by points. */
    private Optional<String> against(Fraction before, Fraction wanted) {
      if (indicator.rate()) {
        return wanted
            .minus(before)
            .map(p -> WORDS.say("question.points", signed(p), Fraction.plain(p.abs())));
      }
      Fraction grown =
          new Fraction(
              wanted.numerator().multiply(before.denominator()),
              wanted.denominator().multiply(before.numerator()),
              1);
      return grown
          .rate()
          .map(p -> p.subtract(BigDecimal.valueOf(100)).setScale(1, RoundingMode.UNNECESSARY))
          .map(p -> WORDS.say("question.percent", signed(p), Fraction.plain(p.abs())));
    }

    private static String signed(BigDecimal value) {
      return WORDS.say(value.signum() < 0 ? "question.less" : "question.more");
    }
  }
}
