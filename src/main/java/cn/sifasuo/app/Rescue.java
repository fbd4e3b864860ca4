package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.shell.SignIn;
import cn.sifasuo.vault.BackupInfo;
import cn.sifasuo.vault.SalvageReport;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways out of a damaged desk, at the door: a backup in its place, or what can be read. */
final class Rescue {

  private static final Wording WORDS = Wording.of(Rescue.class);

  /** Ledger or slots are damaged, or are not of one backup. */
  private static final Set<String> DAMAGED = Set.of("V-107", "V-108", "V-308");

  private final DataFolder folder;
  private final DeskRestore restore;
  private final FilePicker picker;
  private final Clock clock;

  Rescue(DataFolder folder, DeskRestore restore, FilePicker picker, Clock clock) {
    this.folder = folder;
    this.restore = restore;
    this.picker = picker;
    this.clock = clock;
  }

  List<SignIn.WayOut> waysOut(String code) {
    if (!DAMAGED.contains(code)) {
      return List.of(); // try again, close the other program, install the newer one
    }
    SignIn.WayOut backup =
        new SignIn.WayOut(
            "rescue-restore",
            WORDS.say("app.rescue.restore"),
            false,
            () -> pick(picker),
            (attempt, file) -> restored(file));
    SignIn.WayOut salvage =
        new SignIn.WayOut(
            "rescue-salvage",
            WORDS.say("app.rescue.salvage"),
            true,
            () -> picker.folder(WORDS.say("app.rescue.salvage.pick")),
            this::salvaged);
    return code.equals("V-108") ? List.of(backup) : List.of(backup, salvage);
  }

  /** Asks for a backup. */
  static Optional<Path> pick(FilePicker picker) {
    return picker.open(
        WORDS.say("app.rescue.restore.pick"),
        List.of(new FilePicker.Kind(WORDS.say("app.rescue.restore.kind"), List.of("*.sfbackup"))));
  }

  private String restored(Path file) {
    BackupInfo info = Vault.checkBackup(file);
    Path away = restore.replace(file, folder, LocalDateTime.now(clock));
    String day = LocalDateTime.ofInstant(info.madeAt(), clock.getZone()).toLocalDate().toString();
    return WORDS.say("app.rescue.restored", day, away);
  }

  private String salvaged(SignIn.Attempt attempt, Path below) {
    String stamp = Backups.STAMP.format(LocalDateTime.now(clock));
    Path out = below.resolve("SFK-salvage-" + stamp);
    SalvageReport report = Vault.salvage(folder.vault(), attempt.name(), attempt.password(), out);
    return report.partial().isEmpty()
        ? WORDS.say("app.rescue.salvaged", report.saved(), out)
        : WORDS.say("app.rescue.salvaged-partly", report.saved(), out, report.partial().size());
  }
}
