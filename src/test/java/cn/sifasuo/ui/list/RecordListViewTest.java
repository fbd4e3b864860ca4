package cn.sifasuo.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.sample.CommitteeLedger;
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

  private final CommitteeLedger ledger = new CommitteeLedger(new TickingClock(CLOCK));
  private final List<UUID> opened = new ArrayList<>();
  private RecordListView list;

  @BeforeAll
  void fill() {
    ledger.fill(1_200);
  }

  @Override
  protected Parent pane() {
    opened.clear();
    RecordTitles titles = new RecordTitles(ledger.reader);
    ListDesk desk =
        new ListDesk(
            (id, row) -> opened.add(id),
            () -> {},
            (query, columns) -> {},
            List.of(new ListAct("作废", rows -> {})),
            List.of(
                new SavedFilter(
                    "有独立场所",
                    () ->
                        List.of(
                            new LedgerQuery.Filter("room_area_m2", LedgerQuery.Compare.FROM, 40)))),
            Reveal.NEVER);
    list =
        new RecordListView(
            new RecordListModel(
                LedgerQuery.all(CommitteeLedger.COMMITTEES),
                ledger.session,
                ledger.lists,
                titles,
                work),
            "调解委员会",
            desk,
            ListMemory.whileRunning(),
            new FieldText(ledger.codes, titles),
            ledger.codes,
            theme.glyphs(),
            work,
            CLOCK);
    StackPane pane = new StackPane(list);
    pane.setStyle("-fx-padding: 14px 18px;");
    return pane;
  }

  private String foot() {
    return onScreen(() -> ((Label) list.lookup("#list-foot")).getText());
  }

  private void untilRows(int count) {
    until(() -> list.table().getItems().size() == count);
  }

  private String nameInRow(int row) {
    until(() -> list.table().getItems().get(row).draft() != null);
    return onScreen(() -> (String) list.table().getItems().get(row).draft().get("name"));
  }

  @Test
  void showsNewestFirstWithTotals() {
    untilRows(1_200);
    assertThat(nameInRow(0)).isEqualTo("双塘镇第1200村人民调解委员会");
    assertThat(foot()).contains("共 1,200 条").contains("面积合计");
    Snapshots.saveBoth(stage.getScene(), theme, "list");
  }

  @Test
  void aFarRowIsReadWhenScrolledTo() {
    untilRows(1_200);
    onScreen(() -> {
      list.table().scrollTo(1_100);
      return true;
    });
    assertThat(nameInRow(1_110)).isEqualTo("双塘镇第90村人民调解委员会");
  }

  @Test
  void findsByInitialsOfTheLeader() {
    untilRows(1_200);
    click("#quick-filter");
    write("wz");
    untilRows(200);
    eraseText(2);
    write("没有这个人");
    untilRows(0);
    Snapshots.save(stage.getScene(), "list-empty");
  }

  @Test
  void filtersUnderTheHeads() {
    untilRows(1_200);
    click("#filter-room_area_m2");
    write("45-49");
    untilRows(200);
    click("#clear-filters");
    untilRows(1_200);
    onScreen(() -> {
      ((ComboBox<?>) list.lookup("#filter-status")).getSelectionModel().select(2);
      return true;
    });
    untilRows(0);
  }

  @Test
  void sortsInTheDatabaseAndKeepsPlaceAndSelection() {
    untilRows(1_200);
    clickOn("编号");
    until(() -> "T00001".equals(codeInRow(0)));
    onScreen(() -> {
      list.table().scrollTo(700);
      list.table().getSelectionModel().clearAndSelect(705);
      return true;
    });
    until(() -> list.table().getItems().get(705).draft() != null);
    Object before = list.table().getItems();
    onScreen(() -> {
      list.refresh();
      return true;
    });
    until(() -> list.table().getItems() != before);
    assertThat(onScreen(() -> list.table().getSelectionModel().getSelectedIndex())).isEqualTo(705);
    assertThat(codeInRow(705)).isEqualTo("T00706");
  }

  private String codeInRow(int row) {
    var draft = list.table().getItems().get(row).draft();
    return draft == null ? "" : String.valueOf(draft.get("code"));
  }

  @Test
  void copiesRowsAsATableWithMaskedNumbersAndOpensByEnter() {
    untilRows(1_200);
    onScreen(() -> {
      list.table().getSelectionModel().selectRange(0, 2);
      list.table().requestFocus();
      return true;
    });
    keys(KeyCode.CONTROL, KeyCode.C);
    until(() -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("T01200"));
    String copied = onScreen(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.lines()).hasSize(3);
    assertThat(copied)
        .startsWith("编号\t名称")
        .contains("T01199")
        .contains("138******00")
        .doesNotContain("13800138000");
    keys(KeyCode.ENTER);
    until(() -> opened.size() == 1);
  }
}
