package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.Sticks;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/**
 * One stick: its name, what is free, and the two acts. It stays the same node while the stick is
 * plugged in, so that no button is replaced under the mouse.
 */
final class StickRow extends VBox {

  private static final Wording WORDS = Wording.of(StickRow.class);

  /** A month of an office with its printed forms is far below. */
  private static final long ROOM = 8L << 20;

  private final Label about = Cards.note("");
  private final Label locked = chip("sticks.protected");
  private final Label full = chip("sticks.full");
  private final Label advice = Cards.note("");
  private final Label found = new Label();
  private final HBox receipts;
  private final Button seal;
  private Carriers.Seen seen;

  /**
   * @param handOver seals onto this stick
   * @param install takes in the receipts on it
   */
  StickRow(Carriers.Seen first, Consumer<Path> handOver, Consumer<List<Path>> install) {
    super(6);
    seen = first;
    getStyleClass().add("stick");
    Label name =
        new Label(first.stick().name(), new FontIcon(MaterialDesignU.USB_FLASH_DRIVE_OUTLINE));
    name.getStyleClass().add("stick-name");
    seal =
        Cards.button(
            "stick-seal",
            WORDS.say("sticks.seal"),
            MaterialDesignU.USB_FLASH_DRIVE_OUTLINE,
            () -> handOver.accept(seen.stick().place()));
    seal.getStyleClass().add("accent");
    receipts =
        line(
            found,
            gap(),
            Cards.button(
                "stick-receipts",
                WORDS.say("sticks.install"),
                MaterialDesignF.FILE_CHECK_OUTLINE,
                () -> install.accept(seen.receipts())));
    getChildren().addAll(line(name, about, gap(), locked, full, seal), advice, receipts);
  }

  /**
   * Shows the stick as it is now.
   *
   * @param sealable whether there is anything to hand over
   */
  void show(Carriers.Seen now, boolean sealable) {
    seen = now;
    Sticks.Stick stick = now.stick();
    boolean room = stick.hasRoomFor(ROOM);
    about.setText(
        stick.bundles().isEmpty()
            ? WORDS.say("sticks.free", size(stick.free()))
            : WORDS.say("sticks.free-and-ours", size(stick.free()), stick.bundles().size()));
    shown(locked, !stick.writable());
    shown(full, stick.writable() && !room);
    shown(advice, !stick.writable() || !room);
    advice.setText(WORDS.say(stick.writable() ? "sticks.full.do" : "sticks.protected.do"));
    seal.setDisable(!sealable || !stick.writable() || !room);
    shown(receipts, !now.receipts().isEmpty());
    found.setText(WORDS.say("sticks.receipts", now.receipts().size()));
  }

  private static void shown(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(10, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private static Label chip(String key) {
    return new Chip(WORDS.say(key), Chip.Tone.BAD).label();
  }

  /** As file managers say it. */
  private static String size(long bytes) {
    return bytes >= 1L << 30
        ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30))
        : (bytes >> 20) + " MB";
  }
}
