package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.RehearseCommand;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.FolderTree;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditAct;
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
import java.util.function.Consumer;
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
   * Rehearses with the password of a person, who is asked for it.
   *
   * @param alone whether to look at the backup only, for one whose passwords are not today's
   * @throws Failure V-3xx if it is no whole backup, {@code A-304} if the password of today does not
   *     open it, and as opening the desk
   */
  RehearseCommand.Report rehearse(Globals globals, Path file, boolean alone) {
    DataFolder folder = opening.folder(globals);
    opening.prepare(folder);
    DataFolder copy = new DataFolder(folder.temporary().resolve("rehearsal"));
    clear(copy);
    try {
      BackupInfo info = Vault.restore(file, copy.vault());
      copy.writeInfo(DeskRestore.desk(info).or(folder::info).orElseGet(folder::requireInfo));
      String signIn = DeskOpening.signIn(globals, copy);
      char[] password = opening.passwords().current(signIn);
      try {
        RehearseCommand.Report seen = seen(copy, info, signIn, password);
        return alone || folder.info().isEmpty()
            ? seen
            : seen.beside(against(folder, seen, signIn, password));
      } finally {
        Arrays.fill(password, '\0');
      }
    } finally {
      clear(copy);
    }
  }

  /**
   * Rehearses at an open desk, whose key opens its backups, so that nobody is asked for a password
   * of that day.
   *
   * @param begun told each step as it begins; what it throws stops the rehearsal
   * @throws Failure V-3xx if it is no whole backup; {@code V-309} if it is of another desk or of a
   *     time before the data key was changed
   */
  RehearseCommand.Report rehearse(Desk desk, Path file, Consumer<RehearsalStep> begun) {
    begun.accept(RehearsalStep.RESTORE);
    desk.vault().provenHead(file);
    DataFolder folder = new DataFolder(desk.folder().temporary().resolve("rehearsal-open"));
    clear(folder);
    try {
      BackupInfo info = Vault.restore(file, folder.vault());
      folder.writeInfo(DeskRestore.desk(info).orElseGet(desk::info));
      try (Desk copy = opening.openCopy(desk, folder)) {
        RehearseCommand.Report seen = seen(copy, info, begun);
        begun.accept(RehearsalStep.COMPARE);
        return seen.beside(against(desk, seen));
      }
    } finally {
      clear(folder);
    }
  }

  private RehearseCommand.Report seen(
      DataFolder folder, BackupInfo info, String signIn, char[] password) {
    try (Desk copy = opened(folder, signIn, password)) {
      return seen(copy, info, step -> {});
    }
  }

  private static RehearseCommand.Report seen(
      Desk copy, BackupInfo info, Consumer<RehearsalStep> begun) {
    begun.accept(RehearsalStep.READ);
    long rows = copy.vault().readThrough();
    begun.accept(RehearsalStep.COUNT);
    return new RehearseCommand.Report(
        info,
        rows,
        copy.transactions().read(copy.audit::firstBroken),
        copy.transactions().read(copy.frozenProof::known),
        copy.transactions().read(copy.frozenProof::prove),
        Optional.empty());
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

  private RehearseCommand.Against against(
      DataFolder folder, RehearseCommand.Report seen, String signIn, char[] password) {
    try (Desk desk = opening.open(folder, signIn, password)) {
      if (!desk.vault().databaseId().equals(seen.info().databaseId())) {
        throw new Failure(
            FailureKind.REFUSED, "A-305", WORDS.say("app.rehearse.other"), "another database");
      }
      return against(desk, seen);
    }
  }

  private static RehearseCommand.Against against(Desk desk, RehearseCommand.Report seen) {
    Set<FrozenProof.Known> today = new HashSet<>(desk.transactions().read(desk.frozenProof::known));
    List<FrozenProof.Known> unlike = seen.known().stream().filter(k -> !today.contains(k)).toList();
    int same = seen.known().size() - unlike.size();
    String detail =
        "sha256=%s same=%d unlike=%d".formatted(seen.info().ledgerSha256(), same, unlike.size());
    desk.transactions()
        .write(ctx ->
            desk.audit.append(
                ctx,
                desk.session().signIn(),
                AuditAct.REHEARSE_BACKUP.code(),
                "vault",
                seen.info().databaseId().toString(),
                detail));
    seen.known().forEach(k -> today.removeIf(t -> sameForm(t, k)));
    return new RehearseCommand.Against(same, unlike, today.size());
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
