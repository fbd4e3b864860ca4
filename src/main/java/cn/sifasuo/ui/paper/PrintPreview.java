package cn.sifasuo.ui.paper;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import javax.print.PrintService;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The page as it will come out at the left, where it goes to at the right. */
final class PrintPreview extends BorderPane {

  private static final Wording WORDS = Wording.of(PrintPreview.class);
  private static final int MOST_COPIES = 99;
  private static final double MARGIN = 24;
  private static final double LARGER = 1.6;

  private final PreviewModel model;
  private final FilePicker picker;
  private final Runnable close;
  private final ImageView sheet = new ImageView();
  private final StackPane table = new StackPane(sheet);
  private final ScrollPane scroll = new ScrollPane(table);
  private final ToggleButton larger =
      new ToggleButton(WORDS.say("print.larger"), new FontIcon(MaterialDesignM.MAGNIFY_PLUS));
  private final ComboBox<PrintService> printer = new ComboBox<>();
  private final Label noPrinter = sentence("");
  private final Button again =
      button("print-again", "print.again", MaterialDesignR.REFRESH, this::again);
  private final Button print =
      button("print-send", "print.send", MaterialDesignP.PRINTER, this::print);

  PrintPreview(PreviewModel model, FilePicker picker, Runnable close) {
    this.model = model;
    this.picker = picker;
    this.close = close;
    getStylesheets()
        .add(Objects.requireNonNull(PrintPreview.class.getResource("paper.css")).toExternalForm());
    getStyleClass().add("print-preview");
    setCenter(paper());
    setRight(side());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.printersProperty().subscribe(this::showPrinters);
    Platform.runLater(print::requestFocus);
  }

  private Region paper() {
    sheet.setPreserveRatio(true);
    sheet.setSmooth(true);
    sheet.imageProperty().bind(model.imageProperty());
    sheet.setId("print-page");
    table.getStyleClass().add("print-table");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().addAll("bare", "print-scroll");
    scroll.viewportBoundsProperty().subscribe(b -> fit());
    larger.selectedProperty().subscribe(b -> fit());
    Button back = button("print-previous", "print.previous", MaterialDesignC.CHEVRON_LEFT, null);
    back.setOnAction(e -> model.go(model.pageProperty().get() - 1));
    Button next = button("print-next", "print.next", MaterialDesignC.CHEVRON_RIGHT, null);
    next.setOnAction(e -> model.go(model.pageProperty().get() + 1));
    Label where = new Label();
    where.setId("print-where");
    model
        .pageProperty()
        .subscribe(p -> {
          where.setText(WORDS.say("print.where", p.intValue() + 1, model.pages()));
          back.setDisable(p.intValue() == 0);
          next.setDisable(p.intValue() == model.pages() - 1);
        });
    HBox line = new HBox(10, back, where, next, gap(), larger);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("print-line");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return new VBox(line, scroll);
  }

  /** The whole page, or larger than the window and to be scrolled. */
  private void fit() {
    double width = model.format().getWidth();
    double height = model.format().getHeight();
    double room = Math.max(100, scroll.getViewportBounds().getWidth() - 2 * MARGIN);
    double high = Math.max(100, scroll.getViewportBounds().getHeight() - 2 * MARGIN);
    double scale =
        larger.isSelected() ? room / width * LARGER : Math.min(room / width, high / height);
    sheet.setFitWidth(Math.round(width * scale));
    Window window = getScene() == null ? null : getScene().getWindow();
    model.density(scale * (window == null ? 1 : window.getRenderScaleX()));
  }

  private Region side() {
    Label title = sentence(model.title());
    title.getStyleClass().add("card-title");
    boolean across = model.format().getWidth() > model.format().getHeight();
    Label paper = new Label(WORDS.say(across ? "print.landscape" : "print.portrait"));
    paper.getStyleClass().addAll("text-muted", "small");
    printer.setId("print-printer");
    printer.setMaxWidth(Double.MAX_VALUE);
    printer.setConverter(new Names());
    printer.valueProperty().bindBidirectional(model.printerProperty());
    noPrinter.setId("print-none");
    Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
    copies.setId("print-copies");
    copies.setEditable(true);
    copies.valueProperty().subscribe(n -> model.copiesProperty().set(n == null ? 1 : n));
    CheckBox only = new CheckBox(WORDS.say("print.only-this"));
    only.setId("print-only");
    only.selectedProperty().bindBidirectional(model.onlyThisProperty());
    only.setVisible(model.pages() > 1);
    only.setManaged(model.pages() > 1);
    print.getStyleClass().add("accent");
    print.setMaxWidth(Double.MAX_VALUE);
    print.disableProperty().bind(model.busyProperty().or(model.printerProperty().isNull()));
    Button pdf = button("print-pdf", "print.pdf", MaterialDesignF.FILE_PDF_BOX, this::save);
    pdf.setMaxWidth(Double.MAX_VALUE);
    pdf.disableProperty().bind(model.busyProperty());
    Button back = new Button(WORDS.say("print.close"));
    back.setId("print-close");
    back.setMaxWidth(Double.MAX_VALUE);
    back.setOnAction(e -> close.run());
    Label said = sentence("");
    said.setId("print-said");
    said.getStyleClass().add("text-good");
    said.textProperty().bind(model.saidProperty());
    Region room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    VBox side =
        new VBox(
            10,
            title,
            paper,
            labelled(WORDS.say("print.printer"), printer),
            noPrinter,
            again,
            labelled(WORDS.say("print.copies"), copies),
            only,
            print,
            pdf,
            said,
            room,
            back);
    side.getStyleClass().add("print-side");
    return side;
  }

  private void showPrinters(@Nullable List<PrintService> found) {
    boolean looking = found == null;
    boolean none = found != null && found.isEmpty();
    printer.setDisable(looking || none);
    PrintService chosen = model.printerProperty().get();
    printer.getItems().setAll(looking ? List.of() : found);
    model.printerProperty().set(looking ? null : chosen);
    noPrinter.setText(looking ? WORDS.say("print.looking") : none ? WORDS.say("print.none") : "");
    show(noPrinter, looking || none);
    show(again, none);
  }

  private static void show(Region node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void again() {
    model.findPrinters();
  }

  private void print() {
    model.print();
  }

  private void save() {
    picker
        .save(
            WORDS.say("print.pdf"),
            model.fileName(),
            List.of(new FilePicker.Kind(WORDS.say("print.pdf-kind"), List.of("*.pdf"))))
        .ifPresent(model::save);
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.PAGE_UP) {
      model.go(model.pageProperty().get() - 1);
    } else if (e.getCode() == KeyCode.PAGE_DOWN) {
      model.go(model.pageProperty().get() + 1);
    } else {
      return;
    }
    e.consume();
  }

  private static VBox labelled(String text, Region field) {
    Label label = new Label(text);
    label.setLabelFor(field);
    label.getStyleClass().addAll("text-muted", "small");
    return new VBox(4, label, field);
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Button button(String id, String key, Ikon icon, @Nullable Runnable act) {
    Button button = new Button(WORDS.say(key), new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    if (act != null) {
      button.setOnAction(e -> act.run());
    }
    return button;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** Printers by the names the operating system gives them. */
  private static final class Names extends StringConverter<PrintService> {

    @Override
    public String toString(@Nullable PrintService service) {
      return service == null ? "" : service.getName();
    }

    @Override
    public @Nullable PrintService fromString(String name) {
      return null; // chosen from the list, never typed
    }
  }
}
