package cn.sifasuo.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.ContentMutator;
import cn.sifasuo.exchange.FileMutator;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.Reseal;
import cn.sifasuo.kernel.Failure;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Thousands of damaged and forged bundles in the county's real inbox. Whatever they are made of: an
 * answer that is no acceptance or a refusal of ours, within two seconds and a few megabytes, and
 * books that stay as they were.
 *
 * <p>{@code -Dsifasuo.fuzz=200000 -Dsifasuo.fuzz.seed=7} asks for more and others; the profile
 * {@code nightly} does. What came of them is written to {@code target/fuzz-SEED.txt}.
 */
class BundleFuzzTest {

  private static final int COUNT = Integer.getInteger("sifasuo.fuzz", 5_000);
  private static final long SEED = Long.getLong("sifasuo.fuzz.seed", 20160901L);

  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final long MOST_MEMORY = 64L << 20;

  /** In memory where the system offers it: thousands of files are forced to the disk. */
  static final class InMemory implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext of, ExtensionContext context)
        throws IOException {
      Path memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "fuzz")
          : Files.createTempDirectory("fuzz");
    }
  }

  @TempDir(factory = InMemory.class)
  Path folder;

  @Test
  void whateverComesIsRefusedOrGivenBack() throws Exception {
    Map<String, Integer> outcomes = new TreeMap<>();
    long began = System.nanoTime();
    for (String suite : new String[] {"INTL-1", "SM-1"}) {
      try (TamperScene scene =
          new TamperScene(Files.createDirectory(folder.resolve(suite)), suite)) {
        fuzz(scene, COUNT / 2, outcomes);
      }
    }
    Files.writeString(
        Path.of("target", "fuzz-" + SEED + ".txt"),
        "%d inputs, seed %d, %d s: %s%n"
            .formatted(
                COUNT, SEED, Duration.ofNanos(System.nanoTime() - began).toSeconds(), outcomes));
    // every layer was reached: frame, cipher, signature, ZIP, manifest, books
    assertThat(outcomes)
        .containsKeys("X-201", "X-204", "X-216", "X-206", "X-212", "X-301", "X-312")
        .containsKeys("C-401", "C-402", "REJECTED");
  }

  /**
   * Half of the inputs are the damaged file of a bundle the county would take; a quarter is its
   * damaged signed part, sealed anew as anybody can; a quarter is changed content, signed anew as
   * only the office can, which is why one of its facts does not agree with the figures whatever is
   * changed.
   */
  private static void fuzz(TamperScene scene, int count, Map<String, Integer> outcomes)
      throws IOException {
    Random random = new Random(SEED);
    FileMutator outside = new FileMutator(random);
    ContentMutator inside = new ContentMutator(random, scene.reseal);
    Map<String, byte[]> fit = small(scene);
    Map<String, byte[]> unfit = turned(fit);
    byte[] good = scene.reseal.seal(fit);
    byte[] signed = scene.reseal.signed(good);
    byte[] otherSigned = scene.reseal.signed(scene.july);
    String books = scene.county.digest();
    for (int i = 0; i < count; i++) {
      byte[] input =
          switch (i % 4) {
            case 0 -> inside.mutate(unfit);
            case 1 -> {
              byte[] damaged = outside.mutate(signed, otherSigned);
              yield Arrays.equals(damaged, signed) ? good : scene.reseal.envelope(damaged);
            }
            default -> outside.mutate(good, scene.july);
          };
      if (Arrays.equals(input, good)) {
        outcomes.merge("unchanged", 1, Integer::sum);
        continue;
      }
      Path file = scene.desks.stick.resolve("fuzz.p7m");
      Files.write(file, input);
      outcomes.merge(receive(scene, file, i, input), 1, Integer::sum);
      clear(scene.county.home.resolve("inbox/quarantine"));
      clear(scene.county.home.resolve("receipts"));
    }
    assertThat(scene.county.digest()).as("the books").isEqualTo(books);
  }

  /** August without the printed forms. */
  private static Map<String, byte[]> small(TamperScene scene) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(scene.reseal.entries(scene.august));
    entries.keySet().removeIf(n -> n.startsWith("files/"));
    return Reseal.listed(entries);
  }

  /** One success made a failure among the facts. */
  private static Map<String, byte[]> turned(Map<String, byte[]> fit) {
    Map<String, byte[]> entries = new LinkedHashMap<>(fit);
    entries.computeIfPresent(
        "facts.ndjson",
        (n, facts) ->
            new String(facts, StandardCharsets.UTF_8)
                .replaceFirst("\"SUCCESS\"", "\"FAILED\"")
                .getBytes(StandardCharsets.UTF_8));
    return Reseal.listed(entries);
  }

  private static String receive(TamperScene scene, Path file, int number, byte[] input)
      throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long began = System.nanoTime();
    String outcome;
    try {
      Receipt receipt = scene.county.inbox.receive(scene.county.session, file).receipt();
      outcome = receipt.status().name();
      if (receipt.status() == Receipt.Status.ACCEPTED
          || receipt.status() == Receipt.Status.ACCEPTED_WITH_WARNINGS) {
        throw found("was accepted", number, input, null);
      }
    } catch (Failure e) {
      outcome = e.code();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw found("threw " + e, number, input, e);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    long memory = threads.getCurrentThreadAllocatedBytes() - before;
    if (took.compareTo(LONGEST) > 0) {
      throw found("took " + took + ", " + outcome, number, input, null);
    }
    if (memory > MOST_MEMORY) {
      throw found("took " + (memory >> 20) + " MB, " + outcome, number, input, null);
    }
    return outcome;
  }

  /** Keeps the input for whoever mends what it found. */
  private static AssertionError found(
      String what, int number, byte[] input, @org.jspecify.annotations.Nullable Throwable cause)
      throws IOException {
    Path kept = Files.write(Path.of("target", "fuzz-" + SEED + "-" + number + ".p7m"), input);
    return new AssertionError(
        "input " + number + " of seed " + SEED + " " + what + ": " + kept, cause);
  }

  private static void clear(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
