package cn.sifasuo.app;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ledger.Officers;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.paper.screen.PaperDocuments;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Permission;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.screen.StatisticsDesk;
import cn.sifasuo.statistics.screen.StatisticsSections;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.Theme;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.countersign.Countersigning;
import cn.sifasuo.ui.countersign.Signed;
import cn.sifasuo.ui.field.OfficerPicker;
import cn.sifasuo.ui.field.Pinyin;
import cn.sifasuo.ui.field.RecordPicker;
import cn.sifasuo.ui.form.FieldEditors;
import cn.sifasuo.ui.form.FormGate;
import cn.sifasuo.ui.form.FormMaker;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.list.ListMemory;
import cn.sifasuo.ui.paper.Printing;
import cn.sifasuo.ui.record.PageMaker;
import cn.sifasuo.ui.record.PageTools;
import cn.sifasuo.ui.record.RecordLoader;
import cn.sifasuo.ui.settings.CopiesModel;
import cn.sifasuo.ui.settings.KeyChangeAct;
import cn.sifasuo.ui.settings.SettingsModel;
import cn.sifasuo.ui.settings.SettingsPage;
import cn.sifasuo.ui.shell.LedgerSearch;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.ui.shell.Shell;
import cn.sifasuo.ui.shell.SignIn;
import cn.sifasuo.ui.shell.StatusFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

/** The window of an opened desk, put together by hand. */
final class DeskWindow {

  private static final Wording WORDS = Wording.of(DeskWindow.class);
  private static final int PERIODS = 24;

  private final Desk desk;
  private final MainWindow window;

  /**
   * @param demo whether its people are invented, which is marked
   * @param leave out of the desk, back to the ways in
   * @param rekey leaves too, and changes the data key meanwhile
   */
  DeskWindow(
      Desk desk,
      WindowTools tools,
      WindowLook look,
      Rehearsal rehearsal,
      boolean demo,
      Runnable leave,
      BiConsumer<char[], Signed> rekey) {
    this.desk = desk;
    Theme theme = tools.theme();
    Dialogs dialogs = tools.dialogs();
    Work work = tools.work();
    FilePicker picker = tools.picker();
    Printing printing = tools.printing();
    RecordTitles titles = new RecordTitles(desk.reader, desk.session());
    FieldText text = new FieldText(desk.codes, titles);
    Pinyin pinyin = new Pinyin();
    RecordPicker records =
        new RecordPicker(desk.types, desk.lists, desk.session(), titles, work, pinyin);
    ListMaker lists =
        new ListMaker(
            desk.session(),
            desk.lists,
            titles,
            text,
            desk.codes,
            records,
            theme.glyphs(),
            ListMemory.whileRunning(),
            desk.session().may(Permission.EXPORT)
                ? new PrintedLists(desk, titles, text, printing, work)
                : null,
            work,
            desk.clock());
    EntryDrafts drafts = new EntryDrafts(desk.transactions(), desk.types, desk.clock());
    FieldEditors editors =
        new FieldEditors(
            desk.codes,
            records,
            new OfficerPicker(new Officers(desk.transactions()), work, pinyin),
            pinyin,
            theme.glyphs(),
            desk.clock());
    FormMaker forms =
        new FormMaker(
            new FormGate(desk.gate, drafts, desk.session()), editors, text, dialogs, work);
    PageMaker pages =
        new PageMaker(
            new PageTools(
                new RecordLoader(
                    desk.reader,
                    desk.protectedRecords,
                    drafts,
                    titles,
                    new PaperDocuments(
                        desk.papers,
                        desk.paperFiles,
                        desk.session(),
                        printing,
                        picker,
                        work,
                        dialogs),
                    desk.session()),
                forms,
                desk.gate,
                desk.session(),
                text,
                this::personName,
                dialogs,
                work,
                desk.clock()),
            work,
            theme.glyphs());
    ObjectProperty<Period> period = new SimpleObjectProperty<>(periods().getFirst());
    StatisticsDesk statistics =
        new StatisticsDesk(
            desk.formDesk,
            desk.closeMonth,
            desk.amendForm,
            desk.secondSignIn,
            desk.adjustments,
            desk.periodSettings,
            desk.unit(),
            desk.formFiles,
            desk.periodStates,
            new PeriodRules(desk.unit()),
            desk.transactions(),
            desk.reader,
            desk.codes,
            desk.folder().printed(),
            desk.factGuide.recordTypes());
    StatisticsSections statisticsSections =
        new StatisticsSections(
            statistics,
            desk.session(),
            work,
            dialogs,
            picker,
            printing,
            theme.glyphs(),
            desk.clock(),
            period);
    DeskSections own =
        new DeskSections(desk, statisticsSections, work, dialogs, picker, theme.glyphs(), period);
    List<Section> sections =
        new ArrayList<>(
            desk.info().kind() == DataFolder.DeskKind.COUNTY
                ? own.county()
                : own.township(statistics, lists, pages));
    StatusFacts facts = new StatusFacts();
    Backups backups = new Backups(desk);
    StatusFeed status = new StatusFeed(desk, backups, facts, work);
    DeskChoices choices = new DeskChoices(desk, backups, status, look);
    SettingsModel settings =
        new SettingsModel(
            choices,
            theme,
            work,
            this::lockAfter,
            dialogs::failure,
            mayRekey(desk)
                ? new KeyChangeAct(
                    new Countersigning(desk.secondSignIn, desk.session(), work, dialogs), rekey)
                : null);
    sections.addAll(own.keeping());
    CopiesModel copies = new CopiesModel(new DeskCopies(desk, backups, rehearsal), work);
    sections.add(SettingsPage.section(3, settings, copies, picker));
    sections = OpenSections.of(desk.session(), sections);
    Shell.PersonAct out =
        new Shell.PersonAct(WORDS.say(demo ? "app.leave-demo" : "app.sign-out"), leave);
    window =
        new MainWindow(
            new Shell(
                desk.info().name(),
                desk.session(),
                periods(),
                List.of(
                    new Shell.PersonAct(
                        WORDS.say("app.backup.now"),
                        () -> {
                          goToSettings();
                          settings.backUp();
                        }),
                    new Shell.PersonAct(WORDS.say("app.change-password"), this::goToSettings),
                    out),
                demo
                    ? new Shell.DemoMark(
                        out, WORDS.say("app.demo.unlock", new String(Demo.password())))
                    : null),
            sections,
            facts,
            work,
            new LedgerSearch(desk.lists, desk.session(), roots()),
            theme.glyphs(),
            dialogs,
            tools.help(),
            this::unlock);
    period.bindBidirectional(window.periodProperty());
    window.go(new Place.OfSection(sections.getFirst().id()));
    status.start();
    work.job(
            WORDS.say("app.backup.daily"),
            p -> new AutoBackup(desk).ofTheDay(step -> p.stopIfCancelled()))
        .onFailure(
            "V-204",
            closed -> {
              // the desk was left meanwhile, which makes the backup itself
            })
        .start();
    work.job(WORDS.say("app.reading-choices"), p -> choices.idleMinutes())
        .onSuccess(minutes -> lockAfter(Duration.ofMinutes(minutes)))
        .start();
  }

  private static boolean mayRekey(Desk desk) {
    return desk.session().role().may(Permission.MANAGE_PEOPLE) && !desk.vault().onServer();
  }

  private void lockAfter(Duration idle) {
    window.lockAfter(idle);
  }

  private void goToSettings() {
    window.go(new Place.OfSection("settings"));
  }

  /** The password of the person at work, tried against the open vault's own slots. */
  private void unlock(SignIn.Attempt attempt) {
    try {
      desk.vault().slots().check(attempt.name(), attempt.password());
    } catch (Failure e) {
      desk.people.noteRefused(desk.session().signIn());
      throw e;
    } finally {
      attempt.wipe();
    }
  }

  Parent root() {
    return window;
  }

  Desk desk() {
    return desk;
  }

  MainWindow window() {
    return window;
  }

  private List<RecordType> roots() {
    return desk.recordTypes();
  }

  private String personName(String signIn) {
    return desk.people.list().stream()
        .filter(p -> p.signIn().equals(signIn))
        .findFirst()
        .map(People.Person::displayName)
        .orElse(signIn);
  }

  /** The month that is being closed first: the last one that is over, then this one, then back. */
  private List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    Period month = Period.month(LocalDate.now(desk.clock()));
    for (int i = 0; i < PERIODS; i++) {
      periods.add(month);
      month = month.previous();
    }
    return periods;
  }
}
