package cn.sifasuo.ui.settings;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** 设置: how windows look, where backups go, the password, when the window locks itself. */
public final class SettingsPage implements SectionView {

  private static final Wording WORDS = Wording.of(SettingsPage.class);

  private final SettingsModel model;
  private final LookCard look;
  private final VBox page = new VBox(12);

  public SettingsPage(SettingsModel model, FilePicker picker) {
    this.model = model;
    look = new LookCard(model);
    page.setId("settings-page");
    page.getStylesheets()
        .add(
            Objects.requireNonNull(SettingsPage.class.getResource("settings.css"))
                .toExternalForm());
    Label title = new Label(WORDS.say("settings.title"));
    title.getStyleClass().add("page-title");
    HBox cards =
        new HBox(
            14,
            column(look, new LockCard(model)),
            column(new BackupCard(model, picker), new PasswordCard(model)));
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page.getChildren().addAll(title, scroll);
  }

  /** Half of the width, whatever stands in it. */
  private static VBox column(Region... cards) {
    VBox column = new VBox(14, cards);
    column.setPrefWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  /**
   * The section, last of all.
   *
   * @param group line above it
   */
  public static Section section(int group, SettingsModel model, FilePicker picker) {
    return new Section(
        "settings",
        WORDS.say("settings.title"),
        MaterialDesignC.COG_OUTLINE,
        group,
        navigator -> new SettingsPage(model, picker));
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
