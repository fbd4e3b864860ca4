package cn.sifasuo.county.screen;

import cn.sifasuo.county.CountyOffice;
import cn.sifasuo.county.OfficeBook;
import cn.sifasuo.exchange.screen.Cards;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RareText;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * 各所: the register of offices, every name they ever had, renaming, merging and their order; whose
 * certificate holds, revocation and next keys.
 */
public final class OfficesPage implements SectionView {

  private static final Wording WORDS = Wording.of(OfficesPage.class);

  private final TablesDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final GlyphRuns glyphs;
  private final Clock clock;
  private final TableView<CountyOffice> table = new TableView<>();
  private final Button rename =
      Cards.button(
          "office-rename",
          WORDS.say("registry.rename"),
          MaterialDesignP.PENCIL_OUTLINE,
          this::rename);
  private final Button merge =
      Cards.button(
          "office-merge", WORDS.say("registry.merge"), MaterialDesignC.CALL_MERGE, this::merge);
  private final Button up =
      Cards.button("office-up", WORDS.say("registry.up"), MaterialDesignA.ARROW_UP, () -> move(-1));
  private final Button down =
      Cards.button(
          "office-down", WORDS.say("registry.down"), MaterialDesignA.ARROW_DOWN, () -> move(1));
  private final CertificatesPane certificates;
  private final VBox page = new VBox();

  public OfficesPage(
      TablesDesk desk,
      IdentityDesk identities,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      GlyphRuns glyphs,
      Clock clock) {
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
    this.glyphs = glyphs;
    this.clock = clock;
    table.setId("registry");
    table.setPlaceholder(Cards.note(WORDS.say("registry.none")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("registry.code", 120, CountyOffice::code);
    column("registry.name", 360, CountyOffice::name);
    column("registry.kind", 80, o -> o.kind().label());
    column("registry.from", 110, o -> day(o.from(), "registry.beginning"));
    column("registry.to", 110, o -> day(o.to(), "registry.now"));
    column("registry.successor", 160, o -> Objects.requireNonNullElse(o.successor(), ""));
    table.getSelectionModel().selectedItemProperty().subscribe(this::enable);
    VBox.setVgrow(table, Priority.ALWAYS);
    page.getStyleClass().add("exchange-page");
    page.getStyleClass().add("inbox-page");
    page.getStylesheets().addAll(Cards.styles(), RollUpPage.styles());
    certificates = new CertificatesPane(identities, work, dialogs, files, glyphs, clock);
    HBox acts = new HBox(8, up, down, rename, merge);
    VBox register = new VBox(8, acts, table, Cards.note(WORDS.say("registry.note")));
    Tab keys = new Tab(WORDS.say("registry.tab.keys"), certificates);
    keys.setOnSelectionChanged(e -> {
      if (keys.isSelected()) {
        certificates.read();
      }
    });
    TabPane tabs = new TabPane(new Tab(WORDS.say("registry.tab.names"), register), keys);
    tabs.setId("offices-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    page.getChildren().addAll(Cards.head(WORDS.say("registry.title"), new Label()), tabs);
  }

  private static String day(@Nullable LocalDate day, String open) {
    return day == null ? WORDS.say(open) : day.toString();
  }

  private void column(String key, double width, Function<CountyOffice, String> text) {
    TableColumn<CountyOffice, String> column = new TableColumn<>(WORDS.say(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(o -> new ReadOnlyStringWrapper(text.apply(o.getValue())));
    column.setCellFactory(RareText.cells(glyphs));
    table.getColumns().add(column);
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void attached() {
    work.<OfficeBook>job(WORDS.say("registry.reading"), p -> desk.offices().book())
        .onSuccess(this::show)
        .start();
  }

  /** Keeps the selection by office, so that nothing jumps. */
  private void show(OfficeBook book) {
    CountyOffice selected = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(book.lines());
    if (selected != null) {
      book.lines().stream()
          .filter(o -> o.code().equals(selected.code()))
          .reduce((older, newer) -> newer)
          .ifPresent(o -> {
            table.getSelectionModel().select(o);
            table.scrollTo(o);
          });
    }
    enable(table.getSelectionModel().getSelectedItem());
  }

  private void enable(@Nullable CountyOffice selected) {
    boolean may = desk.session().role().may(Permission.MANAGE_PEOPLE);
    boolean stands = may && selected != null && selected.to() == null;
    rename.setDisable(!stands);
    merge.setDisable(!stands);
    up.setDisable(!may || selected == null);
    down.setDisable(!may || selected == null);
  }

  private void rename() {
    selected()
        .ifPresent(office -> {
          OfficeQuestion question = OfficeQuestion.rename(office, clock);
          if (agreed("registry.rename.title", "registry.rename.act", question)) {
            day(question)
                .ifPresent(on ->
                    save(() ->
                        desk.offices()
                            .rename(
                                desk.session(),
                                office.code(),
                                question.name(),
                                on,
                                question.reason())));
          }
        });
  }

  private void merge() {
    selected()
        .ifPresent(office -> {
          List<CountyOffice> others =
              table.getItems().stream()
                  .filter(o -> o.to() == null && !o.code().equals(office.code()))
                  .toList();
          OfficeQuestion question = OfficeQuestion.merge(office, others, clock);
          if (agreed("registry.merge.title", "registry.merge.act", question)) {
            day(question)
                .ifPresent(on ->
                    save(() ->
                        desk.offices()
                            .merge(
                                desk.session(),
                                List.of(office.code()),
                                question.intoCode(),
                                question.intoName(),
                                on,
                                question.reason())));
          }
        });
  }

  private Optional<CountyOffice> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private boolean agreed(String title, String act, OfficeQuestion question) {
    return dialogs
        .ask(
            WORDS.say(title),
            question,
            List.of(
                Choice.main(true, WORDS.say(act)), Choice.back(false, WORDS.say("registry.back"))))
        .orElse(false);
  }

  private Optional<LocalDate> day(OfficeQuestion question) {
    Optional<LocalDate> on = question.on();
    if (on.isEmpty()) {
      dialogs.tell(
          WORDS.say("registry.title"),
          WORDS.say("registry.missing", WORDS.say("registry.on").replace("：", "")));
    }
    return on;
  }

  private void move(int by) {
    List<String> codes =
        table.getItems().stream().map(CountyOffice::code).distinct().collect(Collectors.toList());
    selected()
        .ifPresent(office -> {
          int at = codes.indexOf(office.code());
          int to = at + by;
          if (to >= 0 && to < codes.size()) {
            Collections.swap(codes, at, to);
            save(() -> desk.offices().order(desk.session(), codes));
          }
        });
  }

  private void save(Runnable act) {
    work.<Boolean>job(
            WORDS.say("registry.saving"),
            p -> {
              act.run();
              return true;
            })
        .onError(dialogs::failure)
        .onEnd(this::attached)
        .start();
  }
}
