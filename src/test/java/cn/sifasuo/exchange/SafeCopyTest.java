package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeCopyTest {

  @TempDir Path folder;

  private Path source;
  private Path stick;

  @BeforeEach
  void aStick() throws IOException {
    source = Files.writeString(folder.resolve("SFB-1.p7m"), "sealed");
    stick = Files.createDirectory(folder.resolve("stick"));
  }

  private static Failure refused(Refusal expected, ThrowingCallable act) {
    Failure failure = catchThrowableOfType(Failure.class, act);
    assertThat(failure).isNotNull();
    assertThat(Refusal.of(failure)).as(failure.getMessage()).contains(expected);
    return failure;
  }

  private static void isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void copiesAndLeavesNothingElse() throws IOException {
    SafeCopy.Copied copied = SafeCopy.copy(source, stick);
    assertThat(copied.wasThere()).isFalse();
    assertThat(copied.file()).isEqualTo(stick.resolve("SFB-1.p7m")).hasContent("sealed");
    try (var files = Files.list(stick)) {
      assertThat(files).hasSize(1);
    }
    assertThat(SafeCopy.copy(source, stick).wasThere()).isTrue();
  }

  @Test
  void neverReplacesAnotherFile() throws IOException {
    Files.writeString(stick.resolve("SFB-1.p7m"), "SEALED");
    Failure failure = refused(Refusal.PLACE_HAS_OTHER, () -> SafeCopy.copy(source, stick));
    assertThat(failure.sentence()).contains("SFB-1.p7m").contains("没有覆盖");
    assertThat(stick.resolve("SFB-1.p7m")).hasContent("SEALED");
    Files.delete(stick.resolve("SFB-1.p7m"));
    Files.createDirectory(stick.resolve("SFB-1.p7m"));
    refused(Refusal.PLACE_HAS_OTHER, () -> SafeCopy.copy(source, stick));
  }

  @Test
  void aHalfCopyOfABrokenRunIsReplaced() throws IOException {
    Files.writeString(stick.resolve("SFB-1.p7m.part"), "much longer than the new file");
    assertThat(SafeCopy.copy(source, stick).file()).hasContent("sealed");
    assertThat(stick.resolve("SFB-1.p7m.part")).doesNotExist();
  }

  @Test
  void aStickThatIsGoneOrAFileThatIsGone() throws IOException {
    Failure failure =
        refused(Refusal.PLACE_GONE, () -> SafeCopy.copy(source, folder.resolve("pulled")));
    assertThat(failure.sentence()).contains("U 盘");
    refused(Refusal.SOURCE_GONE, () -> SafeCopy.copy(folder.resolve("none"), stick));
    isEmpty(stick);
  }

  @Test
  void aStickThatIsTooSmall() throws IOException {
    Path huge = folder.resolve("huge.p7m");
    long space = Files.getFileStore(stick).getUsableSpace();
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(space + (1L << 40)); // a hole: it takes no room here
    } catch (IOException e) {
      assumeTrue(false, "this file system makes no such file: a full stick was not tried");
    }
    refused(Refusal.PLACE_FULL, () -> SafeCopy.copy(huge, stick));
    isEmpty(stick);
  }

  @Test
  void aWriterThatFailsLeavesNoHalfFile() throws IOException {
    Path target = stick.resolve("x.p7m");
    refused(
        Refusal.PLACE_FAILS,
        () ->
            FileDrop.put(
                target,
                0,
                out -> {
                  out.write(1);
                  throw new IOException("cable");
                }));
    isEmpty(stick);
    refused(
        Refusal.PLACE_READ_ONLY,
        () ->
            FileDrop.put(
                target,
                0,
                out -> {
                  throw new java.nio.file.AccessDeniedException("x");
                }));
    refused(
        Refusal.PLACE_GONE,
        () ->
            FileDrop.put(
                target,
                0,
                out -> {
                  Files.delete(stick.resolve("x.p7m.part"));
                  Files.delete(stick);
                  throw new IOException("no such device");
                }));
  }

  @Test
  void theInboxTakesACopyUnderItsOwnName() throws IOException {
    Intake.InboxFile taken = Intake.take(source, stick, ReadLimits.standard());
    assertThat(taken.file()).hasContent("sealed").hasParent(stick);
    assertThat(taken.file().getFileName().toString()).doesNotContain("SFB");
    assertThat(taken.sha256()).isEqualTo(Digest.of("sealed"));
    assertThat(taken.size()).isEqualTo(6);
    assertThat(Intake.take(source, stick, ReadLimits.standard()).file()).isNotEqualTo(taken.file());
  }

  @Test
  void theInboxTakesNothingTooLargeAndNoFolder() throws IOException {
    ReadLimits five = new ReadLimits(5, 1, 1, 1, 1, 1);
    Failure failure = refused(Refusal.FILE_TOO_LARGE, () -> Intake.take(source, stick, five));
    assertThat(failure.sentence()).contains("MB");
    refused(Refusal.SOURCE_GONE, () -> Intake.take(folder, stick, ReadLimits.standard()));
    refused(
        Refusal.SOURCE_GONE,
        () -> Intake.take(folder.resolve("none"), stick, ReadLimits.standard()));
    isEmpty(stick);
  }
}
