package cn.sifasuo.vault;

import cn.sifasuo.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What lies beside a ledger and is believed of it: the seal, and the head of the backup it was
 * restored from. Neither is believed without its tag, except of a ledger that a program wrote which
 * knew no tags; that one is behind in schema as well.
 *
 * @param state of the seal
 * @param seal the seal, if it is believed
 * @param believedUntagged whether it is believed without a tag, until the schema is known
 * @param restored the head of the backup
 */
record Witnessed(
    SealState state, Optional<Seal> seal, boolean believedUntagged, Optional<BackupHead> restored) {

  /**
   * @throws cn.sifasuo.kernel.Failure V-308 if the folder was restored and its parts are not of one
   *     backup
   */
  static Witnessed in(VaultFolder folder, KeySlots slots, DataKey key) {
    Optional<KeptSeal> kept = KeptSeal.load(folder.seal());
    boolean untagged = kept.isPresent() && kept.get().untagged();
    Optional<Seal> seal =
        kept.filter(k -> k.untagged() || k.isOf(key))
            .map(KeptSeal::seal)
            .filter(s -> s.databaseId().equals(slots.databaseId()));
    Optional<BackupHead> restored = BackupHead.load(folder.restored());
    restored.ifPresent(head -> requireOneBackup(head, kept, folder, key));
    return new Witnessed(state(folder, seal), seal, untagged && seal.isPresent(), restored);
  }

  private static SealState state(VaultFolder folder, Optional<Seal> seal) {
    if (seal.isPresent()) {
      return seal.get().clean() ? SealState.SOUND : SealState.OPEN;
    }
    return Files.exists(folder.seal()) ? SealState.FOREIGN : SealState.MISSING;
  }

  private static void requireOneBackup(
      BackupHead head, Optional<KeptSeal> kept, VaultFolder folder, DataKey key) {
    if (!head.untagged() && !head.isOf(key)) {
      throw VaultFailures.restoredMixed("tag of the head", null);
    }
    if (kept.isEmpty()) {
      return; // nothing to compare; the ledger is read through
    }
    boolean asUnpacked = kept.get().stated().equals(head.seal().stated());
    if (!asUnpacked && (kept.get().seal().clean() || !kept.get().isOf(key))) {
      throw VaultFailures.restoredMixed("seal of another day", null);
    }
    if (asUnpacked && !slotsDigest(folder).equals(head.slotsSha256())) {
      throw VaultFailures.restoredMixed("slots of another day", null);
    }
  }

  private static String slotsDigest(VaultFolder folder) {
    try {
      return Digest.of(folder.slots());
    } catch (IOException e) {
      throw VaultFailures.cannotRead("slot file", e);
    }
  }

  /**
   * The same, now that the schema is known.
   *
   * @throws cn.sifasuo.kernel.Failure V-308 if a backup without tag holds a ledger of today
   */
  Witnessed asOf(Schema.State schema) {
    if (schema.behind()) {
      return this;
    }
    if (restored.isPresent() && restored.get().untagged()) {
      throw VaultFailures.restoredMixed("head without tag", null);
    }
    return believedUntagged
        ? new Witnessed(SealState.FOREIGN, Optional.empty(), false, restored)
        : this;
  }

  /**
   * The seal, if it names the bytes of a closed file and stands under the data key: a file that is
   * {@link Seal#requireUntouched} is then the one this program closed.
   */
  Optional<Seal> vouched() {
    return state == SealState.SOUND && !believedUntagged ? seal : Optional.empty();
  }

  Optional<BackupInfo> restoredFrom() {
    return restored.map(BackupHead::info);
  }
}
