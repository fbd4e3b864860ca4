package cn.sifasuo.vault;

import static cn.sifasuo.vault.VaultAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySlotsTest {

  private static final char[] NEW_PASSWORD = "冬雪 2027 夏雨".toCharArray();

  @TempDir Path folder;
  private Path slots;

  @BeforeEach
  void aVault() {
    slots = folder.resolve("slots.json");
    QuickVault.create(folder).close();
  }

  @Test
  void aCheapSlotIsRaisedAtTheNextSignInAndNeverLowered() {
    Argon2Parameters dearer = new Argon2Parameters(128, 2, 1);
    VaultSettings raised = new VaultSettings(dearer, QuickVault.SETTINGS.recovery(), 0);

    Vault.open(folder, QuickVault.SIGN_IN, QuickVault.password(), raised).close();
    assertThat(SlotFile.load(slots).slots()).extracting(KeySlot::cost).containsExactly(dearer);
    QuickVault.open(folder).close();

    assertThat(SlotFile.load(slots).slots()).extracting(KeySlot::cost).containsExactly(dearer);
  }

  /** How long that takes is measured in src/docs/security.md. */
  @Test
  void aPersonsSlotTakesSixtyFourMebibytes() {
    assertThat(VaultSettings.standard().staff()).isEqualTo(new Argon2Parameters(64 * 1024, 3, 1));
    assertThat(VaultSettings.standard().recovery().cheaperThan(VaultSettings.standard().staff()))
        .isFalse();
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreTheSameAnswer() {
    Failure wrong = refused(() -> open("zhang", "秋月 2026 春风".toCharArray()));
    Failure unknown = refused(() -> open("wang", QuickVault.password()));

    assertThat(wrong.code()).isEqualTo("V-103").isEqualTo(unknown.code());
    assertThat(wrong.sentence()).startsWith("口令错误").isEqualTo(unknown.sentence());
    assertThat(wrong.getMessage()).isEqualTo(unknown.getMessage());
    assertThat(wrong.kind()).isEqualTo(FailureKind.REFUSED);
  }

  @Test
  void everyPersonOpensWithTheirOwnPassword() {
    try (Vault vault = QuickVault.open(folder)) {
      vault.slots().addSlot("li", NEW_PASSWORD);
      assertThat(refused(() -> vault.slots().addSlot("li", NEW_PASSWORD)).code())
          .isEqualTo("V-121");
      assertThat(vault.slots().list()).extracting(KeySlot::owner).containsExactly("zhang", "li");
    }
    open("li", NEW_PASSWORD).close();
    open("zhang", QuickVault.password()).close();
    assertThat(refused(() -> open("zhang", NEW_PASSWORD)).code()).isEqualTo("V-103");
  }

  @Test
  void aChangedPasswordOpensAndTheOldOneDoesNot() throws IOException {
    String ledger;
    try (Vault vault = QuickVault.open(folder)) {
      assertThat(refused(() -> vault.slots().check("zhang", NEW_PASSWORD)).code())
          .isEqualTo("V-103");
      ledger = Digest.of(folder.resolve("ledger.mv.db"));
      vault.slots().resetPassword("zhang", NEW_PASSWORD);
      assertThat(Digest.of(folder.resolve("ledger.mv.db"))).isEqualTo(ledger);
    }
    open("zhang", NEW_PASSWORD).close();
    assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-103");
  }

  @Test
  void whoLeftCannotOpenAndTheLastOneCannotLeave() {
    try (Vault vault = QuickVault.open(folder)) {
      vault.slots().addSlot("li", NEW_PASSWORD);
      vault.slots().removeSlot("zhang");
      assertThat(refused(() -> vault.slots().removeSlot("zhang")).code()).isEqualTo("V-122");
      assertThat(refused(() -> vault.slots().removeSlot("li")).code()).isEqualTo("V-123");
    }
    assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-103");
    open("li", NEW_PASSWORD).close();
  }

  @Test
  void theRecoveryCodeOpensAndGivesANewPassword() {
    char[] printed;
    try (Vault vault = QuickVault.open(folder);
        RecoveryCode code = vault.slots().addRecoverySlot()) {
      printed = code.printed();
    }
    try (RecoveryCode typed = RecoveryCode.parse(printed);
        Vault vault = Vault.open(folder, typed, QuickVault.SETTINGS)) {
      assertThat(refused(() -> vault.slots().resetPassword("wang", NEW_PASSWORD)).code())
          .isEqualTo("V-122");
      vault.slots().resetPassword("zhang", NEW_PASSWORD);
    }
    open("zhang", NEW_PASSWORD).close();
  }

  @Test
  void aCodePrintedBeforeTheVaultWasMadeOpensIt() {
    char[] printed;
    try (RecoveryCode code = RecoveryCode.fresh()) {
      printed = code.printed();
      try (Vault vault = QuickVault.open(folder)) {
        vault.slots().addRecoverySlot(code);
      }
    }
    try (RecoveryCode typed = RecoveryCode.parse(printed)) {
      Vault.open(folder, typed, QuickVault.SETTINGS).close();
    }
  }

  @Test
  void aRenewedRecoveryCodeMakesTheOldPaperWorthless() {
    char[] first;
    char[] second;
    try (Vault vault = QuickVault.open(folder)) {
      try (RecoveryCode one = vault.slots().addRecoverySlot();
          RecoveryCode two = vault.slots().renewRecoverySlot()) {
        first = one.printed();
        second = two.printed();
      }
    }
    try (RecoveryCode old = RecoveryCode.parse(first)) {
      Failure failure = refused(() -> Vault.open(folder, old, QuickVault.SETTINGS));
      assertThat(failure.code()).isEqualTo("V-104");
    }
    try (RecoveryCode code = RecoveryCode.parse(second)) {
      Vault.open(folder, code, QuickVault.SETTINGS).close();
    }
  }

  @ParameterizedTest
  @CsvSource({"t, 2", "m, 128", "p, 2", "kind, RECOVERY", "owner, director"})
  void anEditedSlotDoesNotOpenEvenWithAFreshDigest(String field, String value) throws IOException {
    String signIn = field.equals("owner") ? value : "zhang";
    edit(
        slot -> {
          if (value.matches("\\d+")) {
            slot.put(field, Integer.parseInt(value));
          } else {
            slot.put(field, value);
          }
        },
        true);

    assertThat(refused(() -> open(signIn, QuickVault.password())).code()).isEqualTo("V-103");
  }

  @Test
  void anEditWithoutFreshDigestIsDamage() throws IOException {
    edit(slot -> slot.put("t", 2), false);

    Failure failure = refused(() -> QuickVault.open(folder));

    assertThat(failure.code()).isEqualTo("V-108");
    assertThat(failure.kind()).isEqualTo(FailureKind.DAMAGED);
  }

  @ParameterizedTest
  @CsvSource({"t, 11", "t, 0", "m, 524289", "m, 0", "m, 2147483647", "p, 0", "p, 17"})
  void anAbsurdCostIsRefusedUntried(String field, int value) throws IOException {
    edit(slot -> slot.put(field, value), true);

    assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-108");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "not json", "{\"format\":\"other\"}"})
  void whatIsNoSlotFileIsDamage(String text) throws IOException {
    Files.writeString(slots, text);

    assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-108");
  }

  @Test
  void aMissingSlotFileIsDamageAndSlotsOfAnotherVaultToo(@TempDir Path other) throws IOException {
    QuickVault.create(other).close();
    Files.delete(slots);
    assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-108");

    Files.copy(other.resolve("slots.json"), slots);
    assertThat(refused(() -> QuickVault.open(folder)).code()).isEqualTo("V-108");
  }

  @Test
  void theCostStaysWithinItsBounds() {
    assertThatThrownBy(() -> new Argon2Parameters(512 * 1024 + 1, 3, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Argon2Parameters(64, 11, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Argon2Parameters.staff()).isEqualTo(new Argon2Parameters(65_536, 3, 1));
    assertThat(Argon2Parameters.recovery()).isEqualTo(new Argon2Parameters(131_072, 3, 1));
  }

  private Vault open(String signIn, char[] password) {
    return Vault.open(folder, signIn, password, QuickVault.SETTINGS);
  }

  private void edit(Consumer<ObjectNode> change, boolean freshDigest) throws IOException {
    ObjectNode json = (ObjectNode) Json.read(Files.readString(slots));
    change.accept((ObjectNode) json.path("slots").get(0));
    if (freshDigest) {
      json.put("digest", Digest.of(Json.write(json.path("slots"))));
    }
    Files.writeString(slots, Json.write(json));
  }
}
