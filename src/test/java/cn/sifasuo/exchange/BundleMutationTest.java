package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random damage, many times: always a refusal of ours, never taken, never another exception. */
class BundleMutationTest {

  private static final int MUTATIONS = 750;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INTL-1", "SM-1"})
  @Timeout(120)
  void aMutatedBundleIsAlwaysRefused(String suite) throws Exception {
    ExchangeFixture desks = new ExchangeFixture(suite);
    byte[] good = Files.readAllBytes(desks.write(folder).file());
    byte[] other =
        Files.readAllBytes(desks.write(Files.createDirectory(folder.resolve("other"))).file());
    BundleReader reader = desks.reader();
    Path file = folder.resolve("mutated.p7m");
    Random random = new Random(20160901);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = mutate(good, other, random);
      if (Arrays.equals(mutated, good) || Arrays.equals(mutated, other)) {
        continue;
      }
      Files.write(file, mutated);
      try {
        reader.verify(file);
        throw new AssertionError("mutation " + i + " was taken");
      } catch (Failure e) {
        assertThat(Refusal.of(e)).as(e.getMessage()).isPresent();
        assertThat(e.code()).as(e.getMessage()).startsWith("X-2");
      }
    }
  }

  private static byte[] mutate(byte[] good, byte[] other, Random random) {
    byte[] bytes = good.clone();
    int at = place(bytes.length, random);
    switch (random.nextInt(9)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> bytes = Arrays.copyOf(bytes, at);
      case 3 -> bytes = without(bytes, at, 1 + random.nextInt(20));
      case 4 -> bytes = with(bytes, at, noise(1 + random.nextInt(20), random));
      case 5 -> {
        int from = place(bytes.length - 40, random);
        bytes = with(bytes, at, Arrays.copyOfRange(bytes, from, from + 1 + random.nextInt(39)));
      }
      case 6 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 16), (byte) 0);
      case 7 -> {
        // the beginning of one bundle, the end of another
        int cut = Math.min(at, other.length);
        bytes = with(Arrays.copyOf(bytes, cut), cut, Arrays.copyOfRange(other, cut, other.length));
      }
      default -> {
        // lengths are what parsers trip over
        byte[] lengths = {0, 1, 0x7f, (byte) 0x80, (byte) 0x81, (byte) 0x84, (byte) 0xff};
        bytes[at] = lengths[random.nextInt(lengths.length)];
      }
    }
    return bytes;
  }

  /** Mostly in the frames at both ends, where the parsing happens. */
  private static int place(int length, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(Math.min(length, 400));
      case 1 -> length - 1 - random.nextInt(60);
      default -> random.nextInt(length);
    };
  }

  private static byte[] noise(int length, Random random) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] without(byte[] bytes, int at, int count) {
    int end = Math.min(bytes.length, at + count);
    byte[] result = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, result, at, bytes.length - end);
    return result;
  }

  private static byte[] with(byte[] bytes, int at, byte[] added) {
    byte[] result = Arrays.copyOf(bytes, bytes.length + added.length);
    System.arraycopy(added, 0, result, at, added.length);
    System.arraycopy(bytes, at, result, at + added.length, bytes.length - at);
    return result;
  }
}
