package cn.sifasuo.ui.shell;

import atlantafx.base.controls.CustomTextField;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.RareText;
import cn.sifasuo.ui.Work;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The search box of the head: finds while typing, Enter opens the first or the chosen hit. */
final class SearchBox extends CustomTextField {

  private static final Wording WORDS = Wording.of(SearchBox.class);

  private final QuickSearch search;
  private final Work work;
  private final Navigator navigator;
  private final GlyphRuns glyphs;
  private final ListView<QuickSearch.Hit> hits = new ListView<>();
  private final Label none = new Label(WORDS.say("search.none"));
  private final Popup popup = new Popup();
  private final PauseTransition pause = new PauseTransition(Duration.millis(180));
  private long asked;

  SearchBox(QuickSearch search, Work work, Navigator navigator, GlyphRuns glyphs) {
    this.search = search;
    this.work = work;
    this.navigator = navigator;
    this.glyphs = glyphs;
    setId("search");
    getStyleClass().add("search-box");
    setPromptText(WORDS.say("search.prompt"));
    setAccessibleText(WORDS.say("search.prompt"));
    setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
    Label keys = new Label("Ctrl+K");
    keys.getStyleClass().addAll("text-muted", "tiny");
    setRight(keys);
    hits.setCellFactory(v -> new HitCell());
    hits.setFixedCellSize(34);
    hits.setFocusTraversable(false);
    hits.setOnMouseClicked(e -> open());
    VBox box = new VBox(none, hits);
    none.getStyleClass().add("text-muted");
    box.getStyleClass().add("popup-list");
    popup.getContent().setAll(box);
    popup.setAutoHide(true);
    pause.setOnFinished(e -> ask());
    textProperty().subscribe((before, now) -> pause.playFromStart());
    focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            popup.hide();
          }
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.DOWN) {
      hits.getSelectionModel().selectNext();
    } else if (e.getCode() == KeyCode.UP) {
      hits.getSelectionModel().selectPrevious();
    } else if (e.getCode() == KeyCode.ENTER) {
      open();
    } else if (e.getCode() == KeyCode.ESCAPE) {
      popup.hide();
      clear();
    } else {
      return;
    }
    e.consume();
  }

  private void open() {
    QuickSearch.@Nullable Hit hit = hits.getSelectionModel().getSelectedItem();
    if (popup.isShowing() && hit != null) {
      popup.hide();
      navigator.go(hit.place());
    }
  }

  private void ask() {
    String text = getText().strip();
    long mine = ++asked;
    if (text.isEmpty()) {
      popup.hide();
      return;
    }
    work.job(WORDS.say("search.running"), p -> search.find(text))
        .onSuccess(found -> {
          if (mine == asked) {
            show(found);
          }
        })
        .start();
  }

  private void show(List<QuickSearch.Hit> found) {
    hits.getItems().setAll(found);
    hits.getSelectionModel().selectFirst();
    none.setVisible(found.isEmpty());
    none.setManaged(found.isEmpty());
    hits.setVisible(!found.isEmpty());
    hits.setManaged(!found.isEmpty());
    hits.setPrefSize(getWidth() + 80, Math.min(10, found.size()) * 34 + 4);
    Bounds at = localToScreen(getBoundsInLocal());
    if (isFocused() && at != null) {
      popup.show(this, at.getMinX() - 12, at.getMaxY() - 6);
    }
  }

  private final class HitCell extends ListCell<QuickSearch.Hit> {

    @Override
    protected void updateItem(QuickSearch.@Nullable Hit hit, boolean empty) {
      super.updateItem(hit, empty);
      if (empty || hit == null) {
        setGraphic(null);
        return;
      }
      RareText title = new RareText(glyphs, hit.title());
      HBox.setHgrow(title, Priority.ALWAYS);
      Label kind = new Label(hit.kind());
      kind.getStyleClass().addAll("text-muted", "tiny");
      kind.setMinWidth(USE_PREF_SIZE);
      setGraphic(new HBox(12, title, kind));
    }
  }
}
