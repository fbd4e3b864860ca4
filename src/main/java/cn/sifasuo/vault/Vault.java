package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.mvstore.MVStoreException;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open database of a desk. One program at a time has it; {@link #close} must be called, since
 * H2's own shutdown hook is off.
 */
public final class Vault implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

  private static final String SEALED = "sealed bytes";

  private final Opened parts;
  private final VaultSettings settings;
  private final VaultKeys keys;
  private boolean closed;

  private Vault(Opened parts, VaultSettings settings) {
    this.parts = parts;
    this.settings = settings;
    this.keys = new VaultKeys(parts.folder(), parts.slots(), parts.key(), settings);
  }

  /**
   * Makes a new vault whose first slot is the given person's. The caller wipes the password.
   *
   * @param folder made if it is not there
   * @throws Failure V-110 if the folder holds a vault or a part of one, V-201 and V-202 if the disk
   *     is full or refuses
   */
  public static Vault create(
      Path folder, String signIn, char[] password, VaultSettings settings, Clock clock) {
    return new Vault(
        new VaultCreation(new VaultFolder(folder), settings, clock, null).create(signIn, password),
        settings);
  }

  /**
   * As {@link #create(Path, String, char[], VaultSettings, Clock)}, with the rows on a server. The
   * folder keeps the slots, and under their key how to reach the server.
   *
   * @param server closed by the caller
   * @throws Failure also V-132 to V-137 if the server is out of reach or refuses, V-142 if a desk
   *     is there, V-145 if the database cannot hold every character
   */
  public static Vault create(
      Path folder,
      String signIn,
      char[] password,
      VaultSettings settings,
      Clock clock,
      ServerAccess server) {
    return new Vault(
        new VaultCreation(new VaultFolder(folder), settings, clock, server)
            .create(signIn, password),
        settings);
  }

  /**
   * Opens an existing vault. The caller wipes the password.
   *
   * @throws Failure V-101 nothing there, V-102 in use, V-103 wrong name or password, V-107 or V-108
   *     damaged, V-109 saved by a newer program; none of these changes a file. For a desk on a
   *     server also V-132 to V-138, V-143, V-144
   */
  public static Vault open(Path folder, String signIn, char[] password, VaultSettings settings) {
    Vault vault =
        new Vault(
            new VaultOpening(new VaultFolder(folder), settings, Schema.ofProgram())
                .open(slots -> slots.open(signIn, password)),
            settings);
    vault.keys.raiseCost(signIn, password);
    return vault;
  }

  /**
   * Opens a restored backup of this vault under this one's key, so that nobody is asked for a
   * password of that day.
   *
   * @throws Failure V-107 if it is under another key, and as {@link #open(Path, String, char[],
   *     VaultSettings)}
   */
  public Vault openCopy(Path folder) {
    return new Vault(
        new VaultOpening(new VaultFolder(folder), settings, Schema.ofProgram())
            .open(slots -> DataKey.of(parts.key().copy())),
        settings);
  }

  /**
   * Opens with the printed code, to give someone a new password by {@link VaultKeys#resetPassword}.
   *
   * @throws Failure as {@link #open(Path, String, char[], VaultSettings)}, V-104 for a wrong code
   */
  public static Vault open(Path folder, RecoveryCode code, VaultSettings settings) {
    return new Vault(
        new VaultOpening(new VaultFolder(folder), settings, Schema.ofProgram())
            .open(slots -> slots.open(code)),
        settings);
  }

  /** True if the folder holds a vault, or a part of one that {@link #open} will complain about. */
  public static boolean exists(Path folder) {
    return !new VaultFolder(folder).isEmptyOfVaults();
  }

  /**
   * Who can sign in here, readable before anybody has.
   *
   * @throws Failure V-108, V-109 if the slot file is damaged or too new, V-202 if unreadable
   */
  public static List<String> signIns(Path folder) {
    return SlotFile.load(new VaultFolder(folder).slotsInForce()).slots().stream()
        .filter(s -> s.kind() == SlotKind.STAFF)
        .map(KeySlot::owner)
        .toList();
  }

  /**
   * The address of the server that keeps the rows of a desk, readable before anybody has signed in;
   * empty if they lie in the folder.
   *
   * @throws Failure V-144, V-109 if the file that names it is damaged or too new
   */
  public static Optional<String> server(Path folder) {
    VaultFolder own = new VaultFolder(folder);
    return own.onServer() ? Optional.of(ServerFile.url(own.server())) : Optional.empty();
  }

  /** True if the rows lie on a server, which backs them up and keeps watch over them. */
  public boolean onServer() {
    return parts.onServer();
  }

  /** Bytes that nobody without a key slot of this vault may read, wherever they are stored. */
  public byte[] seal(byte[] plain) {
    return Sealing.seal(parts.key(), SEALED, bound(), plain);
  }

  /**
   * What {@link #seal} made unreadable.
   *
   * @throws Failure V-107 if it was changed or another vault sealed it
   */
  public byte[] unseal(byte[] sealed) {
    return Sealing.open(parts.key(), SEALED, bound(), sealed)
        .orElseThrow(() -> VaultFailures.ledgerDamaged("sealed bytes do not open", null));
  }

  private byte[] bound() {
    return databaseId().toString().getBytes(StandardCharsets.UTF_8);
  }

  public Transactions transactions() {
    return parts.transactions();
  }

  Opened parts() {
    return parts;
  }

  /** Made with the vault and never changed; names it in slots, seal and backups. */
  public UUID databaseId() {
    return parts.slots().databaseId();
  }

  /** Who can open the vault, and changes of that. */
  public VaultKeys slots() {
    return keys;
  }

  /** The newest migration in the file, such as {@code 8}. */
  public String schemaVersion() {
    return parts.schemaVersion();
  }

  /** True if the program before this one did not close the vault: read everything once. */
  public boolean followsCrash() {
    return parts.followsCrash();
  }

  /** What the seal beside the ledger said; {@link SealState#SOUND} for a desk on a server. */
  public SealState seal() {
    return parts.found().seal();
  }

  /**
   * Number of the seal that stands beside the open file. It only grows, whatever is put back: a
   * vault whose number is less than one remembered elsewhere is an earlier one.
   */
  public long round() {
    return parts.found().round();
  }

  /** The backup this vault was made of, if it was not opened and closed since. */
  public Optional<BackupInfo> restoredFrom() {
    return parts.found().restored();
  }

  /**
   * What a backup of this vault says of itself, and that somebody with a key to it said so. The
   * rest of the file is not read.
   *
   * @throws Failure V-301, V-302, V-109 as {@link #checkBackup}; V-309 if it is of another vault or
   *     was changed
   */
  public BackupInfo provenHead(Path backup) {
    BackupHead head = BackupFile.head(backup);
    if (!head.isOf(parts.key())) {
      throw VaultFailures.backupForeign("tag of a backup");
    }
    return head.info();
  }

  /**
   * Reads every row of every table once, as is due after a crash; about 2 s for 200 MB.
   *
   * @return how many rows there are
   * @throws Failure V-107 if something in the file is damaged
   */
  public long readThrough() {
    try {
      return parts.transactions().read(Contents::readThrough);
    } catch (DataAccessException | MVStoreException e) {
      throw VaultFailures.ledgerDamaged("reading everything once", e);
    }
  }

  /**
   * Makes a backup while people go on working, and proves it by opening it. The passwords of today
   * open it.
   *
   * @param target the file to make; its folder must exist, and it must not
   * @param about what the desk says of itself, readable in the file without a password; never
   *     anything secret
   * @throws Failure V-307 if the rows are on a server, V-304 if the target exists, V-305 if there
   *     is no room or no right to write, V-306 if the copy does not hold what the vault holds; no
   *     file is left behind then
   */
  public BackupInfo backupTo(Path target, Map<String, Object> about, Clock clock) {
    return backupTo(target, about, clock, step -> {});
  }

  /**
   * As {@link #backupTo(Path, Map, Clock)}.
   *
   * @param begun told each step as it begins; an exception of its own stops the backup, and no file
   *     is left behind
   */
  public BackupInfo backupTo(
      Path target, Map<String, Object> about, Clock clock, Consumer<BackupStep> begun) {
    if (onServer()) {
      throw ServerFailures.noBackup();
    }
    return new Backup(parts).to(target, about, clock.instant(), begun);
  }

  /**
   * Whether a file begins as backups do, whole or not.
   *
   * @throws Failure V-302 if it cannot be read
   */
  public static boolean looksLikeBackup(Path file) {
    return BackupFile.begins(file);
  }

  /**
   * What a backup is, and that it is whole; needs no password and changes nothing.
   *
   * @throws Failure V-301 no backup or damaged, V-302 unreadable, V-109 made by a newer program
   */
  public static BackupInfo checkBackup(Path backup) {
    return BackupFile.check(backup);
  }

  /**
   * Puts a backup into a folder without a vault, to be opened like any other. What fails leaves
   * nothing behind.
   *
   * @throws Failure V-110 if the folder holds a vault, V-303 if it cannot be written, and as {@link
   *     #checkBackup}
   */
  public static BackupInfo restore(Path backup, Path folder) {
    return new VaultRestore(new VaultFolder(folder)).from(backup);
  }

  /**
   * Closes the vault and writes its file anew under a fresh random key, for a person who left or a
   * copy that got lost: the old key and the old slots open nothing any more, except backups made
   * before. Whenever the power fails, the next start finds the old files whole or the new ones.
   * Done or refused, the vault is closed and has to be opened again.
   *
   * @param begun told each step as it begins
   * @throws Failure V-151 if the rows are on a server, V-204 if the vault was closed, V-201 if
   *     there is no room for two more copies of the file, V-202 if the disk refuses, V-107 if the
   *     file cannot be read; then the old key is in force
   */
  public synchronized void rekey(NewKey wish, Consumer<RekeyStep> begun) {
    if (onServer()) {
      throw ServerFailures.noRekey();
    }
    if (closed) {
      throw VaultFailures.closed();
    }
    closed = true;
    try (DataKey old = parts.key();
        FolderLock _ = parts.lock()) {
      Seal seal = sealed(parts.store().close().orElseThrow(VaultFailures::closed));
      new Rekey(parts.folder(), begun).run(old, keys.slots(), seal, wish, settings);
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("seal", e);
    }
  }

  /**
   * Writes out what can still be read of a damaged vault; the vault is only looked at. The caller
   * wipes the password.
   *
   * @param out a folder that is not there yet; what is written is not encrypted
   * @throws Failure V-102 in use, V-103 wrong name or password, V-108 if the slots are damaged,
   *     V-310 if nothing can be read, V-311 if the folder is there or cannot be written
   */
  public static SalvageReport salvage(Path folder, String signIn, char[] password, Path out) {
    return Salvage.run(new VaultFolder(folder), signIn, password, out);
  }

  /**
   * Waits for the running save, closes the file and seals it. Called again it does nothing.
   *
   * @throws Failure V-202 if the file could not be closed; what was saved is safe all the same, and
   *     the next start looks the file through
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (DataKey _ = parts.key();
        FolderLock _ = parts.lock()) {
      Optional<Contents> contents = parts.store().close();
      if (contents.isPresent()) {
        sealed(contents.get());
      }
      LOG.info("vault closed");
    } catch (IOException e) {
      throw VaultFailures.cannotWrite("seal", e);
    }
  }

  /** Seals the file that has just been closed. */
  private Seal sealed(Contents contents) throws IOException {
    Files.deleteIfExists(parts.folder().restored());
    Seal seal =
        Seal.of(
            databaseId(),
            parts.found().round() + 1,
            parts.folder().ledger(),
            schemaVersion(),
            contents);
    seal.save(parts.folder().seal(), parts.key());
    return seal;
  }
}
