package cn.sifasuo.vault;

import static cn.sifasuo.vault.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file as it is the moment a save returns is what a killed process would leave behind. It must
 * hold the save every time: saves of many sizes, many sessions, so that H2 has to place its chunks
 * elsewhere than it planned.
 */
class AcknowledgedSaveTest {

  private static final int SESSIONS = 5;
  private static final int SAVES = 12;

  @TempDir Path temp;

  @Test
  void isInTheFileTheMomentItReturns() throws Exception {
    Path folder = temp.resolve("desk");
    VaultFolder copy = new VaultFolder(Files.createDirectory(temp.resolve("copy")));
    Random random = new Random(7);
    int saved = 0;
    QuickVault.create(folder).close();
    KeySlots slots = SlotFile.load(folder.resolve("slots.json"));
    try (DataKey key = slots.open(QuickVault.SIGN_IN, QuickVault.password());
        LedgerFile copied = new LedgerFile(copy, key)) {
      for (int session = 0; session < SESSIONS; session++) {
        try (Vault vault = QuickVault.open(folder)) {
          for (int i = 0; i < SAVES; i++) {
            QuickVault.put(
                vault, "n" + saved, "x".repeat(random.nextInt(i % 5 == 0 ? 60_000 : 500)));
            saved++;
            Files.copy(
                folder.resolve("ledger.mv.db"), copy.ledger(), StandardCopyOption.REPLACE_EXISTING);
            assertThat(rows(copied)).as("save %d of session %d", i, session).isEqualTo(saved);
          }
        }
      }
    }
  }

  /** What a power cut in the middle of the next save leaves at the end of the file. */
  @Test
  void aTornWriteAtTheEndDoesNotHideTheLastSave() throws Exception {
    Path folder = temp.resolve("desk");
    Path found = Files.createDirectory(temp.resolve("found"));
    try (Vault vault = QuickVault.create(folder)) {
      for (int saved = 0; saved < SAVES; saved++) {
        QuickVault.put(vault, "n" + saved, "x".repeat(500));
        for (String file : List.of("ledger.mv.db", "slots.json", "seal.json")) {
          Files.copy(
              folder.resolve(file), found.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(found.resolve("ledger.mv.db"), new byte[512], StandardOpenOption.APPEND);
        try (Vault cut = QuickVault.open(found)) {
          assertThat(QuickVault.get(cut, "n" + saved)).as("save %d", saved).isPresent();
        }
      }
    }
  }

  private static int rows(LedgerFile file) throws SQLException, IOException {
    try (LookingGlass glass = new LookingGlass();
        Connection connection = file.forLooking(glass).getConnection()) {
      return SerialTransactions.on(connection).fetchCount(SETTING);
    }
  }
}
