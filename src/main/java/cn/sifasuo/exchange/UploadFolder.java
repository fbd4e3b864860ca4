package cn.sifasuo.exchange;

import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The folder from which a county's portal fetches files, where there is one: what is sealed goes
 * there as well as onto the stick. Nothing is ever deleted there; who fetches it may.
 */
public final class UploadFolder {

  /** Name under which the desk remembers it. */
  public static final String SETTING = "exchange.upload-folder";

  private final Supplier<Optional<String>> get;
  private final Consumer<String> put;

  /**
   * @param get what the desk remembers under {@link #SETTING}
   * @param put remembers it; empty for no folder
   */
  public UploadFolder(Supplier<Optional<String>> get, Consumer<String> put) {
    this.get = get;
    this.put = put;
  }

  /** Empty if none was chosen. */
  public Optional<Path> folder() {
    return get.get().filter(text -> !text.isBlank()).map(Path::of);
  }

  /**
   * @throws cn.sifasuo.kernel.Failure X-503 if there is no such folder
   */
  public void choose(Session session, Path folder) {
    session.require(Permission.SEAL_BUNDLE);
    if (!Files.isDirectory(folder)) {
      throw Refusal.PLACE_GONE.failure("no such folder", folder);
    }
    put.accept(folder.toAbsolutePath().normalize().toString());
  }

  /** From now on nothing is put anywhere but where the person says. */
  public void none(Session session) {
    session.require(Permission.SEAL_BUNDLE);
    put.accept("");
  }
}
