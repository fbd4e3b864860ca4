package cn.sifasuo.resettlement;

import static cn.sifasuo.resettlement.AidDesk.day;
import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ledger.HandOvers;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.Officers;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.resettlement.screen.NoticeFiling;
import cn.sifasuo.resettlement.screen.ResettlementSection;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.field.OfficerPicker;
import cn.sifasuo.ui.field.Pinyin;
import cn.sifasuo.ui.field.RecordPicker;
import cn.sifasuo.ui.form.FieldEditors;
import cn.sifasuo.ui.form.FormGate;
import cn.sifasuo.ui.form.FormMaker;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.list.ListMemory;
import cn.sifasuo.ui.record.PageMaker;
import cn.sifasuo.ui.record.PageTools;
import cn.sifasuo.ui.record.RecordLoader;
import cn.sifasuo.ui.shell.LedgerSearch;
import cn.sifasuo.ui.shell.MainWindow;
import cn.sifasuo.ui.shell.Shell;
import cn.sifasuo.ui.shell.StatusFacts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 安置帮教 in the window: the list of files, one file at its step, a new one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResettlementScreenTest extends ScreenTest {

  private final AidDesk desk = new AidDesk();
  private UUID helped = new UUID(0, 0);
  private MainWindow window;

  @BeforeAll
  void files() {
    for (int i = 1; i < 12; i++) {
      desk.saved(desk.active(i, "2026-0" + (1 + i % 9) + "-10"));
    }
    desk.saved(desk.noticed(40, "2026-12-28"));
    helped =
        desk.saved(
            desk.active(50, "2026-03-10")
                .set(AID_CASE.NAME, "钱多福")
                .set(AID_CASE.MEET_MODE, "OFFICE")
                .set(AID_CASE.TERM_TO, day("2027-01-09"))
                .addChild(desk.need("KEY", "2026-03-10"))
                .addChild(
                    desk.fresh("aid_placement")
                        .set(AID_PLACEMENT.PLACE_KIND, "ENTERPRISE")
                        .set(AID_PLACEMENT.FROM_ON, day("2026-05-06"))
                        .set(AID_PLACEMENT.EMPLOYER, "东河镇建材厂")
                        .set(AID_PLACEMENT.CONFIRMED_BY_PAPER, true))
                .addChild(
                    desk.fresh("aid_contact")
                        .set(AID_CONTACT.CONTACTED_ON, day("2026-11-02"))
                        .set(AID_CONTACT.WAY, "IN_PERSON")
                        .set(AID_CONTACT.TOPIC, "JOB")
                        .set(AID_CONTACT.SITUATION, "工作稳定，想考焊工证。")
                        .set(AID_CONTACT.NEXT_ON, day("2026-12-02"))
                        .set(AID_CONTACT.TAKEN_BY, "张三")));
  }

  @AfterAll
  void closeDesk() throws Exception {
    desk.close();
  }

  @Override
  protected Parent pane() {
    EntryDrafts drafts = new EntryDrafts(desk.database, desk.all, desk.clock);
    LedgerLists ledgerLists = new LedgerLists(desk.database);
    RecordTitles titles = new RecordTitles(desk.reader, desk.clerk);
    FieldText text = new FieldText(desk.codes, titles);
    Pinyin pinyin = new Pinyin();
    RecordPicker picker = new RecordPicker(desk.all, ledgerLists, desk.clerk, titles, work, pinyin);
    ListMaker lists =
        new ListMaker(
            desk.clerk,
            ledgerLists,
            titles,
            text,
            desk.codes,
            picker,
            theme.glyphs(),
            ListMemory.whileRunning(),
            sheet -> {},
            work,
            desk.clock);
    FormMaker forms =
        new FormMaker(
            new FormGate(desk.gate, drafts, desk.clerk),
            new FieldEditors(
                desk.codes,
                picker,
                new OfficerPicker(new Officers(desk.database), work, pinyin),
                pinyin,
                theme.glyphs(),
                desk.clock),
            text,
            dialogs,
            work);
    PageMaker pages =
        new PageMaker(
            new PageTools(
                new RecordLoader(
                    desk.reader,
                    new ProtectedRecords(desk.database, desk.audit),
                    drafts,
                    titles,
                    (record, disclosure) -> List.of(),
                    desk.clerk),
                forms,
                desk.gate,
                desk.clerk,
                text,
                signIn -> "张三",
                dialogs,
                work,
                desk.clock),
            work,
            theme.glyphs());
    window =
        new MainWindow(
            new Shell("东河镇司法所", desk.clerk, List.of(Period.month(2026, 12)), List.of()),
            List.of(
                new ResettlementSection(desk.types, desk.codes, desk.law, null, desk.clock)
                    .section(
                        0,
                        lists,
                        pages,
                        List.of(),
                        new NoticeFiling(
                            new AidIntake(desk.gate, desk.reader, desk.types, HandOvers.NONE),
                            desk.clerk,
                            work))),
            new StatusFacts(),
            work,
            new LedgerSearch(ledgerLists, desk.clerk, desk.types.roots()),
            theme.glyphs(),
            dialogs,
            topic -> Optional.empty(),
            attempt -> {});
    window.go(new Place.OfSection("resettlement"));
    return window;
  }

  private List<String> texts() {
    return onScreen(() ->
        window.lookupAll(".label").stream()
            .map(n -> String.valueOf(((Labeled) n).getText()))
            .toList());
  }

  @Test
  void 档案列表() {
    until(() ->
        window.lookup(".table-view") instanceof TableView<?> table
            && table.getItems().size() == 13);
    until(() -> window.lookupAll(".table-cell").size() > 40);
    Snapshots.saveBoth(stage.getScene(), theme, "aid-list");
    assertThat(failures).isEmpty();
  }

  @Test
  void 一份档案到了哪一步() {
    onScreen(() -> {
      window.go(new Place.OfRecord("aid_case", helped));
      return true;
    });
    until(() -> window.lookup("#save") != null && window.lookup("#history") != null);
    Snapshots.saveBoth(stage.getScene(), theme, "aid-case");
    assertThat(texts())
        .anyMatch(t -> t.contains("已逾期：走访联系 2026-12-02"))
        .anyMatch(t -> t.contains("帮教期满 2027-01-09"));
    click("#whole");
    Snapshots.save(stage.getScene(), "aid-case-whole");
    assertThat(failures).isEmpty();
  }

  @Test
  void 新建一份档案() {
    until(() -> window.lookup("#create") != null);
    click("#create");
    until(() -> window.lookup("#field-released_on") != null);
    click("#save");
    until(() -> window.lookup("#problems") != null);
    Snapshots.saveBoth(stage.getScene(), theme, "aid-new");
    assertThat(failures).isEmpty();
  }
}
