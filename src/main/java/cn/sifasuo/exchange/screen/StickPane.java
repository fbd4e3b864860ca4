package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.Sticks;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Chip;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sticks plugged in, looked for every few seconds while the page is shown: hand over to one,
 * install the receipts on it.
 */
final class StickPane extends VBox {

  private static final Logger LOG = LoggerFactory.getLogger(StickPane.class);
  private static final Wording WORDS = Wording.of(StickPane.class);
  private static final Duration BETWEEN_LOOKS = Duration.seconds(3);

  /** A month of an office with its printed forms is far below. */
  private static final long ROOM = 8L << 20;

  private final ExchangeDesk desk;
  private final Work work;
  private final Consumer<Path> handOver;
  private final Consumer<List<Path>> install;
  private final PauseTransition pause = new PauseTransition(BETWEEN_LOOKS);
  private List<Carriers.Seen> shown = List.of();
  private boolean sealable;
  private boolean looking;

  /**
   * @param handOver seals onto the stick a person clicked
   * @param install takes in the receipts of a stick
   */
  StickPane(ExchangeDesk desk, Work work, Consumer<Path> handOver, Consumer<List<Path>> install) {
    this.desk = desk;
    this.work = work;
    this.handOver = handOver;
    this.install = install;
    getStyleClass().add("sticks");
    setSpacing(6);
    draw();
    pause.setOnFinished(e -> look());
    sceneProperty()
        .addListener((o, before, now) -> {
          if (now == null) {
            pause.stop();
          } else {
            look();
          }
        });
  }

  /** Whether there is anything to hand over, and nothing is being handed over already. */
  void sealable(boolean now) {
    sealable = now;
    draw();
  }

  /** Looks at once, such as after something was written. */
  void look() {
    if (looking || getScene() == null) {
      return;
    }
    looking = true;
    work.<List<Carriers.Seen>>job(
            WORDS.say("sticks.looking"), p -> desk.carriers().look(desk.session().officeCode()))
        .onSuccess(seen -> {
          if (!seen.equals(shown)) {
            shown = seen;
            draw();
          }
          if (getScene() != null) {
            pause.playFromStart();
          }
        })
        // an error window every three seconds helps nobody; the page looks again when next shown
        .onError(e -> LOG.warn("looking for sticks failed", e))
        .onEnd(() -> looking = false)
        .start();
  }

  private void draw() {
    if (shown.isEmpty()) {
      Label none = Cards.note(WORDS.say("sticks.none"));
      none.setId("sticks-none");
      getChildren().setAll(none);
    } else {
      getChildren().setAll(shown.stream().map(this::row).toList());
    }
  }

  private Node row(Carriers.Seen seen) {
    Sticks.Stick stick = seen.stick();
    Label name = new Label(stick.name(), new FontIcon(MaterialDesignU.USB_FLASH_DRIVE_OUTLINE));
    name.getStyleClass().add("stick-name");
    Label about =
        Cards.note(
            stick.bundles().isEmpty()
                ? WORDS.say("sticks.free", size(stick.free()))
                : WORDS.say("sticks.free-and-ours", size(stick.free()), stick.bundles().size()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    boolean room = stick.hasRoomFor(ROOM);
    HBox line = new HBox(10, name, about, gap);
    line.setAlignment(Pos.CENTER_LEFT);
    if (!stick.writable()) {
      line.getChildren().add(chip("sticks.protected"));
    } else if (!room) {
      line.getChildren().add(chip("sticks.full"));
    }
    Button seal =
        Cards.button(
            "stick-seal",
            WORDS.say("sticks.seal"),
            MaterialDesignU.USB_FLASH_DRIVE_OUTLINE,
            () -> handOver.accept(stick.place()));
    seal.getStyleClass().add("accent");
    seal.setDisable(!sealable || !stick.writable() || !room);
    line.getChildren().add(seal);
    VBox row = new VBox(6, line);
    row.getStyleClass().add("stick");
    if (!stick.writable() || !room) {
      row.getChildren()
          .add(Cards.note(WORDS.say(stick.writable() ? "sticks.full.do" : "sticks.protected.do")));
    }
    if (!seen.receipts().isEmpty()) {
      row.getChildren().add(receipts(seen.receipts()));
    }
    return row;
  }

  private Node receipts(List<Path> receipts) {
    Label found = new Label(WORDS.say("sticks.receipts", receipts.size()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line =
        new HBox(
            10,
            found,
            gap,
            Cards.button(
                "stick-receipts",
                WORDS.say("sticks.install"),
                MaterialDesignF.FILE_CHECK_OUTLINE,
                () -> install.accept(receipts)));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
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
