package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three sheets: any two open, one alone says nothing, and a slip of the pen is found. */
class RecoveryShareTest {

  @TempDir Path folder;

  @Test
  void anyTwoOfThreeSheetsGiveTheCode() {
    for (int round = 0; round < 200; round++) {
      RecoveryCode code = RecoveryCode.fresh();
      List<RecoveryShare> sheets = RecoveryShare.split(code);
      for (RecoveryShare one : sheets) {
        for (RecoveryShare other : sheets) {
          if (one != other) {
            assertThat(RecoveryShare.join(reread(one), reread(other)).printed())
                .isEqualTo(code.printed());
          }
        }
      }
    }
  }

  /** For every digit of the code there is exactly one random digit that gives the same sheet. */
  @Test
  void oneSheetAloneFitsEveryCodeEquallyWell() {
    for (int sheet = 1; sheet <= RecoveryShare.SHEETS; sheet++) {
      int[][] seen = new int[32][32];
      for (int secret = 0; secret < 32; secret++) {
        for (int slope = 0; slope < 32; slope++) {
          seen[secret][secret ^ CodeBlocks.times(sheet, slope)]++;
        }
      }
      assertThat(java.util.stream.Stream.of(seen))
          .allSatisfy(row -> assertThat(row).containsOnly(1));
    }
  }

  @Test
  void everyElementButZeroHasAnInverse() {
    for (int a = 1; a < 32; a++) {
      assertThat(CodeBlocks.times(a, CodeBlocks.inverse(a))).isEqualTo(1);
    }
  }

  @Test
  void everySingleWrongSignIsFoundTheNumberToo() {
    char[] right = RecoveryShare.split(RecoveryCode.fresh()).getFirst().printed();
    for (int at = 0; at < right.length; at++) {
      if (right[at] != '-') {
        for (char c : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
          char[] typed = right.clone();
          typed[at] = c;
          if (c != right[at]) {
            assertThat(refused(() -> RecoveryShare.parse(typed)).code()).isIn("V-106", "V-112");
          }
        }
      }
    }
  }

  @Test
  void aSheetIsNoRecoveryCodeAndTheSameOneTwiceIsOne() {
    List<RecoveryShare> sheets = RecoveryShare.split(RecoveryCode.fresh());
    char[] first = sheets.getFirst().printed();
    char[] groups = Arrays.copyOfRange(first, 2, first.length);

    assertThat(refused(() -> RecoveryCode.parse(groups)).code()).isEqualTo("V-106");
    assertThat(
            refused(() -> RecoveryShare.join(sheets.getFirst(), reread(sheets.getFirst()))).code())
        .isEqualTo("V-113");
  }

  @Test
  void twoSheetsOpenTheVaultUntilNewOnesAreMade() {
    RecoveryCode old = RecoveryCode.fresh();
    RecoveryCode renewed = RecoveryCode.random(new SecureRandom());
    List<RecoveryShare> sheets = RecoveryShare.split(old);
    try (Vault vault = QuickVault.create(folder)) {
      vault.slots().setShares(old);
    }
    RecoveryCode joined = RecoveryShare.join(sheets.get(2), sheets.get(0));
    try (Vault vault = Vault.open(folder, joined, QuickVault.SETTINGS)) {
      vault.slots().setShares(renewed);
    }
    assertThat(refused(() -> Vault.open(folder, joined, QuickVault.SETTINGS)).code())
        .isEqualTo("V-104");
    RecoveryCode mixed = RecoveryShare.join(sheets.get(0), RecoveryShare.split(renewed).get(1));
    assertThat(refused(() -> Vault.open(folder, mixed, QuickVault.SETTINGS)).code())
        .isEqualTo("V-104");
    Vault.open(folder, renewed, QuickVault.SETTINGS).close();
  }

  private static RecoveryShare reread(RecoveryShare share) {
    return RecoveryShare.parse(share.printed());
  }
}
