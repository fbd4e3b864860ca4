package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.tools.ChangeFileEncryption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A new data key for a closed file: wholly or not at all, whenever the power fails. The new ledger,
 * slots and seal are made in a folder of their own, the seal last; once it is there the new set is
 * whole, and it is moved into place, by the next start if need be. Before that the old files are
 * only read (bundle.md §3.1: taking a slot away does not un-know the key).
 */
final class Rekey {

  private static final Logger LOG = LoggerFactory.getLogger(Rekey.class);

  private final VaultFolder folder;
  private final VaultFolder made;
  private final Consumer<RekeyStep> begun;

  /**
   * @param begun told each step as it begins; what it throws before {@link RekeyStep#PUT_IN_PLACE}
   *     leaves the old key in force
   */
  Rekey(VaultFolder folder, Consumer<RekeyStep> begun) {
    this.folder = folder;
    this.made = folder.rekeyed();
    this.begun = begun;
  }

  /**
   * Ends what a change that was cut short had begun: moves the new files into place if they were
   * whole, and clears them away if not. Needs no key.
   *
   * @throws Failure V-202 if the disk refuses
   */
  void settleInterrupted() {
    if (Files.notExists(made.path())) {
      return;
    }
    try {
      if (Files.exists(made.seal())) {
        LOG.warn(
            "a change of key was interrupted after it was made; the new files are put in place");
        putInPlace();
      } else {
        LOG.warn("a change of key was interrupted; the old key stays in force");
      }
      FolderTree.delete(made.path());
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("files of a new key", e);
    }
  }

  /**
   * @param old the closed vault's key
   * @param before what the closed file holds
   * @throws Failure V-201 if there is no room for two more copies, V-202 if the disk refuses, V-107
   *     if the file cannot be read; the old key is in force then
   */
  void run(DataKey old, KeySlots slots, Seal before, NewKey wish, VaultSettings settings) {
    try (DataKey fresh = DataKey.random(new SecureRandom())) {
      make(old, fresh, slots, before, wish, settings);
      begun.accept(RekeyStep.PUT_IN_PLACE);
      putInPlace();
      begun.accept(RekeyStep.DONE);
      LOG.info("the data key was changed");
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("files of a new key", e);
    } finally {
      clearUnlessWhole();
    }
  }

  private void make(
      DataKey old, DataKey fresh, KeySlots slots, Seal before, NewKey wish, VaultSettings settings)
      throws IOException {
    FolderTree.delete(made.path());
    Files.createDirectories(made.path());
    long copies = 2 * Files.size(folder.ledger());
    new DiskSpace(made.path(), settings.minimumFreeBytes() + copies).require();
    begun.accept(RekeyStep.ENCRYPT);
    SettledFile.copy(folder.ledger(), made.ledger());
    encrypt(old, fresh);
    try (LedgerFile file = new LedgerFile(made, fresh)) {
      begun.accept(RekeyStep.NOTE);
      note(file, wish.note());
      begun.accept(RekeyStep.PROVE);
      Contents contents = proven(file, before);
      begun.accept(RekeyStep.WRITE_SLOTS);
      SlotFile.save(made.slots(), slots(slots, fresh, wish, settings));
      // last: with its seal the new set is whole
      Seal.of(
              slots.databaseId(),
              before.round() + 1,
              made.ledger(),
              before.schemaVersion(),
              contents)
          .save(made.seal(), fresh);
    }
  }

  private static KeySlots slots(KeySlots old, DataKey fresh, NewKey wish, VaultSettings settings) {
    KeySlots made = KeySlots.none(old.databaseId());
    for (NewKey.Keeper keeper : wish.keepers()) {
      made = made.withStaff(keeper.signIn(), keeper.password(), settings.staff(), fresh);
    }
    return made.withRecovery(wish.recovery(), settings.recovery(), fresh);
  }

  /** The file under the new key, and the database user's password with it. */
  private void encrypt(DataKey old, DataKey fresh) throws IOException {
    char[] before = old.filePassword();
    char[] after = fresh.filePassword();
    byte[] user = fresh.derive(DataKey.DATABASE_USER);
    try {
      ChangeFileEncryption.execute(
          made.path().toString(), VaultFolder.LEDGER_NAME, "AES", before, after, true);
      SettledFile.force(made.ledger());
      try (LedgerFile file = LedgerFile.withUserOf(made, fresh, old);
          var connection = file.forWriting().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("alter user DESK set password '" + HexFormat.of().formatHex(user) + "'");
        statement.execute("checkpoint sync");
        statement.execute("shutdown");
      }
    } catch (SQLException e) {
      throw blamed("encrypt", e);
    } finally {
      Arrays.fill(before, '\0');
      Arrays.fill(after, '\0');
      Arrays.fill(user, (byte) 0);
    }
  }

  private static void note(LedgerFile file, Consumer<org.jooq.DSLContext> note) {
    try (SerialTransactions transactions = new SerialTransactions(file.forWriting(), () -> {})) {
      transactions.write(db -> {
        note.accept(db);
        return true;
      });
    } catch (SQLException e) {
      throw blamed("note", e);
    }
  }

  /** Reads every row of the new file and finds no fewer than the old one had. */
  private static Contents proven(LedgerFile file, Seal before) throws IOException {
    Schema schema = Schema.ofProgram();
    Probe.Finding found =
        Probe.look(file, schema, before.databaseId(), Optional.of(before.broken()));
    before
        .contents()
        .rows()
        .forEach((table, rows) -> {
          if (found.contents().rows().getOrDefault(table, 0L) < rows) {
            throw VaultFailures.ledgerDamaged("fewer rows of " + table + " under a new key", null);
          }
        });
    try (LookingGlass glass = new LookingGlass();
        var connection = file.forLooking(glass).getConnection()) {
      Contents.readThrough(SerialTransactions.on(connection));
    } catch (SQLException | org.jooq.exception.DataAccessException e) {
      throw VaultFailures.ledgerDamaged("reading everything under a new key", e);
    }
    return found.contents();
  }

  private void putInPlace() throws IOException {
    if (Files.exists(made.ledger())) {
      SettledFile.move(made.ledger(), folder.ledger());
    }
    begun.accept(RekeyStep.LEDGER_IN_PLACE);
    if (Files.exists(made.slots())) {
      SettledFile.move(made.slots(), folder.slots());
    }
    begun.accept(RekeyStep.SLOTS_IN_PLACE);
    SettledFile.move(made.seal(), folder.seal());
  }

  /** What is whole is left for the next start, which ends it. */
  private void clearUnlessWhole() {
    try {
      if (Files.notExists(made.seal())) {
        FolderTree.delete(made.path());
      }
    } catch (IOException e) {
      LOG.warn("working files of a new key are left behind; the next start clears them", e);
    }
  }

  private static Failure blamed(String what, SQLException e) {
    return StorageErrors.blame(e)
        .orElseGet(() -> VaultFailures.cannotWrite(what + " " + e.getErrorCode(), e));
  }
}
