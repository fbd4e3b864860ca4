package cn.sifasuo.ui;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Fonts, colours and size of every window. It dresses each window the moment it opens, dialogs and
 * menus included, since a style set on one root node does not reach them. Use on the JavaFX thread.
 */
public final class Theme implements AutoCloseable {

  /** Sizes a person may choose, per cent of the usual 14 px. */
  public static final List<Integer> SCALES = List.of(100, 115, 125, 150, 175);

  private static final Wording WORDS = Wording.of(Theme.class);
  private static final int USUAL_PX = 14;
  private static final int ICON_PX = 16;

  private final GlyphRuns glyphs;
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.LIGHT);
  private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(this, "scale", 100);
  private final List<String> sheets = new ArrayList<>();
  private final ListChangeListener<Window> dressNew =
      change -> {
        while (change.next()) {
          change.getAddedSubList().forEach(this::dress);
        }
      };
  private @Nullable Subscription changes;

  private Theme(GlyphRuns glyphs) {
    this.glyphs = glyphs;
  }

  /**
   * Loads the bundled fonts of a folder ({@code reports/fonts}).
   *
   * @throws Failure UNREACHABLE {@code U-501} if one is missing or is no font
   */
  public static Theme load(Path fonts) {
    font(fonts, "NotoSansSC-UI.ttf");
    font(fonts, "NotoSansSC-Head.ttf");
    font(fonts, "RareNames.ttf");
    try {
      return new Theme(
          new GlyphRuns(
              GlyphCoverage.read(fonts.resolve("NotoSansSC-UI.ttf")),
              GlyphCoverage.read(fonts.resolve("RareNames.ttf"))));
    } catch (IOException e) {
      throw missing(e.getMessage(), e);
    }
  }

  private static void font(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file) || Font.loadFont(file.toUri().toString(), USUAL_PX) == null) {
      throw missing("no font " + name, null);
    }
  }

  private static Failure missing(@Nullable String detail, @Nullable Exception cause) {
    return new Failure(
        FailureKind.UNREACHABLE,
        "U-501",
        WORDS.say("theme.font-missing"),
        String.valueOf(detail),
        cause);
  }

  /** Dresses all windows, those open and those to come, until {@link #close}. */
  public void install() {
    renew();
    Window.getWindows().addListener(dressNew);
    changes =
        Subscription.combine(look.subscribe((a, b) -> renew()), scale.subscribe((a, b) -> renew()));
  }

  @Override
  public void close() {
    Window.getWindows().removeListener(dressNew);
    if (changes != null) {
      changes.unsubscribe();
    }
  }

  public ObjectProperty<Look> lookProperty() {
    return look;
  }

  /** Per cent, 100 to 175. */
  public ObjectProperty<Integer> scaleProperty() {
    return scale;
  }

  /** Splits text by the fonts that have its characters. */
  public GlyphRuns glyphs() {
    return glyphs;
  }

  private void renew() {
    Application.setUserAgentStylesheet(look.get().controls());
    sheets.clear();
    sheets.add(address("app.css"));
    sheets.add(address(look.get().colours()));
    sheets.add(size());
    Window.getWindows().forEach(this::dress);
  }

  private void dress(Window window) {
    if (window.getScene() != null) {
      dress(window.getScene());
    }
  }

  /** Gives a scene the fonts, colours and size; done by itself for every window that is shown. */
  public void dress(Scene scene) {
    scene.getStylesheets().setAll(sheets);
  }

  /** Address of a style sheet beside {@link Theme}. */
  private static String address(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }

  private String size() {
    // icons do not know em, so their size is set here too
    String css =
        ".root { -fx-font-size: %.1fpx; } .ikonli-font-icon { -fx-icon-size: %.0fpx; }"
            .formatted(USUAL_PX * scale.get() / 100.0, ICON_PX * scale.get() / 100.0);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
