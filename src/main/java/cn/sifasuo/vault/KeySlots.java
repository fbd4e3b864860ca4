package cn.sifasuo.vault;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The slots of one database, as a value: adding or removing gives a new one, which {@link SlotFile}
 * writes. Taking a slot away does not make anyone forget the data key; a lost PC needs a new key.
 */
record KeySlots(UUID databaseId, List<KeySlot> slots) {

  private static final SecureRandom RANDOM = new SecureRandom();

  KeySlots {
    slots = List.copyOf(slots);
  }

  static KeySlots none(UUID databaseId) {
    return new KeySlots(databaseId, List.of());
  }

  /**
   * @throws cn.sifasuo.kernel.Failure V-103, the same for an unknown name and a wrong password
   */
  DataKey open(String signIn, char[] password) {
    byte[] secret = Secrets.utf8(password);
    try {
      return staff(signIn)
          .flatMap(slot -> slot.open(databaseId, secret))
          .orElseThrow(VaultFailures::wrongPassword);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /**
   * @throws cn.sifasuo.kernel.Failure V-104 if no slot of a printed code opens
   */
  DataKey open(RecoveryCode code) {
    byte[] secret = code.secret();
    try {
      for (KeySlot slot : slots) {
        Optional<DataKey> key =
            slot.kind() == SlotKind.STAFF ? Optional.empty() : slot.open(databaseId, secret);
        if (key.isPresent()) {
          return key.get();
        }
      }
      throw VaultFailures.wrongRecoveryCode();
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  Optional<KeySlot> staff(String signIn) {
    String name = signIn.strip();
    return slots.stream()
        .filter(slot -> slot.kind() == SlotKind.STAFF && slot.owner().equals(name))
        .findFirst();
  }

  /** With a slot for the person; an earlier one of the same name is replaced. */
  KeySlots withStaff(String signIn, char[] password, Argon2Parameters cost, DataKey key) {
    byte[] secret = Secrets.utf8(password);
    try {
      String name = signIn.strip();
      KeySlot slot = KeySlot.seal(databaseId, SlotKind.STAFF, name, cost, secret, key, RANDOM);
      KeySlots others = staff(name).map(old -> without(old.id())).orElse(this);
      return others.with(slot);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  KeySlots withRecovery(RecoveryCode code, Argon2Parameters cost, DataKey key) {
    return withCode(SlotKind.RECOVERY, code, cost, key);
  }

  /** With a slot for a code of which only shares are printed; earlier shares open nothing more. */
  KeySlots withShares(RecoveryCode code, Argon2Parameters cost, DataKey key) {
    KeySlots others =
        new KeySlots(databaseId, slots.stream().filter(s -> s.kind() != SlotKind.SHARES).toList());
    return others.withCode(SlotKind.SHARES, code, cost, key);
  }

  private KeySlots withCode(SlotKind kind, RecoveryCode code, Argon2Parameters cost, DataKey key) {
    byte[] secret = code.secret();
    try {
      return with(KeySlot.seal(databaseId, kind, "", cost, secret, key, RANDOM));
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  KeySlots without(UUID slotId) {
    return new KeySlots(
        databaseId, slots.stream().filter(slot -> !slot.id().equals(slotId)).toList());
  }

  private KeySlots with(KeySlot slot) {
    List<KeySlot> all = new ArrayList<>(slots);
    all.add(slot);
    return new KeySlots(databaseId, all);
  }
}
