package cn.sifasuo.ui.form;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Brings a field into view by its path, and the keyboard to it. */
final class Jumper {

  private static final double ABOVE = 40;

  private final RecordFormModel model;
  private final FormParts parts;
  private final ScrollPane scroll;
  private final VBox body;

  Jumper(RecordFormModel model, FormParts parts, ScrollPane scroll, VBox body) {
    this.model = model;
    this.parts = parts;
    this.scroll = scroll;
    this.body = body;
  }

  /**
   * @param wanted such as {@code party[0].name}; a path that is no field brings its part into view
   */
  void jump(String wanted) {
    FieldModel[] target = new FieldModel[1];
    model
        .root()
        .visit(
            "",
            (path, field) -> {
              if (path.equals(wanted)) {
                target[0] = field;
              }
            });
    reveal(wanted);
    if (target[0] != null) {
      parts.box(target[0]).ifPresent(this::goTo);
    }
  }

  /** Shows the part a path lies in, and opens the card of its row. */
  private void reveal(String path) {
    String first = path.replaceFirst("[\\[.].*", "");
    String part =
        parts.all().containsKey(first)
            ? first
            : model.type().sections().stream()
                .filter(s -> s.fields().stream().anyMatch(f -> f.name().equals(first)))
                .map(s -> s.name())
                .findFirst()
                .orElse("");
    Node node = parts.all().get(part);
    if (node == null) {
      return;
    }
    node.setVisible(true);
    node.setManaged(true);
    if (node instanceof ChildRows rows && path.contains("[")) {
      int at = Integer.parseInt(path.replaceFirst("^[^\\[]*\\[(\\d+)].*$", "$1"));
      var all = model.root().rows(part);
      if (at < all.size()) {
        rows.reveal(all.get(at));
      }
    }
    if (!path.contains(".") && parts.all().containsKey(path)) {
      scrollTo(node);
    }
  }

  private void goTo(FieldBox box) {
    scrollTo(box);
    box.editor().focus().requestFocus();
  }

  private void scrollTo(Node node) {
    scroll.applyCss();
    scroll.layout();
    @Nullable Bounds at = body.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double room = body.getHeight() - scroll.getViewportBounds().getHeight();
    if (at != null && room > 0) {
      scroll.setVvalue(Math.clamp((at.getMinY() - ABOVE) / room, 0, 1));
    }
  }
}
