package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormHead;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormRate;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The closed forms a summary takes its figures from, and those it compares with. Figures that can
 * still change are never used: text and form could then differ.
 */
final class SourceForms {

  private static final Wording WORDS = Wording.of(SourceForms.class);

  private final FormPackages packages;
  private final FrozenForms frozenForms;
  private final HistoryRows history;

  SourceForms(FormPackages packages, Unit unit) {
    this.packages = packages;
    this.frozenForms = new FrozenForms(unit);
    this.history = new HistoryRows(unit.code());
  }

  /**
   * The sources of a summary by form code. A form the program does not have, or that is not made
   * for such a period, is left out, and its block with it.
   *
   * @throws Failure REFUSED {@code S-602} naming every form that is not closed yet
   */
  Map<String, FormSource> read(DSLContext ctx, SummaryTemplate template, Period period) {
    Map<String, FormSource> sources = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String code : template.forms()) {
      Optional<FormVersion> version = version(code, period);
      if (version.isPresent()) {
        Optional<FrozenForm> frozen = frozenForms.find(ctx, code, period);
        if (frozen.isPresent()) {
          sources.put(code, source(ctx, frozen.get()));
        } else {
          open.add(WORDS.say("source.form", code, version.get().title(), period.label()));
        }
      }
    }
    if (!open.isEmpty()) {
      throw new Failure(
          FailureKind.REFUSED,
          "S-602",
          WORDS.say("source.open", String.join("、", open)),
          "not closed: " + period + " " + open.size() + " forms");
    }
    return sources;
  }

  private Optional<FormVersion> version(String code, Period period) {
    return packages
        .find(code)
        .filter(p -> packages.reports(code, period))
        .flatMap(p -> p.version(period))
        .filter(v -> v.periods().contains(period.kind()));
  }

  private FormSource source(DSLContext ctx, FrozenForm frozen) {
    FormHead head = frozen.form().head();
    Map<String, FormRate> rates =
        packages
            .find(head.code())
            .flatMap(p -> p.version(head.version()))
            .map(v ->
                v.rates().stream().collect(Collectors.toMap(FormRate::id, r -> r, (a, b) -> a)))
            .orElse(Map.of());
    Period period = frozen.form().period();
    return new FormSource(
        frozen,
        rates,
        earlier(ctx, frozen, period.sameLastYear()),
        earlier(ctx, frozen, period.previous()));
  }

  /** A closed form goes before what was typed from paper. */
  private Optional<EarlierFigures> earlier(DSLContext ctx, FrozenForm now, Period period) {
    String code = now.form().head().code();
    Optional<EarlierFigures> closed =
        frozenForms.find(ctx, code, period).map(f -> new EarlierForm(f.form()));
    return closed.or(() -> {
      List<HistoricalFigure> figures = history.of(ctx, code, period);
      return figures.isEmpty()
          ? Optional.empty()
          : Optional.of(new EarlierHistory(period, figures, scales(now.form().head())));
    });
  }

  private static Map<String, Integer> scales(FormHead head) {
    Map<String, Integer> scales = new TreeMap<>();
    head.columns().forEach(c -> scales.put(c.unit(), c.scale()));
    return scales;
  }

  /** The forms a summary took figures from, those it only compared with last. */
  List<UsedForm> used(DSLContext ctx, Map<String, FormSource> sources, List<Figure> figures) {
    List<UsedForm> used = new ArrayList<>();
    for (FormSource source : sources.values()) {
      used.add(closed(source.frozen()));
    }
    for (Figure figure : figures) {
      Period base = figure.base();
      FormSource source = sources.get(figure.form());
      if (base != null
          && source != null
          && used.stream()
              .noneMatch(u -> u.code().equals(figure.form()) && u.period().equals(base))) {
        used.add(base(ctx, source.frozen(), base));
      }
    }
    return used;
  }

  private UsedForm base(DSLContext ctx, FrozenForm now, Period period) {
    FormHead head = now.form().head();
    return frozenForms
        .find(ctx, head.code(), period)
        .map(SourceForms::closed)
        .orElseGet(() -> {
          EarlierHistory typed =
              new EarlierHistory(period, history.of(ctx, head.code(), period), Map.of());
          return new UsedForm(
              head.code(), head.title(), period, 0, typed.digest(), typed.sources());
        });
  }

  private static UsedForm closed(FrozenForm frozen) {
    FormHead head = frozen.form().head();
    return new UsedForm(
        head.code(),
        head.title(),
        frozen.form().period(),
        frozen.content().revision(),
        frozen.digest(),
        "");
  }

  /** What has moved since: a newer revision, or other historical figures. */
  List<StaleForm> stale(DSLContext ctx, List<UsedForm> used) {
    List<StaleForm> stale = new ArrayList<>();
    for (UsedForm form : used) {
      int newest =
          frozenForms
              .find(ctx, form.code(), form.period())
              .map(f -> f.content().revision())
              .orElse(0);
      boolean moved =
          newest != form.revision()
              || (form.historical()
                  && !new EarlierHistory(
                          form.period(), history.of(ctx, form.code(), form.period()), Map.of())
                      .digest()
                      .equals(form.digest()));
      if (moved) {
        stale.add(new StaleForm(form, newest));
      }
    }
    return stale;
  }
}
