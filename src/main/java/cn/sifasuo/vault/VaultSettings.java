package cn.sifasuo.vault;

/**
 * What a desk decides about its database.
 *
 * @param staff cost of a guess at a person's password
 * @param recovery cost of a guess at a recovery code
 * @param minimumFreeBytes nothing is written when the disk has less left; 0 switches this off
 */
public record VaultSettings(
    Argon2Parameters staff, Argon2Parameters recovery, long minimumFreeBytes) {

  /** The values of bundle.md §3 and §4; 500 MB free. */
  public static VaultSettings standard() {
    return new VaultSettings(
        Argon2Parameters.staff(), Argon2Parameters.recovery(), 500L * 1024 * 1024);
  }
}
