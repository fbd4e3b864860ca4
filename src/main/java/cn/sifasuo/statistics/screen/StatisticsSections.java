package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.CompareForms;
import cn.sifasuo.statistics.target.AnnualTargets;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.paper.Printing;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The sections of the statistics: 工作台, 统计报表, 工作总结 and 年度目标. */
public final class StatisticsSections {

  /** The section of the form sets, also the name of its page in the manual. */
  static final String FORM_SETS = "form-packages";

  private static final Wording WORDS = Wording.of(StatisticsSections.class);

  private final StatisticsDesk desk;
  private final Session session;
  private final Work work;
  private final Dialogs dialogs;
  private final FilePicker picker;
  private final Printing printing;
  private final GlyphRuns glyphs;
  private final Clock clock;
  private final ObservableValue<Period> period;

  /**
   * @param period the period in work
   */
  public StatisticsSections(
      StatisticsDesk desk,
      Session session,
      Work work,
      Dialogs dialogs,
      FilePicker picker,
      Printing printing,
      GlyphRuns glyphs,
      Clock clock,
      ObservableValue<Period> period) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.dialogs = dialogs;
    this.picker = picker;
    this.printing = printing;
    this.glyphs = glyphs;
    this.clock = clock;
    this.period = period;
  }

  /**
   * The first screen.
   *
   * @param due makes what reads the due lines, given what opens them
   */
  public Section desk(
      int group, Function<Navigator, Supplier<List<DueLine>>> due, List<KeyFigure> keyFigures) {
    return new Section(
        "desk",
        WORDS.say("section.desk"),
        MaterialDesignV.VIEW_DASHBOARD_OUTLINE,
        group,
        navigator ->
            new DeskPage(
                desk,
                session,
                work,
                glyphs,
                navigator,
                clock,
                period,
                due.apply(navigator),
                keyFigures));
  }

  /** The forms with the cases behind their cells. */
  public Section forms(int group) {
    return new Section(
        "forms",
        WORDS.say("section.forms"),
        MaterialDesignF.FILE_TABLE_OUTLINE,
        group,
        place -> place instanceof Place.OfCell,
        navigator ->
            new FormPage(
                desk, session, work, dialogs, picker, printing, glyphs, navigator, period));
  }

  /** How this office reports. */
  public Section periods(int group) {
    return new Section(
        "periods",
        WORDS.say("section.periods"),
        MaterialDesignC.CALENDAR_CLOCK,
        group,
        navigator -> new PeriodSettingsPage(desk, session, work, dialogs, clock));
  }

  /** 表式: which versions of the forms there are, taken in, compared, tried and adopted. */
  public Section formSets(int group, FormSetDesk sets) {
    return new Section(
        FORM_SETS,
        WORDS.say("section.form-sets"),
        MaterialDesignF.FORM_SELECT,
        group,
        navigator -> new FormSetsPage(sets, session, work, dialogs, picker, clock, period));
  }

  /** 年度目标: what papers want of the year, and how far it has come. */
  public Section targets(int group, AnnualTargets targets) {
    return new Section(
        "targets",
        WORDS.say("section.targets"),
        MaterialDesignB.BULLSEYE_ARROW,
        group,
        navigator -> new TargetsPage(targets, session, work, dialogs, navigator, clock));
  }

  /** The work summaries written from closed forms. */
  public Section summaries(int group, SummaryDesk summaries) {
    return new Section(
        "summaries",
        WORDS.say("section.summaries"),
        MaterialDesignF.FILE_DOCUMENT_EDIT_OUTLINE,
        group,
        navigator ->
            new SummaryPage(summaries, session, work, dialogs, picker, glyphs, clock, period));
  }

  /** The forms beside earlier periods. */
  public Section comparison(int group, CompareForms compare) {
    return new Section(
        "comparison",
        WORDS.say("section.comparison"),
        MaterialDesignC.COMPARE_HORIZONTAL,
        group,
        navigator ->
            new ComparisonPage(
                compare,
                desk.forms().packages(),
                desk.files(),
                session,
                work,
                dialogs,
                picker,
                glyphs,
                period));
  }
}
