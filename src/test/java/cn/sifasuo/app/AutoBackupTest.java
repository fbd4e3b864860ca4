package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups nobody has to think of, on a stick that is not always there. */
class AutoBackupTest {

  @TempDir Path folder;
  private CommandDesk desk;
  private Path stick = Path.of("");

  @BeforeEach
  void aDeskWithAPlaceForBackups() throws IOException {
    desk = CommandDesk.made(folder);
    stick = Files.createDirectory(folder.resolve("stick"));
    desk.open(d -> {
      new Backups(d).folder(stick);
      return true;
    });
  }

  private Optional<Path> closedOn(LocalDate day, boolean changed) {
    desk.on(day);
    return desk.open(d -> {
      if (changed) {
        d.transactions().write(ctx -> d.audit.append(ctx, "zhoumin", "update", "x", "", ""));
      }
      return new AutoBackup(d).atClosing(step -> {});
    });
  }

  private List<String> onStick() throws IOException {
    try (var files = Files.list(stick)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aChangedDeskIsBackedUpAndAnUnchangedOneIsNot() throws IOException {
    Path file = closedOn(LocalDate.of(2026, 11, 23), true).orElseThrow();
    assertThat(Vault.checkBackup(file).rows()).isPositive();
    assertThat(onStick()).containsExactly("SFK-990201101-20261123-090000-auto.sfbackup");
    assertThat(closedOn(LocalDate.of(2026, 11, 24), false)).isEmpty();
    assertThat(onStick()).hasSize(1);
  }

  @Test
  void withoutAPlaceNothingIsMadeAndNothingSaid() {
    CommandDesk other = CommandDesk.another(folder.resolve("other"));
    assertThat(other.<Boolean>open(d -> new AutoBackup(d).isDue())).isFalse();
  }

  @Test
  void aStickThatIsNotThereIsSaidAndBlocksNothingUntilItIsBack() throws IOException {
    Files.move(stick, folder.resolve("pulled out"));
    assertThat(closedOn(LocalDate.of(2026, 11, 23), true)).isEmpty();
    assertThat(desk.<Optional<String>>open(d -> new AutoBackup(d).missed())).hasValue("A-502");
    Files.move(folder.resolve("pulled out"), stick);
    desk.on(LocalDate.of(2026, 11, 24));
    Optional<Path> made = desk.open(d -> new AutoBackup(d).ofTheDay(step -> {}));
    assertThat(made).isPresent();
    assertThat(desk.<Optional<String>>open(d -> new AutoBackup(d).missed())).isEmpty();
    Optional<Path> again =
        desk.open(d -> {
          d.transactions().write(ctx -> d.audit.append(ctx, "zhoumin", "update", "x", "", ""));
          return new AutoBackup(d).ofTheDay(step -> {});
        });
    assertThat(again).isEmpty(); // one of this day is there; closing makes the next
  }

  @Test
  void onlyItsOwnOldBackupsGo() throws IOException {
    desk.run("backup --to", stick);
    Files.writeString(stick.resolve("SFK-990201101-20200101-090000-auto.sfbackup"), "not ours");
    Files.writeString(stick.resolve("letter.txt"), "left alone");
    for (int day = 1; day <= 12; day++) {
      closedOn(LocalDate.of(2026, 12, day), true);
    }
    List<String> left = onStick();
    assertThat(left)
        .contains(
            "letter.txt",
            "SFK-990201101-20200101-090000-auto.sfbackup",
            "SFK-990201101-20261123-090000.sfbackup",
            "SFK-990201101-20261212-090000-auto.sfbackup",
            "SFK-990201101-20261206-090000-auto.sfbackup")
        .doesNotContain("SFK-990201101-20261201-090000-auto.sfbackup");
  }
}
