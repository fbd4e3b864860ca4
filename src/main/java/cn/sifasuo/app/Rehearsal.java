package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.RehearseCommand;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.FolderTree;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.FrozenProof;
import cn.sifasuo.vault.BackupInfo;
import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restores a backup below the data folder's temporary folder, still encrypted, reads all of it,
 * counts its closed forms once more, compares them with the desk's, and takes the copy away.
 */
final class Rehearsal {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final Wording WORDS = Wording.of(Rehearsal.class);
  private static final String WRONG_PASSWORD = "V-103";

  private final DeskOpening opening;

  Rehearsal(DeskOpening opening) {
    this.opening = opening;
  }

  /**
   * @param alone whether to look at the backup only, for one whose passwords are not today's
   * @throws Failure V-3xx if it is no whole backup, {@code A-304} if the password of today does not
   *     open it, and as opening the desk
   */
  RehearseCommand.Report rehearse(Globals globals, Path file, boolean alone) {
    DataFolder desk = opening.folder(globals);
    opening.prepare(desk);
    DataFolder copy = new DataFolder(desk.temporary().resolve("rehearsal"));
    clear(copy);
    try {
      BackupInfo info = Vault.restore(file, copy.vault());
      copy.writeInfo(DeskRestore.desk(info).or(desk::info).orElseGet(desk::requireInfo));
      String signIn = DeskOpening.signIn(globals, copy);
      char[] password = opening.passwords().current(signIn);
      try {
        return look(desk, copy, info, signIn, password, alone);
      } finally {
        Arrays.fill(password, '\0');
      }
    } finally {
      clear(copy);
    }
  }

  private RehearseCommand.Report look(
      DataFolder deskFolder,
      DataFolder copyFolder,
      BackupInfo info,
      String signIn,
      char[] password,
      boolean alone) {
    try (Desk copy = opened(copyFolder, signIn, password)) {
      List<FrozenProof.Known> known = copy.transactions().read(copy.frozenProof::known);
      return new RehearseCommand.Report(
          info,
          copy.vault().readThrough(),
          copy.transactions().read(copy.audit::firstBroken),
          copy.transactions().read(copy.frozenProof::prove),
          alone || deskFolder.info().isEmpty()
              ? Optional.empty()
              : against(deskFolder, info, known, signIn, password));
    }
  }

  private Desk opened(DataFolder copy, String signIn, char[] password) {
    try {
      return opening.open(copy, signIn, password);
    } catch (Failure e) {
      if (e.code().equals(WRONG_PASSWORD)) {
        throw new Failure(
            FailureKind.REFUSED,
            "A-304",
            WORDS.say("app.rehearse.password"),
            "slot of that day",
            e);
      }
      throw e;
    }
  }

  private Optional<RehearseCommand.Against> against(
      DataFolder folder,
      BackupInfo info,
      List<FrozenProof.Known> known,
      String signIn,
      char[] password) {
    try (Desk desk = opening.open(folder, signIn, password)) {
      if (!desk.vault().databaseId().equals(info.databaseId())) {
        throw new Failure(
            FailureKind.REFUSED, "A-305", WORDS.say("app.rehearse.other"), "another database");
      }
      Set<FrozenProof.Known> today =
          new HashSet<>(desk.transactions().read(desk.frozenProof::known));
      List<FrozenProof.Known> unlike = known.stream().filter(k -> !today.contains(k)).toList();
      int same = known.size() - unlike.size();
      String detail =
          "sha256=%s same=%d unlike=%d".formatted(info.ledgerSha256(), same, unlike.size());
      desk.transactions()
          .write(ctx ->
              desk.audit.append(
                  ctx, signIn, "rehearse-backup", "vault", info.databaseId().toString(), detail));
      known.forEach(k -> today.removeIf(t -> sameForm(t, k)));
      return Optional.of(new RehearseCommand.Against(same, unlike, today.size()));
    }
  }

  private static boolean sameForm(FrozenProof.Known a, FrozenProof.Known b) {
    return a.form().equals(b.form())
        && a.period().equals(b.period())
        && a.revision() == b.revision();
  }

  /** What is left behind is as encrypted as the desk, and cleared away by the next rehearsal. */
  private static void clear(DataFolder copy) {
    try {
      FolderTree.delete(copy.root());
    } catch (IOException e) {
      LOG.warn("the copy of a rehearsal is left behind", e);
    }
  }
}
