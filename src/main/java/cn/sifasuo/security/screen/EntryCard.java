package cn.sifasuo.security.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.ui.Dialogs;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One entry with everything in it, its hash and the one it follows. */
final class EntryCard extends VBox {

  private static final Wording WORDS = Wording.of(EntryCard.class);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final AuditDesk desk;
  private final VBox lines = new VBox(6);
  private final Button copy =
      new Button(WORDS.say("audit.copy-head"), new FontIcon(MaterialDesignC.CONTENT_COPY));
  private AuditChain.@Nullable Entry shown;

  EntryCard(AuditDesk desk) {
    super(8);
    this.desk = desk;
    setId("audit-entry");
    getStyleClass().addAll("card", "audit-entry");
    Label title = new Label(WORDS.say("audit.entry"));
    title.getStyleClass().add("card-title");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    copy.setId("audit-copy");
    copy.setOnAction(e -> {
      if (shown != null) {
        Dialogs.copy(shown.seq() + ":" + shown.hash());
      }
    });
    getChildren().addAll(title, scroll, copy);
    show(null);
  }

  void show(AuditChain.@Nullable Entry entry) {
    shown = entry;
    copy.setDisable(entry == null);
    if (entry == null) {
      Label none = new Label(WORDS.say("audit.entry.none"));
      none.setWrapText(true);
      none.getStyleClass().add("text-muted");
      lines.getChildren().setAll(none);
      return;
    }
    lines
        .getChildren()
        .setAll(
            List.of(
                field("audit.seq", Long.toString(entry.seq())),
                field(
                    "audit.time",
                    SECOND.format(entry.at().atZoneSameInstant(desk.clock().getZone()))),
                field("audit.who", entry.who()),
                field(
                    "audit.act",
                    WORDS.say("audit.act.named", AuditAct.label(entry.act()), entry.act())),
                field("audit.thing", desk.things().apply(entry.entity())),
                field("audit.id", entry.entityId()),
                field("audit.detail", entry.detail()),
                hash("audit.hash", entry.hash()),
                hash("audit.prev-hash", entry.prevHash())));
  }

  private static HBox field(String key, String value) {
    Label name = new Label(WORDS.say(key));
    name.getStyleClass().addAll("text-muted", "small", "audit-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label text = new Label(value.isEmpty() ? "—" : value);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    return new HBox(8, name, text);
  }

  /** To be marked and copied, and no digit of it hidden. */
  private static VBox hash(String key, String value) {
    Label name = new Label(WORDS.say(key));
    name.getStyleClass().addAll("text-muted", "small");
    TextArea text = new TextArea(value);
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(2);
    text.getStyleClass().addAll("audit-hash", "small");
    text.setAccessibleText(WORDS.say(key));
    return new VBox(2, name, text);
  }
}
