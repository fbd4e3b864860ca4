package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who can open an open vault. Whether the person at the desk may change that is decided before, by
 * the permission of the act. Every change is on disk when its method returns. Callers wipe the
 * arrays they hand in.
 */
public final class VaultKeys {

  private static final Logger LOG = LoggerFactory.getLogger(VaultKeys.class);

  private final VaultFolder folder;
  private final DataKey key;
  private final VaultSettings settings;
  private KeySlots slots;

  VaultKeys(VaultFolder folder, KeySlots slots, DataKey key, VaultSettings settings) {
    this.folder = folder;
    this.slots = slots;
    this.key = key;
    this.settings = settings;
  }

  /** All slots, without secrets, in the order they were made. */
  public synchronized List<KeySlot> list() {
    return slots.slots();
  }

  /**
   * Lets another person open the vault.
   *
   * @throws cn.sifasuo.kernel.Failure V-121 if the sign-in name already has a slot
   */
  public synchronized void addSlot(String signIn, char[] password) {
    if (slots.staff(signIn).isPresent()) {
      throw VaultFailures.slotExists(signIn);
    }
    keep(slots.withStaff(signIn, password, settings.staff(), key));
  }

  /**
   * Whether a person's password is right, for a window that was locked.
   *
   * @throws cn.sifasuo.kernel.Failure V-103 if it is wrong
   */
  public synchronized void check(String signIn, char[] password) {
    try (DataKey opened = slots.open(signIn, password)) {
      if (!opened.sameAs(key)) {
        throw VaultFailures.wrongPassword(); // a slot of another vault, put there by hand
      }
    }
  }

  /**
   * A new password; the database file is not touched. Nothing asks for the old one: {@link #check}
   * does, where a person changes their own.
   *
   * @throws cn.sifasuo.kernel.Failure V-122 if the sign-in name has no slot
   */
  public synchronized void resetPassword(String signIn, char[] password) {
    if (slots.staff(signIn).isEmpty()) {
      throw VaultFailures.noSlot(signIn);
    }
    keep(slots.withStaff(signIn, password, settings.staff(), key));
  }

  /**
   * Takes a person's slot away. Who copied the data key before still has it.
   *
   * @throws cn.sifasuo.kernel.Failure V-122 if the sign-in name has no slot, V-123 if it is the
   *     last person's
   */
  public synchronized void removeSlot(String signIn) {
    KeySlot slot = slots.staff(signIn).orElseThrow(() -> VaultFailures.noSlot(signIn));
    long people = slots.slots().stream().filter(s -> s.kind() == SlotKind.STAFF).count();
    if (people == 1) {
      throw VaultFailures.lastSlot();
    }
    keep(slots.without(slot.id()));
  }

  /**
   * Wraps a person's slot anew if it was made when guessing was meant to cost less than today; the
   * password has just opened it. A disk that refuses is told at the next change of a slot.
   */
  synchronized void raiseCost(String signIn, char[] password) {
    boolean cheap =
        slots.staff(signIn).filter(s -> s.cost().cheaperThan(settings.staff())).isPresent();
    if (!cheap) {
      return;
    }
    try {
      keep(slots.withStaff(signIn, password, settings.staff(), key));
    } catch (Failure e) {
      LOG.warn("a slot keeps its old cost", e);
    }
  }

  /** A recovery slot more; the code exists only in the answer, to be printed once and closed. */
  public synchronized RecoveryCode addRecoverySlot() {
    RecoveryCode code = RecoveryCode.fresh();
    addRecoverySlot(code);
    return code;
  }

  /** A recovery slot more, for a code that was printed before. */
  public synchronized void addRecoverySlot(RecoveryCode code) {
    keep(slots.withRecovery(code, settings.recovery(), key));
  }

  /** A recovery slot in place of all earlier ones, whose printed codes open nothing any more. */
  public synchronized RecoveryCode renewRecoverySlot() {
    RecoveryCode code = RecoveryCode.fresh();
    KeySlots others = slots;
    for (KeySlot slot : slots.slots()) {
      others = slot.kind() == SlotKind.RECOVERY ? others.without(slot.id()) : others;
    }
    keep(others.withRecovery(code, settings.recovery(), key));
    return code;
  }

  /**
   * A slot for a code of which three shares were printed before, in place of an earlier such slot,
   * whose sheets open nothing any more.
   */
  public synchronized void setShares(RecoveryCode code) {
    keep(slots.withShares(code, settings.recovery(), key));
  }

  synchronized KeySlots slots() {
    return slots;
  }

  UUID databaseId() {
    return slots.databaseId();
  }

  private void keep(KeySlots changed) {
    SlotFile.save(folder.slots(), changed);
    slots = changed;
  }
}
