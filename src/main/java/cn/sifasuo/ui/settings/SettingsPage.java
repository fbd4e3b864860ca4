package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** 设置: how windows look, where backups go, the password, when the window locks itself. */
public final class SettingsPage implements SectionView {

  private static final Wording WORDS = Wording.of(SettingsPage.class);

  private final SettingsModel model;
  private final LookCard look;
  private final VBox page = new VBox(12);

  public SettingsPage(SettingsModel model, CopiesModel copies, FilePicker picker) {
    this.model = model;
    look = new LookCard(model);
    page.setId("settings-page");
    page.getStylesheets()
        .add(
            Objects.requireNonNull(SettingsPage.class.getResource("settings.css"))
                .toExternalForm());
    Label title = new Label(WORDS.say("settings.title"));
    title.getStyleClass().add("page-title");
    GridPane cards = new GridPane(14, 0);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      cards.getColumnConstraints().add(half);
    }
    VBox left = new VBox(14, look, new LockCard(model));
    model.keyChange().ifPresent(act -> left.getChildren().add(new RekeyCard(model, act)));
    cards.add(left, 0, 0);
    cards.add(new VBox(14, new BackupCard(model, copies, picker), new PasswordCard(model)), 1, 0);
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page.getChildren().addAll(title, scroll);
  }

  /**
   * The section, last of all.
   *
   * @param group line above it
   */
  public static Section section(
      int group, SettingsModel model, CopiesModel copies, FilePicker picker) {
    return new Section(
        "settings",
        WORDS.say("settings.title"),
        MaterialDesignC.COG_OUTLINE,
        group,
        navigator -> new SettingsPage(model, copies, picker));
  }

  @Override
  public Node node() {
    return page;
  }

  /** Choices may have been made elsewhere. */
  @Override
  public void attached() {
    look.show();
    model.read();
  }
}
