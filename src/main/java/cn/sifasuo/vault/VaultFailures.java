package cn.sifasuo.vault;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Every way the vault says no, with its code. */
final class VaultFailures {

  private static final Wording WORDS = Wording.of(VaultFailures.class);

  private VaultFailures() {}

  static Failure missing(Path folder) {
    return failure(
        FailureKind.UNREACHABLE, "V-101", WORDS.say("missing", folder), "no vault here", null);
  }

  static Failure inUse(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.REFUSED, "V-102", WORDS.say("inUse"), detail, cause);
  }

  static Failure wrongPassword() {
    return failure(
        FailureKind.REFUSED, "V-103", WORDS.say("wrongPassword"), "no slot opened", null);
  }

  static Failure wrongRecoveryCode() {
    return failure(
        FailureKind.REFUSED, "V-104", WORDS.say("wrongRecoveryCode"), "no slot opened", null);
  }

  static Failure recoveryCodeLength(int groups, int groupLength) {
    return failure(
        FailureKind.WRONG_USE,
        "V-105",
        WORDS.say("recoveryCodeLength", groups, groupLength),
        "wrong length",
        null);
  }

  static Failure recoveryCodeGroup(int group) {
    return failure(
        FailureKind.WRONG_USE,
        "V-106",
        WORDS.say("recoveryCodeGroup", group),
        "check digit of group " + group,
        null);
  }

  static Failure ledgerDamaged(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.DAMAGED, "V-107", WORDS.say("ledgerDamaged"), detail, cause);
  }

  static Failure slotsDamaged(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.DAMAGED, "V-108", WORDS.say("slotsDamaged"), detail, cause);
  }

  static Failure newer(String detail) {
    return failure(FailureKind.REFUSED, "V-109", WORDS.say("newer"), detail, null);
  }

  static Failure alreadyThere(Path folder) {
    return failure(
        FailureKind.REFUSED, "V-110", WORDS.say("alreadyThere", folder), "vault exists", null);
  }

  static Failure unusableFolder(Path folder) {
    return failure(
        FailureKind.WRONG_USE, "V-111", WORDS.say("unusableFolder", folder), "semicolon", null);
  }

  static Failure shareNumber(int sheets) {
    return failure(
        FailureKind.WRONG_USE, "V-112", WORDS.say("shareNumber", sheets), "no sheet number", null);
  }

  static Failure sameShare(int number) {
    return failure(
        FailureKind.WRONG_USE, "V-113", WORDS.say("sameShare", number), "one sheet twice", null);
  }

  static Failure slotExists(String signIn) {
    return failure(
        FailureKind.REFUSED, "V-121", WORDS.say("slotExists", signIn), "slot exists", null);
  }

  static Failure noSlot(String signIn) {
    return failure(FailureKind.REFUSED, "V-122", WORDS.say("noSlot", signIn), "no slot", null);
  }

  static Failure lastSlot() {
    return failure(FailureKind.REFUSED, "V-123", WORDS.say("lastSlot"), "last staff slot", null);
  }

  static Failure spaceLow(long freeBytes, long neededBytes) {
    return failure(
        FailureKind.UNREACHABLE,
        "V-201",
        WORDS.say("spaceLow", freeBytes / 1_048_576, neededBytes / 1_048_576),
        "free " + freeBytes,
        null);
  }

  static Failure cannotWrite(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.UNREACHABLE, "V-202", WORDS.say("cannotWrite"), detail, cause);
  }

  static Failure cannotRead(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.UNREACHABLE, "V-203", WORDS.say("cannotRead"), detail, cause);
  }

  static Failure closed() {
    return failure(FailureKind.UNREACHABLE, "V-204", WORDS.say("closed"), "vault closed", null);
  }

  static Failure backupDamaged(String detail, Throwable cause) {
    return failure(FailureKind.DAMAGED, "V-301", WORDS.say("backupDamaged"), detail, cause);
  }

  static Failure backupUnreadable(Throwable cause) {
    return failure(
        FailureKind.UNREACHABLE, "V-302", WORDS.say("backupUnreadable"), "unreadable", cause);
  }

  static Failure restoreStopped(String detail, Throwable cause) {
    return failure(FailureKind.UNREACHABLE, "V-303", WORDS.say("restoreStopped"), detail, cause);
  }

  static Failure backupExists(Path target) {
    return failure(
        FailureKind.REFUSED, "V-304", WORDS.say("backupExists", target), "target exists", null);
  }

  static Failure backupCannotWrite(String detail, Throwable cause) {
    return failure(FailureKind.UNREACHABLE, "V-305", WORDS.say("backupCannotWrite"), detail, cause);
  }

  static Failure backupUnproven(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.DAMAGED, "V-306", WORDS.say("backupUnproven"), detail, cause);
  }

  static Failure restoredMixed(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.DAMAGED, "V-308", WORDS.say("restoredMixed"), detail, cause);
  }

  static Failure backupForeign(String detail) {
    return failure(FailureKind.DAMAGED, "V-309", WORDS.say("backupForeign"), detail, null);
  }

  static Failure nothingToSalvage(Throwable cause) {
    return failure(
        FailureKind.DAMAGED, "V-310", WORDS.say("nothingToSalvage"), "no table readable", cause);
  }

  static Failure salvageNowhere(String detail, Throwable cause) {
    return failure(FailureKind.UNREACHABLE, "V-311", WORDS.say("salvageNowhere"), detail, cause);
  }

  static Failure dumpDamaged(String detail, @Nullable Throwable cause) {
    return failure(FailureKind.DAMAGED, "V-312", WORDS.say("dumpDamaged"), detail, cause);
  }

  private static Failure failure(
      FailureKind kind, String code, String sentence, String detail, @Nullable Throwable cause) {
    return new Failure(kind, code, sentence, detail, cause);
  }
}
