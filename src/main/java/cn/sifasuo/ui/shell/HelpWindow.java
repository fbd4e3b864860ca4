package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Help;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** One page of the manual beside the work: headings, lists, paragraphs and bold words. */
public final class HelpWindow {

  private static final Wording WORDS = Wording.of(HelpWindow.class);
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

  private HelpWindow() {}

  /**
   * Opens the page in a window of its own.
   *
   * @param owner the window it belongs to
   */
  public static Stage open(@Nullable Window owner, Help.Page page) {
    VBox box = new VBox(8);
    box.getStyleClass().add("help");
    page.markdown().lines().forEach(line -> add(box, line));
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare");
    Stage stage = new Stage();
    if (owner != null) {
      stage.initOwner(owner);
    }
    stage.setTitle(WORDS.say("help.title", page.title()));
    Scene scene = new Scene(scroll, 620, 640);
    // on the root: the theme sets the sheets of the scene
    scroll
        .getStylesheets()
        .add(
            java.util.Objects.requireNonNull(HelpWindow.class.getResource("shell.css"))
                .toExternalForm());
    scene.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ESCAPE) {
        stage.close();
      }
    });
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  private static void add(VBox box, String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return;
    }
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    if (level > 0) {
      box.getChildren().add(flow(text.substring(level).strip(), "help-" + Math.min(level, 3)));
    } else if (text.startsWith("- ") || text.startsWith("* ")) {
      box.getChildren().add(flow("•  " + text.substring(2), "help-item"));
    } else {
      box.getChildren().add(flow(text, text.matches("\\d+\\. .*") ? "help-item" : "help-text"));
    }
  }

  private static TextFlow flow(String text, String style) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add(style);
    Matcher bold = BOLD.matcher(text);
    int from = 0;
    while (bold.find()) {
      flow.getChildren().add(new Text(text.substring(from, bold.start())));
      Text strong = new Text(bold.group(1));
      strong.getStyleClass().add("strong");
      flow.getChildren().add(strong);
      from = bold.end();
    }
    flow.getChildren().add(new Text(text.substring(from)));
    return flow;
  }
}
