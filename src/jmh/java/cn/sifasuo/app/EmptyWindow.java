package cn.sifasuo.app;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** The least window of this look: theme, font, one line of text. */
final class EmptyWindow {

  private EmptyWindow() {}

  static void open() {
    Platform.startup(() -> {
      Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
      Font font =
          Font.loadFont(
              BenchGround.program().fonts().resolve("NotoSansSC-UI.ttf").toUri().toString(), 14);
      Label label = new Label("司法所工作台");
      label.setFont(font);
      Stage stage = new Stage();
      stage.setScene(new Scene(new StackPane(label), 1366, 768));
      stage.show();
    });
  }
}
