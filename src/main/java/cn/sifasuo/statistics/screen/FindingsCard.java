package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.summary.Finding;
import cn.sifasuo.statistics.summary.StaleForm;
import cn.sifasuo.statistics.summary.UsedForm;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is to be looked at in a summary, each with a jump; and the forms it was taken from. */
final class FindingsCard extends VBox {

  private static final Wording WORDS = Wording.of(FindingsCard.class);
  private static final int SHOWN_OF_DIGEST = 8;

  private final Consumer<Finding> jump;
  private final Label count = Parts.label("", "small", "text-muted");
  private final VBox lines = new VBox();
  private @Nullable SummaryData before;

  FindingsCard(Consumer<Finding> jump) {
    super(8);
    this.jump = jump;
    getStyleClass().addAll("card", "findings-card");
    lines.setId("findings");
    count.setId("findings-count");
    getChildren()
        .addAll(
            Parts.head(Parts.label(WORDS.say("summary.findings"), "card-title"), count),
            Parts.scroll(lines));
  }

  void show(@Nullable SummaryData data) {
    if (data != null && before != null && same(data, before)) {
      return; // a line that is just being pressed must not go away
    }
    before = data;
    lines.getChildren().clear();
    count.setText("");
    if (data == null) {
      return;
    }
    int all = data.findings().size() + data.stale().size();
    count.setText(
        all == 0 ? WORDS.say("summary.findings.none") : WORDS.say("summary.findings.of", all));
    data.stale().forEach(s -> lines.getChildren().add(stale(s)));
    data.findings().forEach(f -> lines.getChildren().add(finding(f)));
    lines.getChildren().add(Parts.label(WORDS.say("summary.sources"), "card-title", "sources"));
    data.summary().forms().forEach(f -> lines.getChildren().add(source(f)));
  }

  private static boolean same(SummaryData one, SummaryData other) {
    return one.findings().equals(other.findings())
        && one.stale().equals(other.stale())
        && one.summary().forms().equals(other.summary().forms());
  }

  private static Node stale(StaleForm stale) {
    VBox box = new VBox(2, Parts.paragraph(stale.text(), "text-bad", "small"));
    box.getStyleClass().add("finding");
    return box;
  }

  private Node finding(Finding finding) {
    Button open = new Button(WORDS.say("summary.jump"));
    open.getStyleClass().addAll("link", "small");
    open.setAccessibleText(WORDS.say("summary.jump-to", finding.text()));
    open.setOnAction(e -> jump.accept(finding));
    VBox box = new VBox(2, Parts.paragraph(finding.text(), "small", tone(finding)));
    if (finding.kind() != Finding.Kind.UNWRITTEN) {
      box.getChildren()
          .add(
              Parts.paragraph(
                  WORDS.say("summary.sentence", finding.sentence()), "text-muted", "small"));
    }
    box.getChildren().add(open);
    box.getStyleClass().add("finding");
    return box;
  }

  private static String tone(Finding finding) {
    return switch (finding.kind()) {
      case DIFFERS -> "text-bad";
      case UNWRITTEN -> "text-muted";
      default -> "text-due";
    };
  }

  private static Node source(UsedForm form) {
    return Parts.paragraph(
        form.historical()
            ? WORDS.say(
                "summary.source.historical", form.code(), form.period().label(), form.source())
            : WORDS.say(
                "summary.source",
                form.code(),
                form.period().label(),
                form.revision(),
                form.digest().substring(0, SHOWN_OF_DIGEST)),
        "small",
        "text-muted");
  }
}
