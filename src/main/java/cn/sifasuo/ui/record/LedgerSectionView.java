package cn.sifasuo.ui.record;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.list.ListDesk;
import cn.sifasuo.ui.list.ListMaker;
import cn.sifasuo.ui.list.RecordListView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A section that keeps ledgers: a tab for each record type, its list, and from there the page of
 * one record. A list is kept while a page is open, so that coming back finds it as it was left.
 */
public final class LedgerSectionView implements SectionView {

  private static final Wording WORDS = Wording.of(LedgerSectionView.class);

  private final List<LedgerTab> tabs;
  private final ListMaker lists;
  private final PageMaker pages;
  private final StackPane content = new StackPane();
  private final VBox node = new VBox(10);
  private final Node tabLine;
  private final Map<String, ToggleButton> buttons = new HashMap<>();
  private final Map<String, RecordListView> kept = new HashMap<>();
  private @Nullable RecordListView list;
  private @Nullable RecordPage page;
  private boolean outOfDate;

  public LedgerSectionView(List<LedgerTab> tabs, ListMaker lists, PageMaker pages) {
    this.tabs = List.copyOf(tabs);
    this.lists = lists;
    this.pages = pages;
    VBox.setVgrow(content, Priority.ALWAYS);
    tabLine = tabLine();
    node.getChildren().add(content);
    openList(this.tabs.getFirst());
  }

  /** Whether one of these record types is what a place is about. */
  public static boolean shows(List<RecordType> types, Place place) {
    return switch (place) {
      case Place.OfRecord(String type, UUID id) -> has(types, type);
      case Place.OfNewRecord(String type) -> has(types, type);
      case Place.OfList(LedgerQuery query, String title) -> types.contains(query.type());
      case Place.OfCell cell -> false;
      case Place.OfSection section -> false;
    };
  }

  private static boolean has(List<RecordType> types, String code) {
    return types.stream().anyMatch(t -> t.code().equals(code));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Place place) {
    switch (place) {
      case Place.OfRecord(String type, UUID id) -> openRecord(tab(type), id, -1);
      case Place.OfNewRecord(String type) -> openRecord(tab(type), null, -1);
      case Place.OfList(LedgerQuery query, String title) ->
          openList(tab(query.type().code()), query, title);
      case Place.OfCell cell -> throw new IllegalArgumentException(cell.toString());
      case Place.OfSection section -> throw new IllegalArgumentException(section.toString());
    }
  }

  @Override
  public void attached() {
    if (list != null && page == null) {
      list.refresh();
    }
  }

  @Override
  public void keep() {
    if (page != null) {
      page.keep();
    }
  }

  @Override
  public boolean unsaved() {
    return page != null && page.unsaved();
  }

  @Override
  public boolean kept() {
    return page == null || page.kept();
  }

  private LedgerTab tab(String type) {
    return tabs.stream().filter(t -> t.type().code().equals(type)).findFirst().orElseThrow();
  }

  private Node tabLine() {
    HBox line = new HBox(6);
    line.getStyleClass().add("ledger-tabs");
    ToggleGroup group = new ToggleGroup();
    for (LedgerTab tab : tabs) {
      ToggleButton button = new ToggleButton(tab.type().label());
      button.setId("tab-" + tab.type().code());
      button.getStyleClass().add("saved-filter");
      button.setToggleGroup(group);
      button.setOnAction(e -> {
        button.setSelected(true);
        openList(tab);
      });
      buttons.put(tab.type().code(), button);
      line.getChildren().add(button);
    }
    return line;
  }

  private void openList(LedgerTab tab) {
    leavePage();
    RecordListView shown =
        kept.computeIfAbsent(
            tab.type().code(),
            k -> lists.list(LedgerQuery.all(tab.type()), tab.type().label(), desk(tab)));
    showList(tab, shown);
  }

  private void openList(LedgerTab tab, LedgerQuery query, String title) {
    leavePage();
    showList(tab, lists.list(query, title, desk(tab)));
  }

  private void showList(LedgerTab tab, RecordListView shown) {
    list = shown;
    content.getChildren().setAll(shown);
    node.getChildren().setAll(content);
    if (tabs.size() > 1 && kept.containsValue(shown)) {
      shown.replaceTitle(tabLine);
    } else if (!kept.containsValue(shown)) {
      node.getChildren().addFirst(tabLine); // the way back from cases behind a cell
    }
    ToggleButton button = buttons.get(tab.type().code());
    if (button != null) {
      button.setSelected(true);
    }
    if (outOfDate) {
      shown.refresh();
      outOfDate = false;
    }
    shown.table().focusRows();
  }

  /** What was typed on a page left by way of another place is kept as a draft. */
  private void leavePage() {
    if (page != null) {
      page.keep();
      page = null;
    }
  }

  private ListDesk desk(LedgerTab tab) {
    return new ListDesk(
        (id, row) -> openRecord(tab, id, row),
        tab.creates() ? () -> openRecord(tab, null, -1) : null,
        tab.export(),
        tab.acts(),
        tab.saved(),
        tab.reveal());
  }

  private void openRecord(LedgerTab tab, @Nullable UUID id, int row) {
    leavePage();
    RecordListView from = list;
    String back =
        row < 0 || from == null
            ? WORDS.say("page.back")
            : WORDS.say("page.back-to-row", row + 1, from.table().getItems().size());
    RecordPage opened =
        pages.page(
            tab.type(),
            id,
            tab.guide(),
            tab.cards(),
            new PageOwner() {
              @Override
              public String backLabel() {
                return back;
              }

              @Override
              public void back() {
                page = null;
                if (from == null) {
                  openList(tab);
                } else {
                  showList(tab, from);
                }
              }

              @Override
              public void changed(UUID changed) {
                outOfDate = true;
              }
            });
    page = opened;
    node.getChildren().setAll(content); // a page needs the room
    content.getChildren().setAll(opened);
    ToggleButton button = buttons.get(tab.type().code());
    if (button != null) {
      button.setSelected(true);
    }
  }

  /** The page in view, if one is open. */
  public @Nullable RecordPage page() {
    return page;
  }

  /** The list in view or behind the page. */
  public RecordListView list() {
    return Objects.requireNonNull(list);
  }
}
