package cn.sifasuo.app;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything one desk writes lies below one folder; this says what lies where. */
record DataFolder(Path root) {

  private static final Wording WORDS = Wording.of(DataFolder.class);

  /** What the desk is; nothing here is secret, it is shown before anyone signs in. */
  record DeskInfo(DeskKind kind, String code, String name, @Nullable String parentCode) {

    /** As files keep it. */
    Map<String, Object> toJson() {
      Map<String, Object> json = new TreeMap<>();
      json.put("kind", kind.name());
      json.put("code", code);
      json.put("name", name);
      if (parentCode != null) {
        json.put("parent", parentCode);
      }
      return json;
    }

    /**
     * @throws IllegalArgumentException if it does not say what desk it is
     */
    static DeskInfo fromJson(Map<String, Object> json) {
      return new DeskInfo(
          DeskKind.valueOf(String.valueOf(json.get("kind"))),
          String.valueOf(json.get("code")),
          String.valueOf(json.get("name")),
          json.get("parent") instanceof String parent ? parent : null);
    }
  }

  /** Which desk of the two. */
  enum DeskKind {
    TOWNSHIP,
    COUNTY
  }

  /** The desk of the person at this computer. */
  static DataFolder ofThisUser() {
    String windows = System.getenv("LOCALAPPDATA");
    Path base =
        windows != null
            ? Path.of(windows, "Sifasuo")
            : Path.of(System.getProperty("user.home"), ".local", "share", "sifasuo");
    return new DataFolder(base);
  }

  Path vault() {
    return root.resolve("vault");
  }

  Path outbox() {
    return root.resolve("outbox");
  }

  Path inbox() {
    return root.resolve("inbox");
  }

  Path receipts() {
    return root.resolve("receipts");
  }

  Path printed() {
    return root.resolve("printed");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** How far the ledger had come, remembered apart from it. */
  Path witness() {
    return root.resolve("witness.sealed");
  }

  /** How the window looks, known before anyone signs in. */
  Path windowFile() {
    return root.resolve("window.json");
  }

  /** Where demonstration desks are made, apart from the desk itself. */
  Path demo() {
    return root.resolve("demo");
  }

  private Path infoFile() {
    return root.resolve("desk.json");
  }

  Optional<DeskInfo> info() {
    if (!Files.exists(infoFile())) {
      return Optional.empty();
    }
    try {
      return Optional.of(DeskInfo.fromJson(Json.readObject(Files.readString(infoFile()))));
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(
          FailureKind.DAMAGED,
          "A-401",
          WORDS.say("app.desk-file-damaged", infoFile()),
          "desk.json unreadable",
          e);
    }
  }

  /**
   * @throws Failure REFUSED {@code A-301} if there is no desk here
   */
  DeskInfo requireInfo() {
    return info()
        .orElseThrow(() ->
            new Failure(FailureKind.REFUSED, "A-301", WORDS.say("app.no-desk", root), "no desk"));
  }

  /**
   * @throws Failure REFUSED {@code A-302} if there is a desk here already, or a part of one
   */
  void requireNoDesk() {
    if (info().isPresent() || Vault.exists(vault())) {
      throw new Failure(
          FailureKind.REFUSED, "A-302", WORDS.say("app.desk-exists", root), "desk exists");
    }
  }

  void writeInfo(DeskInfo info) {
    try {
      Files.createDirectories(root);
      Path beside = root.resolve("desk.json.part");
      Files.writeString(beside, Json.write(info.toJson()));
      Files.move(
          beside, infoFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Makes the folders the program writes to. */
  void prepare() {
    try {
      Files.createDirectories(logs());
      Files.createDirectories(temporary());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Failure unwritable(IOException cause) {
    return new Failure(
        FailureKind.UNREACHABLE,
        "A-501",
        WORDS.say("app.folder-unwritable", root),
        "data folder not writable: " + cause.getClass().getSimpleName(),
        cause);
  }

  static DeskKind kind(String text) {
    try {
      return DeskKind.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-201", WORDS.say("app.desk-kind", text), "kind " + text, e);
    }
  }
}
