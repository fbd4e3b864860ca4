package cn.sifasuo.app;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.WholeFile;
import cn.sifasuo.ui.Look;
import cn.sifasuo.ui.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window must know before anyone has signed in: colours, size, who came last. A small file
 * in the data folder; nothing in it is secret. Safe for several threads.
 */
final class WindowLook {

  private static final Logger LOG = LoggerFactory.getLogger(WindowLook.class);

  /**
   * The choices.
   *
   * @param scale per cent, one of {@link Theme#SCALES}
   * @param signIn name that signed in last; may be empty
   */
  record Choice(Look look, int scale, String signIn) {
    static final Choice USUAL = new Choice(Look.LIGHT, 100, "");
  }

  private final Path file;
  private Choice choice;

  WindowLook(Path file) {
    this.file = file;
    this.choice = read(file);
  }

  synchronized Choice choice() {
    return choice;
  }

  synchronized void look(Look look, int scale) {
    keep(new Choice(look, scale, choice.signIn()));
  }

  synchronized void signIn(String name) {
    keep(new Choice(choice.look(), choice.scale(), name));
  }

  private static Choice read(Path file) {
    if (Files.notExists(file)) {
      return Choice.USUAL;
    }
    try {
      Map<String, Object> json = Json.readObject(Files.readString(file));
      int scale = Integer.parseInt(String.valueOf(json.get("scale")));
      return new Choice(
          Look.valueOf(String.valueOf(json.get("look"))),
          Theme.SCALES.contains(scale) ? scale : Choice.USUAL.scale(),
          json.get("signIn") instanceof String name ? name : "");
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("how the window looked is unreadable and set aside", e);
      setAside(file);
      return Choice.USUAL;
    }
  }

  private static void setAside(Path file) {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".damaged"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("the unreadable file could not be set aside", e);
    }
  }

  /** Not worth a question to the clerk if it fails: the next start then looks as before. */
  private void keep(Choice changed) {
    choice = changed;
    Map<String, Object> json = new TreeMap<>();
    json.put("look", changed.look().name());
    json.put("scale", changed.scale());
    json.put("signIn", changed.signIn());
    try {
      WholeFile.write(file, out -> out.write(Json.write(json).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      LOG.warn("how the window looks was not remembered", e);
    }
  }
}
