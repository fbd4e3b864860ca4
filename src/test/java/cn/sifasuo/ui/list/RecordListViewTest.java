package cn.sifasuo.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.field.Pinyin;
import cn.sifasuo.ui.field.RecordPicker;
import cn.sifasuo.ui.sample.CaseDesk;
import cn.sifasuo.ui.sample.TickingClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The list of any record type: find, filter, sort, copy, open, keep the place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordListViewTest extends ScreenTest {

  private static final int CASES = 1_200;

  private final CaseDesk desk = new CaseDesk(new TickingClock(CLOCK));
  private final StackPane pane = new StackPane();
  private final List<UUID> opened = new ArrayList<>();
  private final List<ListPrint.ListSheet> printed = new ArrayList<>();
  private RecordListView list;

  @BeforeAll
  void cases() {
    desk.fill(CASES);
  }

  @Override
  protected Parent pane() {
    opened.clear();
    printed.clear();
    show(desk.cases);
    StackPane fresh = new StackPane(pane);
    fresh.setStyle("-fx-padding: 14px 18px;");
    return fresh;
  }

  private void show(RecordType type) {
    RecordTitles titles = new RecordTitles(desk.reader, desk.session);
    ListDesk acts =
        new ListDesk(
            (id, row) -> opened.add(id),
            () -> {},
            (query, columns) -> {},
            List.of(new ListAct("作废", rows -> {})),
            List.of(),
            Reveal.NEVER);
    list =
        new ListMaker(
                desk.session,
                desk.lists,
                titles,
                new FieldText(desk.codes, titles),
                desk.codes,
                new RecordPicker(desk.types, desk.lists, desk.session, titles, work, new Pinyin()),
                theme.glyphs(),
                ListMemory.whileRunning(),
                printed::add,
                work,
                CLOCK)
            .list(LedgerQuery.all(type), type.label(), acts);
    pane.getChildren().setAll(list);
  }

  @Test
  void printsWhatItShows() {
    untilRows(CASES);
    click("#print");
    assertThat(printed).hasSize(1);
    ListPrint.ListSheet sheet = printed.getFirst();
    assertThat(sheet.title()).isEqualTo(desk.cases.label());
    assertThat(sheet.about()).startsWith("共 1,200 条");
    assertThat(sheet.columns()).isEqualTo(onScreen(() -> list.table().fields()));

    clickOn("#quick-filter").write("第7号");
    until(() -> foot().startsWith("共 1 条"));
    keys(KeyCode.CONTROL, KeyCode.P);
    assertThat(printed.getLast().about()).startsWith("共 1 条").endsWith("（按筛选条件）");
    assertThat(printed.getLast().query().text()).isEqualTo("第7号");
  }

  private String foot() {
    return onScreen(() -> ((Label) list.lookup("#list-foot")).getText());
  }

  private void untilRows(int count) {
    until(() -> list.table().getItems().size() == count);
  }

  private String caseNo(int row) {
    Draft draft = list.table().getItems().get(row).draft();
    return draft == null ? "" : String.valueOf(draft.get("case_no"));
  }

  private void untilCase(int row, int number) {
    until(() -> caseNo(row).endsWith("第" + number + "号"));
  }

  @Test
  void showsNewestFirstWithTotals() {
    untilRows(CASES);
    untilCase(0, CASES);
    assertThat(foot()).contains("共 1,200 条").contains("涉及当事人数合计 2,400");
    Snapshots.saveBoth(stage.getScene(), theme, "list");
  }

  @Test
  void aFarRowIsReadWhenScrolledTo() {
    untilRows(CASES);
    onScreen(() -> {
      list.table().scrollTo(1_100);
      return true;
    });
    untilCase(1_110, 90);
  }

  @Test
  void findsByInitialsOfAParty() {
    untilRows(CASES);
    click("#quick-filter");
    write("mmtw");
    until(() -> list.table().getItems().size() < CASES);
    assertThat(onScreen(() -> list.table().getItems().size())).isPositive();
    eraseText(4);
    write("没有这个人");
    untilRows(0);
    Snapshots.save(stage.getScene(), "list-empty");
  }

  @Test
  void filtersUnderTheHeads() {
    untilRows(CASES);
    click("#filter-case_no");
    write("第97号");
    untilRows(1);
    click("#clear-filters");
    untilRows(CASES);
    onScreen(() -> {
      ((ComboBox<?>) list.lookup("#filter-dispute_type")).getSelectionModel().select(1);
      return true;
    });
    untilRows(CASES / 5);
    click("#clear-filters");
    untilRows(CASES);
    click("#filter-committee_id");
    write("llc");
    until(() -> javafx.stage.Window.getWindows().size() == 2);
    keys(KeyCode.ENTER);
    untilRows(0);
  }

  @Test
  void sortsInTheDatabaseAndKeepsPlaceAndSelection() {
    untilRows(CASES);
    clickOn("案号");
    untilCase(0, 1_000); // as text, so 1000 stands before 1
    onScreen(() -> {
      list.table().scrollTo(700);
      list.table().getSelectionModel().clearAndSelect(705);
      return true;
    });
    until(() -> !caseNo(705).isEmpty());
    String before = caseNo(705);
    Object items = list.table().getItems();
    onScreen(() -> {
      list.refresh();
      return true;
    });
    until(() -> list.table().getItems() != items);
    assertThat(onScreen(() -> list.table().getSelectionModel().getSelectedIndex())).isEqualTo(705);
    assertThat(caseNo(705)).isEqualTo(before);
  }

  @Test
  void copiesRowsAsATableAndOpensByEnter() {
    untilRows(CASES);
    onScreen(() -> {
      list.table().getSelectionModel().selectRange(0, 2);
      list.table().requestFocus();
      return true;
    });
    keys(KeyCode.CONTROL, KeyCode.C);
    until(() -> copied().contains("第1200号"));
    assertThat(copied().lines()).hasSize(3);
    assertThat(copied()).startsWith("案号\t案件名称").contains("第1199号").contains("依申请调解");
    keys(KeyCode.ENTER);
    until(() -> opened.size() == 1);
  }

  @Test
  void numbersOfPeopleAreMaskedInTheListAndInWhatIsCopied() {
    onScreen(() -> {
      show(desk.mediation.mediator());
      return true;
    });
    untilRows(1);
    until(() -> list.table().getItems().getFirst().draft() != null);
    onScreen(() -> {
      list.table().getSelectionModel().select(0);
      list.table().requestFocus();
      return true;
    });
    keys(KeyCode.CONTROL, KeyCode.C);
    until(() -> copied().contains("钱敏"));
    String number = CaseDesk.idNumber("1970-05-06", 2);
    assertThat(copied()).doesNotContain(number).doesNotContain("19700506");
    assertThat(onScreen(() -> list.table().lookupAll(".table-cell").toString()))
        .doesNotContain(number);
  }

  private static String copied() {
    return onScreen(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }
}
