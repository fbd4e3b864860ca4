package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FormChange;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How a version differs from the one before it. */
final class ChangesCard extends VBox {

  private static final Wording WORDS = Wording.of(ChangesCard.class);

  private final Label against = Parts.label("", "text-muted", "small");
  private final VBox lines = new VBox();

  ChangesCard() {
    super(6);
    getStyleClass().add("card");
    against.setId("changes-against");
    lines.setId("changes");
    getChildren()
        .addAll(
            Parts.head(Parts.label(WORDS.say("sets.changes"), "card-title"), against),
            Parts.scroll(lines));
  }

  /**
   * @param look null while no version is chosen
   */
  void show(@Nullable FormSetLook look) {
    lines.getChildren().clear();
    if (look == null) {
      against.setText("");
      lines.getChildren().add(Parts.label(WORDS.say("sets.choose"), "text-muted"));
      return;
    }
    List<FormChange> changes = look.changes();
    against.setText(
        look.before() == null
            ? WORDS.say("sets.changes.new")
            : WORDS.say("sets.changes.against", look.before(), changes.size()));
    if (changes.isEmpty()) {
      lines.getChildren().add(Parts.label(WORDS.say("sets.changes.none"), "text-muted"));
    }
    changes.forEach(c -> lines.getChildren().add(line(c)));
  }

  private static Node line(FormChange change) {
    VBox box = new VBox(Parts.paragraph(change.sentence(), "small", tone(change)));
    box.getStyleClass().add("set-finding");
    return box;
  }

  private static String tone(FormChange change) {
    return switch (change.kind()) {
      case ADDED -> "text-good";
      case REMOVED -> "text-bad";
      case CONDITIONS, MEASURE -> "text-due";
      case RENAMED, MOVED, DEFINITION, CHANGED -> "set-changed";
    };
  }
}
