package cn.sifasuo.security.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.ChainReport;
import cn.sifasuo.security.ChainWords;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What the walk over the chain found: whether it holds, what is proven and by what. */
final class ProofCard extends VBox {

  private static final Wording WORDS = Wording.of(ProofCard.class);

  private final LongConsumer open;

  /**
   * @param open shows the entry of a number
   */
  ProofCard(LongConsumer open) {
    super(6);
    this.open = open;
    setId("audit-proof");
    getStyleClass().addAll("card", "audit-proof");
    show(null);
  }

  void show(@Nullable ChainReport report) {
    setVisible(report != null);
    setManaged(report != null);
    getChildren().clear();
    if (report == null) {
      return;
    }
    FontIcon icon =
        new FontIcon(report.holds() ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignA.ALERT_CIRCLE);
    icon.getStyleClass().add(report.holds() ? "audit-icon-good" : "audit-icon-bad");
    Label head = sentence(ChainWords.head(report), "strong");
    head.setId("audit-verdict");
    HBox.setHgrow(head, Priority.ALWAYS);
    HBox line = new HBox(8, icon, head);
    report.firstBreak().ifPresent(at -> line.getChildren().add(toEntry(at.seq())));
    VBox lines = new VBox(2);
    ChainWords.lines(report).forEach(text -> lines.getChildren().add(sentence(text)));
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    scroll.getStyleClass().add("audit-findings");
    getChildren().addAll(line, scroll);
  }

  private Button toEntry(long seq) {
    Button button = new Button(WORDS.say("audit.to-entry", seq));
    button.setId("audit-to-break");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> open.accept(seq));
    return button;
  }

  private static Label sentence(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
