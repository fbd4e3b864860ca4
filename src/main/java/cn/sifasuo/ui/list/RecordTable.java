package cn.sifasuo.ui.list;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The table of a list: columns, keys, menu, and keeping its place when read again. */
public final class RecordTable extends TableView<ListRow> {

  private static final Wording WORDS = Wording.of(RecordTable.class);
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final PseudoClass VOIDED = PseudoClass.getPseudoClass("voided");
  private static final PseudoClass WITHHELD = PseudoClass.getPseudoClass("withheld");
  private static final PseudoClass GAPS = PseudoClass.getPseudoClass("to-complete");

  /** Rows that go to the clipboard at most; more belong into an export. */
  private static final int COPIED = 5_000;

  private final RecordListModel model;
  private final ListDesk desk;
  private final ListMemory memory;
  private final ListColumns columns;
  private final Work work;
  private final Map<String, Control> filters = new HashMap<>();
  private final Map<String, TableColumn<ListRow, @Nullable Draft>> made = new HashMap<>();
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", 0);
  private final ColumnFilter filter;
  private @Nullable UUID wanted;
  private int top;
  private boolean changingItems;

  RecordTable(
      RecordListModel model,
      ListDesk desk,
      ListMemory memory,
      ListColumns columns,
      ColumnFilter filter,
      Work work) {
    this.model = model;
    this.desk = desk;
    this.memory = memory;
    this.columns = columns;
    this.filter = filter;
    this.work = work;
    setId("record-table");
    getStyleClass().addAll("record-table", "dense");
    setAccessibleText(model.type().label());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setPlaceholder(new Label(WORDS.say("list.empty")));
    setTableMenuButtonVisible(false);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setSortPolicy(this::sortInDatabase);
    setRowFactory(t -> new Row());
    setContextMenu(menu());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    getSelectionModel()
        .getSelectedIndices()
        .addListener(
            (ListChangeListener<Integer>)
                c -> chosen.set(getSelectionModel().getSelectedIndices().size()));
    List<FieldSpec> fields =
        memory
            .recall(model.type().code())
            .map(
                c -> c.columns().stream().flatMap(n -> model.type().findField(n).stream()).toList())
            .filter(f -> !f.isEmpty())
            .orElseGet(() -> ListColumns.usual(model.type()));
    fields.forEach(f -> getColumns().add(column(f)));
    getColumns().addListener((ListChangeListener<TableColumn<ListRow, ?>>) c -> remember());
    model.rowsProperty().subscribe(this::show);
  }

  /** How many rows are chosen. */
  ReadOnlyIntegerProperty chosenCount() {
    return chosen.getReadOnlyProperty();
  }

  /** Fields of the columns in their order. */
  public List<FieldSpec> fields() {
    return getColumns().stream().map(c -> (FieldSpec) c.getUserData()).toList();
  }

  private TableColumn<ListRow, @Nullable Draft> column(FieldSpec field) {
    return made.computeIfAbsent(
        field.name(),
        name -> {
          Control control = filter.control(field, found -> model.filter(name, found));
          filters.put(name, control);
          TableColumn<ListRow, @Nullable Draft> column = columns.column(field, control, 14);
          memory
              .recall(model.type().code())
              .map(c -> c.widths().get(name))
              .ifPresent(column::setPrefWidth);
          column.widthProperty().subscribe((before, now) -> remember());
          return column;
        });
  }

  void clearFilters() {
    filters.values().forEach(ColumnFilter::clear);
  }

  /** The menu that chooses columns. */
  Node columnsMenu() {
    MenuButton menu =
        new MenuButton(
            WORDS.say("list.columns"), new FontIcon(MaterialDesignV.VIEW_COLUMN_OUTLINE));
    menu.setId("columns");
    menu.setOnShowing(e -> {
      menu.getItems().clear();
      for (FieldSpec field : model.type().fields()) {
        CheckMenuItem item = new CheckMenuItem(field.label());
        item.setSelected(fields().contains(field));
        item.setOnAction(a -> choose(field, item.isSelected()));
        menu.getItems().add(item);
      }
      CheckMenuItem voided = new CheckMenuItem(WORDS.say("list.voided"));
      voided.setSelected(model.query().voided());
      voided.setOnAction(a -> model.showVoided(voided.isSelected()));
      MenuItem usual = new MenuItem(WORDS.say("list.usual-columns"));
      usual.setOnAction(a -> getColumns().setAll(columnsOf(ListColumns.usual(model.type()))));
      menu.getItems().addAll(new SeparatorMenuItem(), voided, usual);
    });
    menu.getItems().add(new MenuItem("")); // an empty menu would not open
    return menu;
  }

  private List<TableColumn<ListRow, @Nullable Draft>> columnsOf(List<FieldSpec> fields) {
    return fields.stream().map(this::column).toList();
  }

  private void choose(FieldSpec field, boolean shown) {
    if (!shown) {
      Control control = filters.get(field.name());
      if (control != null) {
        ColumnFilter.clear(control); // a filter nobody sees would mislead
      }
      getColumns().remove(column(field));
    } else if (!fields().contains(field)) {
      // in the descriptor's order among those shown
      List<FieldSpec> all = model.type().fields();
      int at = 0;
      while (at < getColumns().size()
          && all.indexOf((FieldSpec) getColumns().get(at).getUserData()) < all.indexOf(field)) {
        at++;
      }
      getColumns().add(at, column(field));
    }
  }

  private void remember() {
    Map<String, Double> widths = new HashMap<>();
    getColumns().forEach(c -> widths.put(((FieldSpec) c.getUserData()).name(), c.getWidth()));
    memory.remember(
        model.type().code(),
        new ListMemory.Choices(fields().stream().map(FieldSpec::name).toList(), widths));
  }

  private Boolean sortInDatabase(TableView<ListRow> table) {
    if (changingItems) {
      return true;
    }
    if (getSortOrder().isEmpty()) {
      model.sort(null, true);
    } else {
      TableColumn<ListRow, ?> by = getSortOrder().getFirst();
      model.sort(
          ((FieldSpec) by.getUserData()).name(),
          by.getSortType() == TableColumn.SortType.DESCENDING);
    }
    return true;
  }

  /** Reads again and comes back to the same rows. */
  void refreshInPlace() {
    ListRow row = getSelectionModel().getSelectedItem();
    Draft draft = row == null ? null : row.draft();
    wanted = draft == null ? null : draft.id();
    top = firstVisible();
    model.refresh(row == null ? top : row.index());
  }

  private void show(PagedRows rows) {
    UUID keep = wanted;
    int keepTop = top;
    wanted = null;
    top = 0;
    setItemsKeepingSort(rows);
    if (keepTop > 0) {
      scrollTo(Math.min(keepTop, rows.size() - 1));
    }
    ListRow row = keep == null ? null : rows.find(keep);
    if (row != null) {
      getSelectionModel().clearAndSelect(row.index());
    }
  }

  /** A table forgets its sort when given other items; these are sorted already. */
  private void setItemsKeepingSort(PagedRows rows) {
    List<TableColumn<ListRow, ?>> order = List.copyOf(getSortOrder());
    changingItems = true;
    setItems(rows);
    getSortOrder().setAll(order);
    changingItems = false;
  }

  private int firstVisible() {
    if (getSkin() instanceof TableViewSkin<?> skin) {
      for (Node child : skin.getChildren()) {
        if (child instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
          return flow.getFirstVisibleCell().getIndex();
        }
      }
    }
    return 0;
  }

  private void key(KeyEvent e) {
    if (!(e.getTarget() instanceof Node node) || inHead(node)) {
      return;
    }
    if (e.getCode() == KeyCode.ENTER) {
      open();
    } else if (COPY.match(e)) {
      copy();
    } else if (e.getCode() == KeyCode.F5) {
      refreshInPlace();
    } else {
      return;
    }
    e.consume();
  }

  /** Keys typed into a column's filter are not for the rows. */
  private boolean inHead(Node node) {
    return node != this;
  }

  private void open() {
    ListRow row = getSelectionModel().getSelectedItem();
    Draft draft = row == null ? null : row.draft();
    if (row != null && draft != null && draft.id() != null) {
      desk.open().accept(draft.id(), row.index());
    }
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.setOnShowing(e -> {
      menu.getItems().setAll(item(WORDS.say("list.open"), this::open));
      menu.getItems().add(item(WORDS.say("list.copy"), this::copy));
      if (desk.reveal().allowed()) {
        menu.getItems().add(item(WORDS.say("list.reveal"), this::reveal));
      }
      if (!desk.acts().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
        for (ListAct act : desk.acts()) {
          menu.getItems().add(item(act.label(), () -> withChosen(act.label(), act.act()::accept)));
        }
      }
    });
    menu.getItems().add(new MenuItem(""));
    return menu;
  }

  private static MenuItem item(String label, Runnable act) {
    MenuItem item = new MenuItem(label);
    item.setOnAction(e -> act.run());
    return item;
  }

  private void reveal() {
    withChosen(
        WORDS.say("list.reveal"),
        rows ->
            work.<Boolean>job(
                    WORDS.say("list.reveal"),
                    p -> {
                      desk.reveal().writeDown(rows);
                      return true;
                    })
                .onSuccess(ok -> {
                  rows.forEach(r -> columns.reveal(Objects.requireNonNull(r.id())));
                  refresh();
                })
                .start());
  }

  private void copy() {
    withChosen(
        WORDS.say("list.copying"),
        rows -> {
          String head = fields().stream().map(FieldSpec::label).collect(Collectors.joining("\t"));
          String body =
              rows.stream()
                  .map(r ->
                      fields().stream()
                          .map(f -> columns.text(f, r).replaceAll("[\\t\\r\\n]+", " "))
                          .collect(Collectors.joining("\t")))
                  .collect(Collectors.joining("\n"));
          Dialogs.copy(head + "\n" + body);
        });
  }

  /** Gives the chosen records to a follower, reading those that are not read yet. */
  private void withChosen(String title, java.util.function.Consumer<List<Draft>> follower) {
    List<Integer> indices = new ArrayList<>(getSelectionModel().getSelectedIndices());
    indices.removeIf(Objects::isNull);
    indices.sort(null);
    if (indices.isEmpty()) {
      return;
    }
    int from = indices.getFirst();
    int count = Math.min(indices.getLast() - from + 1, COPIED);
    work.job(title, p -> model.span(from, count))
        .onSuccess(span ->
            follower.accept(
                indices.stream()
                    .filter(i -> i - from < span.size())
                    .map(i -> span.get(i - from))
                    .toList()))
        .start();
  }

  private final class Row extends TableRow<ListRow> {

    Row() {
      setOnMouseClicked(e -> {
        if (e.getClickCount() == 2 && !isEmpty()) {
          open();
        }
      });
      itemProperty().flatMap(ListRow::draftProperty).subscribe(this::mark);
    }

    private void mark(@Nullable Draft draft) {
      pseudoClassStateChanged(VOIDED, draft != null && draft.voided());
      boolean withheld = draft != null && !draft.withheld().isEmpty();
      pseudoClassStateChanged(WITHHELD, withheld);
      setTooltip(withheld ? new Tooltip(WORDS.say("list.withheld")) : null);
      pseudoClassStateChanged(GAPS, draft != null && draft.toComplete());
    }
  }

  /** Brings the keyboard to the rows. */
  public void focusRows() {
    Platform.runLater(() -> {
      if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
        getSelectionModel().selectFirst();
      }
      requestFocus();
    });
  }
}
