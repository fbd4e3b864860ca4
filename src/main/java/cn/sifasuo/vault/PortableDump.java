package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;

/**
 * Everything a desk has in its vault as one sealed file of lines, which does not depend on the
 * database or on the schema of today: a later program reads it, and so does whoever has a password
 * and the note in the file (decision 0027).
 */
public final class PortableDump {

  private PortableDump() {}

  /**
   * Writes a dump while people go on working, and proves it by reading it back.
   *
   * @param target the file to make; its folder must exist, and it must not
   * @param about what the desk says of itself, readable in the file without a password; never
   *     anything secret
   * @param program version of this program
   * @param progress told the step and how much of it is done, 0 to 1; an exception of its own stops
   *     the dump, and no file is left behind
   * @throws Failure V-307 if the rows are on a server, V-304 if the target exists, V-305 if there
   *     is no room or no right to write, V-306 if what was written does not read back; no file is
   *     left behind then
   */
  public static DumpInfo write(
      Vault vault,
      Path target,
      Map<String, Object> about,
      String program,
      Clock clock,
      ObjDoubleConsumer<DumpStep> progress) {
    if (vault.onServer()) {
      throw ServerFailures.noBackup();
    }
    return new Dump(vault.parts(), about, program, progress).to(target, clock);
  }

  /**
   * Whether a file begins as dumps do, whole or not.
   *
   * @throws Failure V-302 if it cannot be read
   */
  public static boolean isOne(Path file) {
    return DumpFile.begins(file);
  }

  /**
   * What a dump is, and that no byte of it changed; needs no password and changes nothing.
   *
   * @throws Failure V-312 no dump or damaged, V-302 unreadable, V-109 made by a newer program in a
   *     form of its own
   */
  public static DumpInfo check(Path file) {
    try (DumpFile dump = DumpFile.open(file)) {
      return dump.info();
    }
  }

  /**
   * Who can open a dump.
   *
   * @throws Failure as {@link #check}
   */
  public static List<String> signIns(Path file) {
    try (DumpFile dump = DumpFile.open(file)) {
      return SlotFile.of(dump.slots()).slots().stream()
          .filter(s -> s.kind() == SlotKind.STAFF)
          .map(KeySlot::owner)
          .toList();
    }
  }

  /**
   * Makes a vault of a dump of this program or an earlier one, to be opened like any other with the
   * passwords of the day of the dump. What fails leaves nothing behind. The caller wipes the
   * password.
   *
   * @param folder must hold no vault
   * @throws Failure V-110 if the folder holds a vault, V-103 for a wrong name or password, V-109 if
   *     a newer program made the dump, V-312 if it is damaged, V-201, V-202 and V-303 if the disk
   *     is full or refuses
   */
  public static DumpInfo load(
      Path file, Path folder, String signIn, char[] password, VaultSettings settings) {
    return load(file, folder, settings, slots -> slots.open(signIn, password));
  }

  /**
   * As {@link #load(Path, Path, String, char[], VaultSettings)}, with the printed code.
   *
   * @throws Failure also V-104 for a wrong code
   */
  public static DumpInfo load(Path file, Path folder, RecoveryCode code, VaultSettings settings) {
    return load(file, folder, settings, slots -> slots.open(code));
  }

  private static DumpInfo load(
      Path file, Path folder, VaultSettings settings, Function<KeySlots, DataKey> unlock) {
    return new DumpLoad(new VaultFolder(folder), settings, Schema.ofProgram()).from(file, unlock);
  }
}
