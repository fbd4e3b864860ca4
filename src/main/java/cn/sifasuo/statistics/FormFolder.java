package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of one form set, wherever they lie: {@code form.toml} and, where its lists change over
 * time, a file per list version.
 *
 * @param name what messages call it, such as the folder's name
 * @param files text by file name
 */
public record FormFolder(String name, SortedMap<String, String> files) {

  /** The file every form set has. */
  public static final String FORM_FILE = "form.toml";

  /** Letters, digits, dash, underscore: a name that is no path on any system. */
  public static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}\\.toml");

  private static final Wording WORDS = Wording.of(FormFolder.class);

  public FormFolder {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Reads a folder; files other than {@code *.toml} are no part of a form set.
   *
   * @throws Failure UNREACHABLE {@code S-100} if it cannot be read or has no {@code form.toml}
   */
  public static FormFolder of(Path folder) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    SortedMap<String, String> files = new TreeMap<>();
    try (var list = Files.list(folder)) {
      for (Path file : list.filter(p -> p.toString().endsWith(".toml")).toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    if (!files.containsKey(FORM_FILE)) {
      throw unreadable(name + "/" + FORM_FILE, null);
    }
    return new FormFolder(name, files);
  }

  /** The list versions' files, in the order of their names. */
  List<String> listFiles() {
    return files.keySet().stream().filter(f -> !f.equals(FORM_FILE)).toList();
  }

  /**
   * @throws Failure UNREACHABLE {@code S-100} if there is no such file
   */
  String text(String file) {
    String text = files.get(file);
    if (text == null) {
      throw unreadable(name + "/" + file, null);
    }
    return text;
  }

  /** All files as canonical JSON. */
  public String write() {
    return Json.write(files);
  }

  /** SHA-256 of what {@link #write} writes. */
  public String digest() {
    return Digest.of(write());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  static FormFolder read(String name, String json) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Map.Entry<String, Object> file : Json.readObject(json).entrySet()) {
      if (!(file.getValue() instanceof String text)) {
        throw new IllegalArgumentException(file.getKey());
      }
      files.put(file.getKey(), text);
    }
    return new FormFolder(name, files);
  }

  private static Failure unreadable(String what, @org.jspecify.annotations.Nullable IOException e) {
    return new Failure(
        FailureKind.UNREACHABLE, "S-100", WORDS.say("package.unreadable", what), what, e);
  }
}
