package cn.sifasuo.exchange.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
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

  private final ExchangeDesk desk;
  private final Work work;
  private final Consumer<Path> handOver;
  private final Consumer<List<Path>> install;
  private final PauseTransition pause = new PauseTransition(BETWEEN_LOOKS);
  private final Map<Path, StickRow> rows = new HashMap<>();
  private final Label none = Cards.note(WORDS.say("sticks.none"));
  private List<Carriers.Seen> shown = List.of();
  private boolean sealable;
  private boolean looking;

  /**
   * @param handOver seals onto the stick a person clicked
   * @param install takes in the receipts of a stick
   */
  StickPane(ExchangeDesk desk, Work work, Consumer<Path> handOver, Consumer<List<Path>> install) {
    super(6);
    this.desk = desk;
    this.work = work;
    this.handOver = handOver;
    this.install = install;
    getStyleClass().add("sticks");
    none.setId("sticks-none");
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
          shown = seen;
          draw();
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
    rows.keySet().retainAll(shown.stream().map(s -> s.stick().place()).toList());
    List<Node> wanted = new ArrayList<>();
    for (Carriers.Seen seen : shown) {
      StickRow row =
          rows.computeIfAbsent(
              seen.stick().place(), place -> new StickRow(seen, handOver, install));
      row.show(seen, sealable);
      wanted.add(row);
    }
    if (wanted.isEmpty()) {
      wanted.add(none);
    }
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
  }
}
