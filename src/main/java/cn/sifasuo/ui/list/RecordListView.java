package cn.sifasuo.ui.list;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.field.RecordPicker;
import cn.sifasuo.ui.paper.PrintKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * The list of a record type: head with acts, quick search and saved filters, the table with a
 * filter under each column's head, totals at the foot. It keeps place, sort and selection when it
 * is read again.
 */
public final class RecordListView extends VBox {

  private static final Wording WORDS = Wording.of(RecordListView.class);

  private final String title;
  private final RecordListModel model;
  private final ListDesk desk;
  private final @Nullable ListPrint print;
  private final RecordTable table;
  private final Label foot = new Label();
  private final Label chosen = new Label();
  private final StackPane headLeft = new StackPane();
  private final TextField search = new TextField();

  /**
   * @param title what the list shows; the record type's name, or the cell the cases stand behind
   * @param print null where nothing can be printed
   */
  public RecordListView(
      RecordListModel model,
      String title,
      ListDesk desk,
      ListMemory memory,
      @Nullable ListPrint print,
      FieldText text,
      CodeLists codes,
      RecordPicker picker,
      GlyphRuns glyphs,
      Work work,
      Clock clock) {
    this.title = title;
    this.model = model;
    this.desk = desk;
    this.print = print;
    table =
        new RecordTable(
            model,
            desk,
            memory,
            new ListColumns(model.type(), text, codes, glyphs),
            new ColumnFilter(codes, picker, glyphs, clock),
            work);
    getStylesheets()
        .add(Objects.requireNonNull(RecordListView.class.getResource("list.css")).toExternalForm());
    getStyleClass().add("record-list");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head(), bar(), table, footLine());
    model.totalsProperty().subscribe(this::showTotals);
    table.chosenCount().subscribe(this::showChosen);
    model.refresh(0);
  }

  /** Reads again, keeping place and selection: after a save, or on coming back. */
  public void refresh() {
    table.refreshInPlace();
  }

  /** Puts something else in the place of the title, such as tabs that say it too. */
  public void replaceTitle(Node node) {
    headLeft.getChildren().setAll(node);
  }

  /** The table, for acts that need the chosen rows. */
  public RecordTable table() {
    return table;
  }

  private Node head() {
    Label name = new Label(title);
    name.getStyleClass().add("page-title");
    headLeft.getChildren().setAll(name);
    headLeft.setAlignment(Pos.CENTER_LEFT);
    HBox line = new HBox(10, headLeft, gap());
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().add(table.columnsMenu());
    if (desk.export() != null) {
      line.getChildren().add(exportButton(desk.export()));
    }
    if (print != null) {
      line.getChildren().add(printButton(print));
    }
    if (desk.create() != null) {
      line.getChildren().add(createButton(desk.create()));
    }
    return line;
  }

  private Node exportButton(ListExport export) {
    Button button =
        new Button(WORDS.say("list.export"), new FontIcon(MaterialDesignF.FILE_EXPORT_OUTLINE));
    button.setId("export");
    button.setOnAction(e -> export.export(model.query(), table.fields()));
    return button;
  }

  private Node printButton(ListPrint prints) {
    Button button = new Button(WORDS.say("list.print"), new FontIcon(MaterialDesignP.PRINTER));
    button.setId("print");
    button.setTooltip(new Tooltip(WORDS.say("list.print.key")));
    Runnable act =
        () -> prints.print(new ListPrint.ListSheet(title, about(), model.query(), table.fields()));
    button.setOnAction(e -> act.run());
    PrintKey.on(this, act);
    return button;
  }

  /** The totals, and that not all rows are there. */
  private String about() {
    boolean some = !model.query().text().isBlank() || !model.query().filters().isEmpty();
    return some ? WORDS.say("list.print.some", foot.getText()) : foot.getText();
  }

  private Node createButton(Runnable create) {
    Button button =
        new Button(
            WORDS.say("list.create", model.type().label()), new FontIcon(MaterialDesignP.PLUS));
    button.setId("create");
    button.getStyleClass().add("accent");
    button.setOnAction(e -> create.run());
    return button;
  }

  private Node bar() {
    search.setId("quick-filter");
    search.setPromptText(WORDS.say("list.search"));
    search.setPrefColumnCount(22);
    PauseTransition pause = new PauseTransition(Duration.millis(250));
    pause.setOnFinished(e -> model.search(search.getText()));
    search.textProperty().subscribe((before, now) -> pause.playFromStart());
    HBox line = new HBox(10, search, savedFilters(), gap(), clearButton());
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node savedFilters() {
    HBox line = new HBox(6);
    line.setAlignment(Pos.CENTER_LEFT);
    if (desk.saved().isEmpty()) {
      return line;
    }
    ToggleGroup group = new ToggleGroup();
    ToggleButton all = saved(group, new SavedFilter(WORDS.say("list.all"), List::of));
    all.setSelected(true);
    line.getChildren().add(all);
    desk.saved().forEach(f -> line.getChildren().add(saved(group, f)));
    return line;
  }

  private ToggleButton saved(ToggleGroup group, SavedFilter filter) {
    ToggleButton button = new ToggleButton(filter.label());
    button.getStyleClass().add("saved-filter");
    button.setToggleGroup(group);
    button.setOnAction(e -> {
      button.setSelected(true);
      model.saved(filter.filters().get());
    });
    return button;
  }

  private Node clearButton() {
    Button clear =
        new Button(WORDS.say("list.clear"), new FontIcon(MaterialDesignF.FILTER_REMOVE_OUTLINE));
    clear.setId("clear-filters");
    clear.getStyleClass().add("flat");
    clear.setOnAction(e -> {
      search.clear();
      table.clearFilters();
    });
    return clear;
  }

  private Node footLine() {
    foot.setId("list-foot");
    chosen.getStyleClass().add("text-muted");
    HBox line = new HBox(16, foot, gap(), chosen);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("list-foot");
    return line;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private void showTotals(LedgerLists.@Nullable Totals totals) {
    if (totals == null) {
      foot.setText("");
      return;
    }
    StringBuilder text = new StringBuilder(WORDS.say("list.count", grouped(totals.count())));
    for (FieldSpec field : model.type().fields()) {
      BigDecimal sum = totals.sums().get(field.name());
      if (sum != null && sum.signum() != 0) {
        String number =
            switch (field.kind()) {
              case MONEY -> FieldText.money(sum);
              case HOURS -> FieldText.hours(sum);
              default -> grouped(sum.longValue());
            };
        text.append(WORDS.say("list.sum", field.label(), number));
      }
    }
    foot.setText(text.toString());
  }

  private static String grouped(long number) {
    return "%,d".formatted(number);
  }

  private void showChosen(Number count) {
    chosen.setText(count.intValue() > 1 ? WORDS.say("list.chosen", grouped(count.intValue())) : "");
  }
}
