package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.kernel.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sticks fail in the middle of a file. What then lies there is whole or is not there. */
class FlakyStickTest {

  private static final int SIZE = 300_000;
  private static final String NAME = "SFB-990100001-2016-08-000001.p7m";

  @TempDir Path folder;
  private Path source;
  private Path real;

  @BeforeEach
  void aFileToHandOver() throws IOException {
    byte[] bytes = new byte[SIZE];
    new Random(1).nextBytes(bytes);
    source = Files.write(folder.resolve(NAME), bytes);
    real = Files.createDirectory(folder.resolve("stick"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
            Arguments.of(FlakyStick.Fault.PULLED_OUT, Refusal.PLACE_GONE, "可能 U 盘已拔出"),
            Arguments.of(FlakyStick.Fault.FULL, Refusal.PLACE_FULL, "空间不够"),
            Arguments.of(FlakyStick.Fault.IO_ERROR, Refusal.PLACE_FAILS, "读写出错"),
            Arguments.of(FlakyStick.Fault.LIES, Refusal.COPY_DIFFERS, "读回的内容不一致"))
        .flatMap(f ->
            Stream.of(0L, 1L, 70_000L, SIZE - 1L)
                .map(at -> Arguments.of(f.get()[0], at, f.get()[1], f.get()[2])));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aStickThatFailsAtAByte(FlakyStick.Fault fault, long at, Refusal refusal, String sentence)
      throws IOException {
    FlakyStick stick = new FlakyStick(real, fault, at);
    Files.writeString(real.resolve("不相干.txt"), "stays");
    Failure failure =
        catchThrowableOfType(Failure.class, () -> SafeCopy.copy(source, stick.root()));
    assertThat(failure).isNotNull();
    assertThat(Refusal.of(failure)).as(failure.getMessage()).contains(refusal);
    assertThat(failure.sentence()).contains(sentence);
    assertThat(real.resolve("不相干.txt")).hasContent("stays");
    assertThat(real.resolve(NAME)).as("no bad file under the good name").doesNotExist();
    // the same stick put in again takes the file
    FlakyStick good = new FlakyStick(real, FlakyStick.Fault.NONE, 0);
    assertThat(Files.readAllBytes(SafeCopy.copy(source, good.root()).file()))
        .isEqualTo(Files.readAllBytes(source));
    assertThat(real.resolve(NAME + ".part")).doesNotExist();
  }

  @Test
  void aProtectedStickTakesNothingAndSaysSo() throws IOException {
    FlakyStick stick = new FlakyStick(real, FlakyStick.Fault.READ_ONLY, 0);
    Failure failure =
        catchThrowableOfType(Failure.class, () -> SafeCopy.copy(source, stick.root()));
    assertThat(Refusal.of(failure)).contains(Refusal.PLACE_READ_ONLY);
    assertThat(failure.sentence()).contains("写保护");
    assertThat(new Sticks(() -> List.of(stick.root())).look("990100001"))
        .singleElement()
        .matches(s -> !s.writable());
  }

  @Test
  void aFullStickIsSeenBeforeAnythingIsWritten() {
    FlakyStick stick = new FlakyStick(real, FlakyStick.Fault.NONE, 0, "vfat", 1000);
    Failure failure =
        catchThrowableOfType(Failure.class, () -> SafeCopy.copy(source, stick.root()));
    assertThat(Refusal.of(failure)).contains(Refusal.PLACE_FULL);
    assertThat(real).isEmptyDirectory();
    assertThat(
            new Sticks(() -> List.of(stick.root())).look("990100001").getFirst().hasRoomFor(SIZE))
        .isFalse();
  }

  /** A hole of 4 GiB takes no room on the disk it comes from. */
  @Test
  void fatTakesNoFileOfFourGigabytesAndNtfsWould() throws IOException {
    Path huge = folder.resolve("huge.p7m");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 32);
    }
    FlakyStick fat = new FlakyStick(real, FlakyStick.Fault.NONE, 0, "FAT32", 8L << 30);
    Failure failure = catchThrowableOfType(Failure.class, () -> SafeCopy.copy(huge, fat.root()));
    assertThat(Refusal.of(failure)).contains(Refusal.PLACE_TAKES_NO_SUCH_SIZE);
    assertThat(failure.sentence()).contains("FAT32", "exFAT");
    assertThat(real).isEmptyDirectory();
    // another file system gets as far as its first byte
    FlakyStick ntfs = new FlakyStick(real, FlakyStick.Fault.IO_ERROR, 0, "NTFS", 8L << 30);
    Failure other = catchThrowableOfType(Failure.class, () -> SafeCopy.copy(huge, ntfs.root()));
    assertThat(Refusal.of(other)).contains(Refusal.PLACE_FAILS);
  }
}
