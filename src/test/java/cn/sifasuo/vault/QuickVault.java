package cn.sifasuo.vault;

import static cn.sifasuo.vault.schema.Tables.SETTING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Real vaults with cheap passwords, so that a test does not wait for Argon2. */
public final class QuickVault {

  public static final VaultSettings SETTINGS =
      new VaultSettings(new Argon2Parameters(64, 1, 1), new Argon2Parameters(128, 1, 1), 0);

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  public static final String SIGN_IN = "zhang";

  private QuickVault() {}

  public static Vault create(Path folder) {
    return Vault.create(folder, SIGN_IN, password(), SETTINGS, CLOCK);
  }

  public static Vault open(Path folder) {
    return Vault.open(folder, SIGN_IN, password(), SETTINGS);
  }

  public static char[] password() {
    return "春风 2026 秋月".toCharArray();
  }

  /** Leaves the seal as a program leaves it that is killed. */
  static void breakSeal(Path folder) throws IOException {
    reseal(folder, Seal::broken);
  }

  /** Leaves the seal as a program leaves it that knows another newest migration. */
  static void sealAs(Path folder, String schemaVersion) throws IOException {
    reseal(
        folder,
        s ->
            new Seal(
                s.databaseId(),
                s.round(),
                s.clean(),
                s.length(),
                s.sha256(),
                schemaVersion,
                s.contents()));
  }

  private static void reseal(Path folder, UnaryOperator<Seal> change) throws IOException {
    VaultFolder files = new VaultFolder(folder);
    try (DataKey key = SlotFile.load(files.slots()).open(SIGN_IN, password())) {
      change.apply(KeptSeal.load(files.seal()).orElseThrow().seal()).save(files.seal(), key);
    }
  }

  static void put(Vault vault, String name, String content) {
    vault
        .transactions()
        .write(db ->
            db.insertInto(SETTING).set(SETTING.NAME, name).set(SETTING.CONTENT, content).execute());
  }

  static Optional<String> get(Vault vault, String name) {
    return vault
        .transactions()
        .read(db ->
            db.select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.CONTENT));
  }
}
