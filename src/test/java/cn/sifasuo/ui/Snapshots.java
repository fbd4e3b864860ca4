package cn.sifasuo.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of screens in target/screens, to be looked at. */
public final class Snapshots {

  private static final Path FOLDER = Path.of("target", "screens");

  /** Size of an office screen. */
  public static final int WIDTH = 1366;

  public static final int HEIGHT = 768;

  private Snapshots() {}

  /** Writes what a scene shows, at its own size. */
  public static void save(Scene scene, String name) {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Parent root = scene.getRoot();
          root.applyCss();
          root.layout();
          try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                "png",
                FOLDER.resolve(name + ".png").toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Writes the scene in light and in dark. */
  public static void saveBoth(Scene scene, Theme theme, String name) {
    save(scene, name);
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> theme.lookProperty().set(Look.DARK));
    save(scene, name + "-dark");
    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> theme.lookProperty().set(Look.LIGHT));
  }
}
