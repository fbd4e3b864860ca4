package cn.sifasuo.ui.record;

import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ledger.Door;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.Officers;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.field.OfficerPicker;
import cn.sifasuo.ui.field.Pinyin;
import cn.sifasuo.ui.field.RecordPicker;
import cn.sifasuo.ui.form.FieldEditors;
import cn.sifasuo.ui.form.FormGate;
import cn.sifasuo.ui.form.FormMaker;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.list.ListMemory;
import cn.sifasuo.ui.list.Reveal;
import cn.sifasuo.ui.list.SavedFilter;
import cn.sifasuo.ui.sample.CaseDesk;
import cn.sifasuo.ui.sample.TickingClock;
import cn.sifasuo.ui.shell.LedgerSearch;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.ui.shell.Shell;
import cn.sifasuo.ui.shell.StatusFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** From the list of cases to one case and back, in the whole window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerSectionViewTest extends ScreenTest {

  private final CaseDesk desk = new CaseDesk(new TickingClock(CLOCK));
  private UUID agreed = new UUID(0, 0);
  private MainWindow window;
  private LedgerSectionView section;

  @BeforeAll
  void cases() {
    desk.fill(40);
    agreed = desk.save(desk.agreed(97));
    Draft changed = desk.reader.find(desk.session, desk.cases, agreed).orElseThrow();
    desk.gate.save(
        desk.session,
        changed.set(DISPUTE_CASE.PLACE, "东河村三组").set(DISPUTE_CASE.DIFFICULTY, "HARD"),
        Door.WINDOW);
  }

  @Override
  protected Parent pane() {
    desk.drafts.all(desk.session).forEach(k -> desk.drafts.drop(k.id()));
    RecordTitles titles = new RecordTitles(desk.reader, desk.session);
    FieldText text = new FieldText(desk.codes, titles);
    Pinyin pinyin = new Pinyin();
    RecordPicker picker =
        new RecordPicker(desk.types, desk.lists, desk.session, titles, work, pinyin);
    ListMaker lists =
        new ListMaker(
            desk.session,
            desk.lists,
            titles,
            text,
            desk.codes,
            picker,
            theme.glyphs(),
            ListMemory.whileRunning(),
            sheet -> {},
            work,
            CLOCK);
    FieldEditors editors =
        new FieldEditors(
            desk.codes,
            picker,
            new OfficerPicker(new Officers(desk.database), work, pinyin),
            pinyin,
            theme.glyphs(),
            CLOCK);
    FormMaker forms =
        new FormMaker(
            new FormGate(desk.gate, desk.drafts, desk.session), editors, text, dialogs, work);
    PageTools tools =
        new PageTools(
            new RecordLoader(
                desk.reader,
                desk.guarded,
                desk.drafts,
                titles,
                (record, disclosure) -> List.of(),
                desk.session),
            forms,
            desk.gate,
            desk.session,
            text,
            signIn -> signIn.equals("zhoumin") ? "周敏" : signIn,
            dialogs,
            work,
            CLOCK);
    PageMaker pages = new PageMaker(tools, work, theme.glyphs());
    LedgerTab cases =
        new LedgerTab(
            desk.cases,
            new CaseGuide(),
            List.of(this::countedIn),
            true,
            (query, columns) -> {},
            List.of(),
            List.of(
                new SavedFilter(
                    "本月新收",
                    () ->
                        List.of(
                            new LedgerQuery.Filter(
                                "accepted_on",
                                LedgerQuery.Compare.FROM,
                                Period.month(2026, 11).firstMonth().atDay(1)))),
                new SavedFilter("履行中", List::of)),
            Reveal.NEVER);
    section =
        new LedgerSectionView(
            List.of(
                cases,
                LedgerTab.plain(desk.mediation.screening()),
                LedgerTab.plain(desk.mediation.committee()),
                LedgerTab.plain(desk.mediation.mediator())),
            lists,
            pages);
    StatusFacts facts = new StatusFacts();
    facts.savedProperty().set("已保存到磁盘 10:42:07");
    facts.backupProperty().set("备份：今天 08:31 已核对");
    facts.handOverProperty().set("上次上报：10月 第42号 已受理");
    window =
        new MainWindow(
            new Shell("双塘镇司法所", desk.session, List.of(Period.month(2026, 11)), List.of()),
            sections(),
            facts,
            work,
            new LedgerSearch(desk.lists, desk.session, List.of(desk.cases)),
            theme.glyphs(),
            dialogs,
            topic -> Optional.empty(),
            attempt -> {});
    window.go(new Place.OfSection("mediation"));
    return window;
  }

  private Node countedIn(Draft record) {
    SideCard card = new SideCard("计入报表");
    card.setAside("2026年11月");
    BorderPane line = new BorderPane();
    line.setLeft(new Label("M1-01 调解案件总数"));
    Label yes = new Label("计入");
    yes.getStyleClass().add("text-good");
    line.setRight(yes);
    card.setLines(List.of(line));
    return card;
  }

  private List<Section> sections() {
    return List.of(
        other("desk", "工作台", 0, MaterialDesignV.VIEW_DASHBOARD_OUTLINE),
        new Section(
            "mediation",
            "人民调解",
            MaterialDesignA.ACCOUNT_GROUP_OUTLINE,
            0,
            place -> LedgerSectionView.shows(desk.mediation.roots(), place),
            navigator -> section),
        other("corrections", "社区矫正", 0, MaterialDesignA.ACCOUNT_CHECK_OUTLINE),
        other("resettlement", "安置帮教", 0, MaterialDesignH.HANDSHAKE_OUTLINE),
        other("legalaid", "法律援助", 0, MaterialDesignS.SHIELD_ACCOUNT_OUTLINE),
        other("service", "法律服务", 0, MaterialDesignC.COMMENT_TEXT_OUTLINE),
        other("publicity", "普法宣传", 0, MaterialDesignB.BULLHORN_OUTLINE),
        other("office", "本所", 0, MaterialDesignH.HOME_CITY_OUTLINE),
        other("statistics", "统计报表", 1, MaterialDesignT.TABLE_LARGE),
        other("exchange", "上报交换", 1, MaterialDesignS.SWAP_HORIZONTAL),
        other("settings", "设置", 2, MaterialDesignC.COG_OUTLINE));
  }

  private static Section other(String id, String title, int group, Ikon icon) {
    return new Section(id, title, icon, group, navigator -> () -> new Label(title));
  }

  /** A guide such as the mediation feature writes it. */
  private static final class CaseGuide implements PageGuide {
    @Override
    public PageHead head(Draft record) {
      return new PageHead(
          record.title(),
          List.of(new Chip("履行中", Chip.Tone.ACTIVE), new Chip("今天：司法确认最后一日", Chip.Tone.DUE)),
          new Steps(
              List.of(
                  new Steps.Step(
                      "受理", Steps.State.DONE, Set.of("acceptance", "referral", "dispute", "party")),
                  new Steps.Step("调查", Steps.State.DONE, Set.of("investigation")),
                  new Steps.Step("调解", Steps.State.DONE, Set.of("mediation_session")),
                  new Steps.Step("协议", Steps.State.DONE, Set.of("agreement", "result")),
                  new Steps.Step("履行", Steps.State.CURRENT, Set.of("performance", "result")),
                  new Steps.Step("回访", Steps.State.OPEN, Set.of("follow_up")),
                  new Steps.Step("归档", Steps.State.OPEN, Set.of("archive")))));
    }

    @Override
    public List<PageDocument> documents(Draft record) {
      if (record.id() == null) {
        return List.of();
      }
      List<PageDocument.Form> both =
          List.of(new PageDocument.Form("PDF", () -> {}), new PageDocument.Form("Word", () -> {}));
      return List.of(
          new PageDocument("人民调解协议书", both),
          new PageDocument("司法确认申请书", both),
          new PageDocument("草稿-使用电子定位装置审批表与告知书", both));
    }
  }

  private void openAgreed() {
    onScreen(() -> {
      window.go(new Place.OfRecord("dispute_case", agreed));
      return true;
    });
    until(() -> window.lookup("#save") != null && window.lookup("#history") != null);
  }

  @Test
  void theListOfCases() {
    until(() -> section.list().table().getItems().size() == 41);
    until(() -> section.list().table().getItems().get(0).draft() != null);
    Snapshots.saveBoth(stage.getScene(), theme, "cases");
  }

  @Test
  void aCaseAtItsStep() {
    openAgreed();
    Snapshots.saveBoth(stage.getScene(), theme, "case");
    clickOn("协议");
    Snapshots.save(stage.getScene(), "case-agreement");
    clickOn("#whole");
    Snapshots.save(stage.getScene(), "case-whole");
    assertThat(onScreen(() -> window.lookup("#field-summary").isVisible())).isTrue();
  }

  @Test
  void aNewCase() {
    until(() -> section.list().table().getItems().size() == 41);
    click("#create");
    until(() -> window.lookup("#save") != null);
    Snapshots.saveBoth(stage.getScene(), theme, "case-new");
  }

  @Test
  void comingBackFindsTheListAsItWas() {
    until(() -> section.list().table().getItems().size() == 41);
    onScreen(() -> {
      section.list().table().scrollTo(12);
      section.list().table().getSelectionModel().clearAndSelect(20);
      section.list().table().requestFocus();
      return true;
    });
    until(() -> section.list().table().getItems().get(20).draft() != null);
    keys(KeyCode.ENTER);
    until(() -> window.lookup("#back") != null);
    assertThat(onScreen(() -> ((Button) window.lookup("#back")).getText()))
        .isEqualTo("返回列表（第 21 行，共 41）");
    click("#back");
    until(() -> section.page() == null);
    assertThat(onScreen(() -> section.list().table().getSelectionModel().getSelectedIndex()))
        .isEqualTo(20);
  }

  @Test
  void savingShowsTheRecordAsItNowIs() {
    openAgreed();
    click("#whole");
    onScreen(() -> {
      ((TextInputControl) window.lookup("#field-requests")).requestFocus();
      return true;
    });
    write("请求赔偿");
    keys(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> historyText().contains("申请事项"));
    assertThat(historyText()).contains("申请事项 空 → 请求赔偿").contains("周敏");
    assertThat(
            desk.reader
                .find(desk.session, desk.cases, agreed)
                .orElseThrow()
                .get(DISPUTE_CASE.REQUESTS))
        .isEqualTo("请求赔偿");
  }

  @Test
  void theReasonOfAnAcceptedWarningStandsInTheHistoryAndOnTheRecord() {
    UUID id = desk.save(desk.agreed(98));
    Draft late =
        desk.reader
            .find(desk.session, desk.cases, id)
            .orElseThrow()
            .set(DISPUTE_CASE.RIGHTS_EXPLAINED_ON, LocalDate.of(2026, 10, 25));
    desk.gate.save(
        desk.session,
        late,
        Door.WINDOW,
        List.of(
            new Acceptance(
                "rights_explained_on", "dispute_case.rights-after-mediation", "当日补签告知书")));
    onScreen(() -> {
      window.go(new Place.OfRecord("dispute_case", id));
      return true;
    });

    until(() -> historyText().contains("告知权利义务"));
    assertThat(historyText()).contains("已核对“告知权利义务的日期晚于第一次调解，请核对。”理由：当日补签告知书");
    until(() -> window.lookup("#answers").isVisible());
    Snapshots.saveBoth(stage.getScene(), theme, "case-answered");
    desk.gate.voidRecord(desk.session, desk.cases, id, 2, "测试完毕，列表如前", Door.WINDOW);
  }

  private String historyText() {
    Node card = window.lookup("#history");
    StringBuilder text = new StringBuilder();
    if (card != null) {
      card.lookupAll(".label").forEach(l -> text.append(((Label) l).getText()).append('\n'));
    }
    return text.toString();
  }

  @Test
  void whatWasTypedBeforeACrashIsThereAgain() {
    openAgreed();
    onScreen(() -> {
      section.page().keep();
      return true;
    });
    desk.drafts.keep(
        desk.session,
        null,
        desk.reader
            .find(desk.session, desk.cases, agreed)
            .orElseThrow()
            .set(DISPUTE_CASE.PLACE, "没存的地点"),
        java.util.Map.of());
    onScreen(() -> {
      window.go(new Place.OfRecord("dispute_case", agreed));
      return true;
    });
    until(() -> window.lookup("#discard-draft") != null);
    assertThat(onScreen(() -> ((TextInputControl) window.lookup("#field-place")).getText()))
        .isEqualTo("没存的地点");
    Snapshots.save(stage.getScene(), "case-draft");
    click("#discard-draft");
    until(() -> window.lookup("#discard-draft") == null);
    assertThat(desk.drafts.all(desk.session)).isEmpty();
  }

  @Test
  void voidingAsksForTheReason() {
    UUID id = desk.save(desk.accepted(60));
    onScreen(() -> {
      window.go(new Place.OfRecord("dispute_case", id));
      return true;
    });
    until(() -> window.lookup("#more") != null);
    click("#more");
    clickOn("作废…");
    until(() -> lookup("#dialog-text").tryQuery().isPresent());
    click("#dialog-text");
    write("重复登记");
    onScreen(() -> {
      Snapshots.save(lookup("#dialog-text").query().getScene(), "dialog-void");
      return true;
    });
    clickOn(lookup("作废").lookup((Node n) -> n instanceof Button).queryButton());
    until(() -> historyText().contains("作废：重复登记"));
    assertThat(desk.reader.find(desk.session, desk.cases, id).orElseThrow().voided()).isTrue();
    Snapshots.save(stage.getScene(), "case-void");
  }
}
