package cn.sifasuo.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/**
 * What one guess at a password costs (Argon2id, RFC 9106). The numbers travel with the slot they
 * protect, so a later program may raise its defaults and still open old slots.
 *
 * @param memoryKib memory in KiB, 8 to 524,288 (512 MiB); the upper bounds keep a forged slot file
 *     from stopping the PC
 * @param iterations passes over the memory, 1 to 10
 * @param parallelism lanes, 1 to 16
 */
public record Argon2Parameters(int memoryKib, int iterations, int parallelism) {

  static final int KEY_BYTES = 32;
  private static final int MAX_MEMORY_KIB = 512 * 1024;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Argon2Parameters {
    if (parallelism < 1 || parallelism > 16) {
      throw new IllegalArgumentException("parallelism " + parallelism);
    }
    if (memoryKib < 8 * parallelism || memoryKib > MAX_MEMORY_KIB) {
      throw new IllegalArgumentException("memory " + memoryKib + " KiB");
    }
    if (iterations < 1 || iterations > 10) {
      throw new IllegalArgumentException("iterations " + iterations);
    }
  }

  /** 64 MiB, 3 passes: about 0.2 s on a new PC, under a second on an old one. */
  public static Argon2Parameters staff() {
    return new Argon2Parameters(64 * 1024, 3, 1);
  }

  /** 128 MiB, 3 passes: a recovery code is typed once in years. */
  public static Argon2Parameters recovery() {
    return new Argon2Parameters(128 * 1024, 3, 1);
  }

  /** Whether a guess at these costs less memory times passes than at others. */
  boolean cheaperThan(Argon2Parameters other) {
    return (long) memoryKib * iterations < (long) other.memoryKib * other.iterations;
  }

  /** Derives 32 bytes; the caller wipes them and the secret. */
  byte[] derive(byte[] secret, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
                org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
            .withVersion(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(iterations)
            .withParallelism(parallelism)
            .withSalt(salt)
            .build());
    byte[] key = new byte[KEY_BYTES];
    generator.generateBytes(secret, key);
    return key;
  }
}
