package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sifasuo.county.Inbox;
import cn.sifasuo.county.TwoDesks;
import cn.sifasuo.exchange.screen.Carriers;
import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on the sticks plugged in, and what an office makes of it. */
class SticksTest {

  private static final Period JULY = Period.month(2016, 7);

  @TempDir Path folder;
  private TwoDesks desks;
  private TwoDesks.Township office;
  private Path stick;
  private WaitingReceipts waiting;

  @BeforeEach
  void julyIsClosed() {
    desks = new TwoDesks(folder);
    office = desks.township;
    desks.enrol(office);
    office.cases(JULY, 2, 1);
    office.close(JULY, "M1");
    stick = desks.stick;
    waiting =
        new WaitingReceipts(
            office.database,
            office.counterparts,
            new ReceiptFile(Suites.standard(), TwoDesks.CLOCK));
  }

  @AfterEach
  void close() throws Exception {
    desks.close();
  }

  private Sticks.Stick look() {
    return new Sticks(() -> List.of(stick)).look(office.unit.code()).getFirst();
  }

  private Delivery.Delivered deliver(Path place) {
    Outbox.Sealed sealed = office.sealPeriod.seal(office.session, JULY);
    return new Delivery(office.outbox, office.upload).deliver(office.session, sealed, place);
  }

  private static Map<String, String> content(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  f -> f.getFileName().toString(),
                  f -> Digest.of(bytes(f)),
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static String bytes(Path file) {
    try {
      return java.util.HexFormat.of().formatHex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aStickIsListedWithWhatIsOnItAndOneThatIsGoneIsNot() throws IOException {
    Files.writeString(stick.resolve("SFB-990100002-2016-07-000001.p7m"), "another office's");
    Files.createDirectory(stick.resolve("SFB-990100001-folder.p7m"));
    Path mine = deliver(stick).copy();
    Path gone = folder.resolve("pulled out");
    assertThat(new Sticks(() -> List.of(gone, stick)).look(office.unit.code()))
        .singleElement()
        .satisfies(s -> assertThat(s.place()).isEqualTo(stick))
        .satisfies(s -> assertThat(s.name()).isEqualTo("stick"))
        .satisfies(s -> assertThat(s.free()).isPositive())
        .satisfies(s -> assertThat(s.writable()).isTrue())
        .satisfies(s -> assertThat(s.bundles()).containsExactly(mine))
        .satisfies(s -> assertThat(s.receipts()).isEmpty());
    assertThat(look().hasRoomFor(Long.MAX_VALUE / 2)).isFalse();
  }

  @Test
  void onlyReceiptsThatAreNewsAreOfferedAndOnlyOnce() throws IOException {
    Path bundle = deliver(stick).copy();
    Inbox.Answer answer = desks.county.inbox.receive(desks.county.session, bundle);
    Path receipt = SafeCopy.copy(answer.receiptFile(), stick).file();
    Files.writeString(stick.resolve("SFR-990100001-000099.p7s"), "no receipt at all");
    assertThat(look().receipts()).hasSize(2);
    List<Path> news = waiting.among(look().receipts());
    assertThat(news).containsExactly(receipt);

    Carriers carriers = office.carriers(() -> List.of(stick));
    office.receipts.install(office.session, receipt);
    assertThat(waiting.among(look().receipts())).isEmpty();
    assertThat(carriers.sticks().look(office.unit.code())).hasSize(1);

    // the receipt of the same bundle handed in once more is newer, but of another stick
    TwoDesks.Township other = desks.township("990100002", "测试乡司法所");
    desks.enrol(other);
    WaitingReceipts others =
        new WaitingReceipts(
            other.database, other.counterparts, new ReceiptFile(Suites.standard(), TwoDesks.CLOCK));
    assertThat(others.among(List.of(receipt))).isEmpty();
    assertThat(others.among(List.of())).isEmpty();
  }

  @Test
  void yesterdaysFileIsRecognisedAndAnotherOfItsNameIsLeftAlone() throws IOException {
    Delivery.Delivered first = deliver(stick);
    assertThat(first.wasThere()).isFalse();
    Map<String, String> before = content(stick);
    Delivery.Delivered again = deliver(stick);
    assertThat(again.wasThere()).isTrue();
    assertThat(again.copy()).isEqualTo(first.copy());
    assertThat(content(stick)).isEqualTo(before);

    Files.writeString(first.copy(), "something else");
    before = content(stick);
    Failure failure = catchThrowableOfType(Failure.class, () -> deliver(stick));
    assertThat(failure.code()).isEqualTo("X-506");
    assertThat(failure.sentence()).contains("换一个文件夹");
    assertThat(content(stick)).isEqualTo(before);
    Path elsewhere = Files.createDirectory(stick.resolve("另一个文件夹"));
    assertThat(deliver(elsewhere).copy()).hasParent(elsewhere);
  }

  @Test
  void twoOfficesShareAStickAndNobodyTouchesWhatIsNotHis() throws IOException {
    TwoDesks.Township other = desks.township("990100002", "测试乡司法所");
    desks.enrol(other);
    other.cases(JULY, 1, 0);
    other.close(JULY, "M1");
    Files.writeString(stick.resolve("家庭照片.txt"), "private");
    Files.writeString(stick.resolve("SFB-notes.p7m"), "private");
    Map<String, String> before = content(stick);
    deliver(stick);
    desks.handOver(other, JULY);
    for (Path bundle : List.of(look().bundles().getFirst())) {
      SafeCopy.copy(desks.county.inbox.receive(desks.county.session, bundle).receiptFile(), stick);
    }
    assertThat(look().bundles()).hasSize(1);
    assertThat(new Sticks(() -> List.of(stick)).look(other.unit.code()).getFirst().bundles())
        .hasSize(1);
    assertThat(content(stick)).containsAllEntriesOf(before);
  }

  @Test
  void theUploadFolderGetsACopyAndKeepsNobodyFromHandingOver() throws IOException {
    Path portal = Files.createDirectory(folder.resolve("portal"));
    office.upload.choose(office.session, portal);
    Delivery.Delivered both = deliver(stick);
    assertThat(both.uploaded()).hasValueSatisfying(f -> assertThat(f).hasParent(portal));
    assertThat(content(portal)).hasSize(1);
    // the portal has fetched it: the next time it is put there again, and the stick is untouched
    Files.delete(both.uploaded().orElseThrow());
    assertThat(deliver(stick).uploaded()).isPresent();

    Files.delete(both.uploaded().orElseThrow());
    Files.delete(portal);
    Files.delete(both.copy());
    Delivery.Delivered only = deliver(stick);
    assertThat(only.copy()).exists();
    assertThat(only.uploaded()).isEmpty();
    assertThat(only.notUploaded()).hasValueSatisfying(e -> assertThat(e.code()).isEqualTo("X-503"));

    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> office.upload.choose(office.session, folder.resolve("none")));
    assertThat(failure.code()).isEqualTo("X-503");
    office.upload.none(office.session);
    assertThat(office.upload.folder()).isEmpty();
  }

  @Test
  void mountsOfSticksAreToldFromOtherMounts() throws IOException {
    Path mounts =
        Files.writeString(
            folder.resolve("mounts"),
            """
            /dev/sda2 / ext4 rw 0 0
            /dev/sdb1 /media/zhang/优盘\\040一 vfat rw 0 0
            tmpfs /media/zhang/none tmpfs rw 0 0
            /dev/sdc1 /run/media/zhang/STICK exfat rw 0 0
            /dev/sdd1 /home ext4 rw 0 0
            broken
            """);
    List<Path> folders = List.of(Path.of("/media"), Path.of("/run/media"));
    assertThat(DrivePlaces.mounted(mounts, folders))
        .containsExactly(Path.of("/media/zhang/优盘 一"), Path.of("/run/media/zhang/STICK"));
    assertThat(DrivePlaces.mounted(folder.resolve("none"), folders)).isEmpty();
  }

  /** FAT32 knows no difference of case, some characters and no name over 255 units. */
  @Test
  void everyNameWePutOnAStickIsOneThatFatTakes() throws IOException {
    Path bundle = deliver(stick).copy();
    Inbox.Answer answer = desks.county.inbox.receive(desks.county.session, bundle);
    SafeCopy.copy(answer.receiptFile(), stick);
    for (Period period : List.of(JULY, Period.parse("2016-Q3").orElseThrow())) {
      assertThat(Manifest.fileName("990100001", period, 999_999)).isNotEmpty();
    }
    assertThat(content(stick).keySet())
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(name ->
            assertThat(name)
                .doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}]")
                .doesNotEndWith(".")
                .doesNotEndWith(" ")
                .hasSizeLessThan(200)
                .matches(n -> Normalizer.isNormalized(n, Normalizer.Form.NFC)))
        .satisfies(names ->
            assertThat(names.stream().map(n -> n.toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates());
  }
}
