package cn.sifasuo.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.sifasuo.exchange.Ber;
import cn.sifasuo.exchange.Identities;
import cn.sifasuo.exchange.Identity;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.Reseal;
import cn.sifasuo.kernel.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Everything that can be done to a bundle on its way, in the county's real inbox. Each row has its
 * own code and its own sentence; the books stay as they were to the last digit, and nothing is left
 * in the folders but the copy in quarantine and a line in the log without a word about anybody.
 */
class TamperTableTest {

  @TempDir static Path folder;
  private static TamperScene sm;
  private static TamperScene intl;

  @BeforeAll
  static void desks() throws IOException {
    sm = new TamperScene(Files.createDirectory(folder.resolve("sm")), "SM-1");
    intl = new TamperScene(Files.createDirectory(folder.resolve("intl")), "INTL-1");
  }

  @AfterAll
  static void close() throws Exception {
    sm.close();
    intl.close();
  }

  // ---------- the frame of every row

  @FunctionalInterface
  private interface Forger {
    byte[] make() throws IOException;
  }

  private static DynamicTest row(
      TamperScene scene, String name, String code, String sentence, Forger forger) {
    return row(scene, name, code, sentence, TwoDesks.CLOCK, forger);
  }

  private static DynamicTest row(
      TamperScene scene, String name, String code, String sentence, Clock clock, Forger forger) {
    return DynamicTest.dynamicTest(
        scene.countyKeys.suite().id() + " " + name,
        () -> expect(scene, clock, forger.make(), code, sentence));
  }

  /**
   * @param code of a refusal such as {@code X-209}, or of an answer such as {@code HELD seq gap}
   */
  private static void expect(
      TamperScene scene, Clock clock, byte[] file, String code, String sentence)
      throws IOException {
    Path stick = Files.write(scene.desks.stick.resolve(UUID.randomUUID() + ".p7m"), file);
    Path home = scene.county.home;
    Set<Path> before = files(home);
    String books = scene.county.digest();
    Inbox inbox = scene.county.inboxAt(clock);
    Logger logger = (Logger) LoggerFactory.getLogger(Inbox.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try {
      if (code.matches("[A-Z]-\\d+")) {
        Failure failure =
            catchThrowableOfType(Failure.class, () -> inbox.receive(scene.county.session, stick));
        assertThat(failure).as("refused").isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        assertThat(failure.sentence()).contains(sentence);
      } else {
        Inbox.Answer answer = inbox.receive(scene.county.session, stick);
        assertThat(words(answer.receipt())).isEqualTo(code);
        assertThat(answer.sentence()).contains(sentence).doesNotContain("{");
        before.add(answer.receiptFile());
      }
    } finally {
      logger.detachAppender(log);
    }
    assertThat(scene.county.digest()).as("the books").isEqualTo(books);
    Set<Path> left = files(home);
    left.removeAll(before);
    assertThat(left).singleElement().satisfies(one -> assertThat(one).hasBinaryContent(file));
    assertThat(left.iterator().next().getParent()).isEqualTo(home.resolve("inbox/quarantine"));
    assertThat(log.list)
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.getFormattedMessage()).matches("[ -~]+"));
    Files.delete(stick);
  }

  private static String words(Receipt receipt) {
    return (receipt.status()
            + receipt.problems().stream()
                .limit(1)
                .map(p -> " " + p.field() + " " + p.code())
                .collect(Collectors.joining()))
        .strip();
  }

  private static Set<Path> files(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static byte[] flip(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    flipped[at] ^= 1;
    return flipped;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] joined = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, joined, one.length, two.length);
    return joined;
  }

  private static Map<String, byte[]> august(TamperScene scene) throws IOException {
    return scene.reseal.entries(scene.august);
  }

  private static Map<String, byte[]> with(
      Map<String, byte[]> entries, String name, byte[] content) {
    Map<String, byte[]> changed = new LinkedHashMap<>();
    entries.forEach((n, c) -> {
      if (n.equals(Reseal.MANIFEST) && !entries.containsKey(name)) {
        changed.put(name, content);
      }
      changed.put(n, n.equals(name) ? content : c);
    });
    return changed;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  // ---------- whose it is

  private static final String UNOPENED = "解密后没有通过验证";

  private static Identity twin(TamperScene scene, String code) {
    return new Identities(scene.county.suites, TwoDesks.CLOCK)
        .newOffice(code, "测试镇司法所", scene.countyKeys.suite());
  }

  private static Identity elsewhere() {
    return new Identities(sm.county.suites, TwoDesks.CLOCK)
        .newCounty("990200", "测试邻县司法局", sm.countyKeys.suite());
  }

  @TestFactory
  Stream<DynamicTest> signers() {
    Clock inSixYears = Clock.offset(TwoDesks.CLOCK, Duration.ofDays(6 * 366));
    return Stream.of(
        row(
            sm,
            "forged signer",
            "X-209",
            "不在本单位的登记名册里",
            () -> {
              byte[] zip = sm.reseal.zip(sm.august);
              return sm.reseal.envelope(sm.reseal.sign(twin(sm, sm.office.office()), zip));
            }),
        row(
            sm,
            "forged signer showing the real certificate",
            "X-212",
            UNOPENED,
            () -> {
              Identity twin = twin(sm, sm.office.office());
              Identity mask =
                  new Identity(
                      twin.office(),
                      twin.name(),
                      twin.suite(),
                      new cn.sifasuo.exchange.Credential(
                          twin.signing().key(), sm.office.signing().certificate()),
                      twin.encryption(),
                      null);
              return sm.reseal.envelope(sm.reseal.sign(mask, sm.reseal.zip(sm.august)));
            }),
        row(sm, "revoked signer", "X-211", "已经吊销", () -> sm.revoked),
        row(sm, "expired signer", "X-210", "已过有效期", inSixYears, () -> sm.august),
        row(
            sm,
            "signer not valid yet",
            "X-210",
            "还没有生效",
            Clock.offset(TwoDesks.CLOCK, Duration.ofDays(-30)),
            () -> sm.august),
        row(
            sm,
            "nobody signed",
            "X-206",
            UNOPENED,
            () -> sm.reseal.envelope(sm.reseal.zip(sm.august))),
        row(
            sm,
            "another office in this one's name",
            "X-321",
            "与签名的单位不一致",
            () -> sm.reseal.envelope(sm.reseal.sign(sm.second, sm.reseal.zip(sm.august)))),
        row(
            sm,
            "renamed office: the manifest names another",
            "X-321",
            "与签名的单位不一致",
            () ->
                sm.reseal.seal(
                    Reseal.manifest(august(sm), m -> m.put("senderOffice", sm.second.office())))),
        row(
            sm,
            "renamed office: the manifest names another certificate",
            "X-322",
            "不是同一张",
            () ->
                sm.reseal.seal(
                    Reseal.manifest(august(sm), m -> m.put("senderCert", "ab".repeat(32))))),
        row(
            sm,
            "renamed office: a certificate in another's name",
            "X-209",
            "登记名册",
            () ->
                sm.reseal.envelope(
                    sm.reseal.sign(twin(sm, sm.second.office()), sm.reseal.zip(sm.august)))));
  }

  // ---------- when and where

  @TestFactory
  Stream<DynamicTest> numbersAndRecipients() {
    return Stream.of(
        row(sm, "replayed", "DUPLICATE", "早已收过，数据没有变动", () -> sm.july),
        row(sm, "gap", "HELD seq gap", "之前缺件，先收第 2 件", () -> sm.september),
        row(
            sm,
            "rollback: the number was seen with other content",
            "REPLAYED seq seen",
            "编号已经用过而内容不同",
            () ->
                sm.reseal.seal(
                    Reseal.manifest(
                        august(sm),
                        m -> {
                          m.put("seq", 1);
                          m.put("prevManifestHash", null);
                        }))),
        row(
            sm,
            "the identifier of another bundle",
            "REPLAYED bundleId reused",
            "盗用了",
            () -> {
              Map<String, byte[]> july = sm.reseal.entries(sm.july);
              return sm.reseal.seal(Reseal.manifest(july, m -> m.put("appVersion", "9.9.9")));
            }),
        row(
            sm,
            "another predecessor",
            "REJECTED prevManifestHash differs",
            "它接的上一件不是",
            () ->
                sm.reseal.seal(
                    Reseal.manifest(august(sm), m -> m.put("prevManifestHash", "cd".repeat(32))))),
        row(
            sm,
            "number and predecessor contradict each other",
            "X-316",
            "“上一件”对不上",
            () ->
                sm.reseal.seal(Reseal.manifest(august(sm), m -> m.put("prevManifestHash", null)))),
        row(
            sm,
            "wrong county",
            "X-203",
            "不是封给本单位的",
            () -> sm.reseal(elsewhere()).envelope(sm.reseal.signed(sm.august))),
        row(
            sm,
            "made for another county, sealed anew for this one",
            "X-323",
            "别人转封",
            () -> sm.reseal.seal(Reseal.manifest(august(sm), m -> m.put("recipient", "990200")))),
        row(
            sm,
            "made for other keys, sealed anew for these",
            "X-324",
            "另一套密钥",
            () ->
                sm.reseal.seal(
                    Reseal.manifest(august(sm), m -> m.put("recipientCert", "ab".repeat(32))))),
        row(
            sm,
            "newer database of the sender",
            "X-326",
            "请先升级本机程序",
            () -> sm.reseal.seal(Reseal.manifest(august(sm), m -> m.put("schemaVersion", "99")))),
        row(
            sm,
            "version of the database that is none",
            "X-326",
            "数据版本 beta",
            () -> sm.reseal.seal(Reseal.manifest(august(sm), m -> m.put("schemaVersion", "beta")))),
        row(
            sm,
            "newer format",
            "X-313",
            "更新的版本制作",
            () -> sm.reseal.seal(Reseal.manifest(august(sm), m -> m.put("formatVersion", 2)))));
  }

  // ---------- algorithms

  @TestFactory
  Stream<DynamicTest> suites() {
    return Stream.of(
        row(
            sm,
            "manifest of another suite than the envelope",
            "X-325",
            "密码算法与实际加密的不同",
            () -> sm.reseal.envelope("SM-2", sm.reseal.signed(sm.august))),
        row(
            sm,
            "content encryption of no suite",
            "X-202",
            "不在本系统规定之内",
            () -> {
              Ber algorithm = Ber.read(sm.august).at(1, 0, 2, 1, 0);
              return flip(sm.august, algorithm.end() - 1);
            }),
        row(
            sm,
            "signature of another suite inside",
            "X-207",
            "签名算法或签名格式",
            () -> sm.reseal.envelope(intl.reseal.signed(intl.august))),
        row(
            intl,
            "signature of another suite inside",
            "X-207",
            "签名算法或签名格式",
            () -> intl.reseal.envelope(sm.reseal.signed(sm.august))));
  }

  // ---------- one byte, region by region

  @TestFactory
  Stream<DynamicTest> flippedBytesOfTheEnvelope() {
    Ber s = Ber.read(sm.august);
    Ber i = Ber.read(intl.august);
    Ber recipient = s.at(1, 0, 1, 0);
    Ber agreement = i.at(1, 0, 1, 0);
    Ber wrapped = agreement.at(-1, -1, -1);
    return Stream.of(
        flipped(sm, "header", "X-201", "不是上报文件", s.start()),
        flipped(sm, "content type", "X-201", "不是上报文件", s.at(0).end() - 1),
        flipped(sm, "version", "X-202", "不在本系统规定之内", s.at(1, 0, 0).end() - 1),
        flipped(sm, "recipient's serial number", "X-203", "不是封给本单位的", recipient.at(1).end() - 1),
        flipped(sm, "encrypted key", "X-204", UNOPENED, recipient.at(-1).end() - 1),
        flipped(sm, "algorithm", "X-202", "不在本系统规定之内", s.at(1, 0, 2, 1, 0).end() - 1),
        flipped(sm, "initialisation vector", "X-206", UNOPENED, s.at(1, 0, 2, 1, 1).middle()),
        flipped(sm, "length of a piece", "X-216", "外层已经损坏", s.at(1, 0, 2, 2, 0).start() + 1),
        flipped(sm, "ciphertext", "X-212", UNOPENED, s.at(1, 0, 2, 2, 0).middle()),
        flipped(sm, "closing bytes", "X-216", "外层已经损坏", sm.august.length - 1),
        flipped(intl, "header", "X-201", "不是上报文件", i.start()),
        flipped(intl, "ephemeral key", "X-204", UNOPENED, agreement.at(1).end() - 1),
        flipped(intl, "wrapped key", "X-204", UNOPENED, wrapped.middle()),
        flipped(intl, "nonce", "X-206", UNOPENED, i.at(1, 0, 2, 1, 1, 0).middle()),
        flipped(intl, "ciphertext", "X-205", UNOPENED, i.at(1, 0, 2, 2, 0).middle()),
        flipped(intl, "tag", "X-205", UNOPENED, i.at(1, 0, -1).middle()),
        flipped(intl, "closing bytes", "X-216", "外层已经损坏", intl.august.length - 1));
  }

  private static DynamicTest flipped(
      TamperScene scene, String region, String code, String sentence, int at) {
    return row(scene, "flipped: " + region, code, sentence, () -> flip(scene.august, at));
  }

  @TestFactory
  Stream<DynamicTest> flippedBytesOfTheSignedPart() {
    return Stream.of(sm, intl).flatMap(TamperTableTest::flippedBytesOfTheSignedPart);
  }

  private static Stream<DynamicTest> flippedBytesOfTheSignedPart(TamperScene scene) {
    return Stream.of(
        inside(
            scene,
            "signed attributes",
            "X-212",
            UNOPENED,
            s -> messageDigest(s.at(1, 0, -1, 0, 3)).end() - 1),
        inside(scene, "signature", "X-212", UNOPENED, s -> s.at(1, 0, -1, 0, -1).middle()),
        inside(scene, "certificate", "X-209", "登记名册", s -> s.at(1, 0, 3, 0).middle()),
        inside(scene, "signed content", "X-212", UNOPENED, s -> s.at(1, 0, 2, 1, 0, 0).middle()),
        inside(scene, "frame of the signed part", "X-206", UNOPENED, s -> s.at(1, 0, 0).start()),
        inside(
            scene,
            "signer's algorithm",
            "X-207",
            "签名算法或签名格式",
            s -> s.at(1, 0, -1, 0, 2, 0).end() - 1));
  }

  /** The one attribute whose value is an octet string. */
  private static Ber messageDigest(Ber attributes) {
    return attributes.parts().stream()
        .map(a -> a.at(1, 0))
        .filter(v -> v.tag() == 0x04)
        .findFirst()
        .orElseThrow();
  }

  @FunctionalInterface
  private interface Place {
    int of(Ber signed);
  }

  /** Sealed anew around the changed byte, as anybody can do. */
  private static DynamicTest inside(
      TamperScene scene, String region, String code, String sentence, Place place) {
    return row(
        scene,
        "flipped: " + region,
        code,
        sentence,
        () -> {
          byte[] signed = scene.reseal.signed(scene.august);
          return scene.reseal.envelope(flip(signed, place.of(Ber.read(signed))));
        });
  }

  /** Signed anew as well, as only the office or a thief of its keys can do. */
  @TestFactory
  Stream<DynamicTest> flippedBytesOfEveryEntry() throws IOException {
    List<DynamicTest> rows = new ArrayList<>();
    for (String entry : august(sm).keySet()) {
      boolean manifest = entry.equals(Reseal.MANIFEST);
      rows.add(
          row(
              sm,
              "flipped: " + entry.substring(0, Math.min(entry.length(), 14)),
              manifest ? "X-312" : "X-307",
              manifest ? "清单无法读取" : "校验码不符",
              () -> {
                Map<String, byte[]> entries = august(sm);
                byte[] content = entries.get(entry);
                return sm.reseal.seal(
                    with(
                        entries,
                        entry,
                        flip(content, manifest ? content.length - 1 : content.length / 2)));
              }));
    }
    rows.add(
        row(
            sm,
            "flipped: packed bytes of the ZIP",
            "X-301",
            "压缩包损坏",
            () -> sm.reseal.seal(flip(sm.reseal.zip(sm.august), 60))));
    return rows.stream();
  }

  // ---------- cut, doubled, swapped

  @TestFactory
  Stream<DynamicTest> truncated() {
    Ber s = Ber.read(sm.august);
    Ber i = Ber.read(intl.august);
    return Stream.of(
        row(sm, "empty", "X-201", "不是上报文件", () -> new byte[0]),
        cut(sm, "header", "X-201", "不是上报文件", 5),
        cut(sm, "recipient", "X-214", "后面缺了一截", s.at(1, 0, 1).middle()),
        cut(sm, "ciphertext", "X-214", "后面缺了一截", s.at(1, 0, 2, 2, 0).middle()),
        cut(sm, "closing bytes", "X-214", "后面缺了一截", sm.august.length - 1),
        cut(intl, "tag", "X-214", "后面缺了一截", i.at(1, 0, -1).middle()),
        row(
            sm,
            "cut: signed part",
            "X-206",
            UNOPENED,
            () -> {
              byte[] signed = sm.reseal.signed(sm.august);
              return sm.reseal.envelope(Arrays.copyOf(signed, signed.length - 40));
            }),
        row(
            sm,
            "cut: ZIP",
            "X-301",
            "压缩包损坏",
            () -> sm.reseal.seal(Arrays.copyOf(sm.reseal.zip(sm.august), 900))),
        row(
            sm,
            "cut: manifest",
            "X-312",
            "清单无法读取",
            () -> {
              Map<String, byte[]> entries = august(sm);
              byte[] manifest = entries.get(Reseal.MANIFEST);
              return sm.reseal.seal(
                  with(entries, Reseal.MANIFEST, Arrays.copyOf(manifest, manifest.length / 2)));
            }),
        row(
            sm,
            "cut: no manifest",
            "X-311",
            "里面没有清单",
            () -> {
              Map<String, byte[]> entries = august(sm);
              entries.remove(Reseal.MANIFEST);
              return sm.reseal.seal(entries);
            }),
        row(
            sm,
            "cut: an entry",
            "X-306",
            "大小与清单不符",
            () -> {
              Map<String, byte[]> entries = august(sm);
              byte[] facts = entries.get("facts.ndjson");
              return sm.reseal.seal(
                  with(entries, "facts.ndjson", Arrays.copyOf(facts, facts.length - 9)));
            }));
  }

  private static DynamicTest cut(
      TamperScene scene, String region, String code, String sentence, int length) {
    return row(scene, "cut: " + region, code, sentence, () -> Arrays.copyOf(scene.august, length));
  }

  @TestFactory
  Stream<DynamicTest> doubled() {
    return Stream.of(
        row(sm, "doubled: the file", "X-215", "后面接着别的内容", () -> joined(sm.august, sm.august)),
        row(intl, "doubled: the file", "X-215", "后面接着别的内容", () -> joined(intl.august, intl.august)),
        row(
            sm,
            "doubled: the signed part",
            "X-206",
            UNOPENED,
            () -> {
              byte[] signed = sm.reseal.signed(sm.august);
              return sm.reseal.envelope(joined(signed, signed));
            }),
        row(
            sm,
            "doubled: the signer",
            "X-208",
            "不是正好由一个单位签名",
            () -> {
              byte[] signed = sm.reseal.signed(sm.august);
              Ber signers = Ber.read(signed).at(1, 0, -1);
              byte[] info = Arrays.copyOfRange(signed, signers.content(), signers.end());
              int length = 2 * info.length;
              ByteArrayOutputStream two = new ByteArrayOutputStream();
              two.write(signed, 0, signers.start());
              two.writeBytes(new byte[] {0x31, (byte) 0x82, (byte) (length >> 8), (byte) length});
              two.writeBytes(info);
              two.writeBytes(info);
              two.writeBytes(new byte[6]);
              return sm.reseal.envelope(two.toByteArray());
            }),
        row(
            sm,
            "doubled: an entry",
            "X-303",
            "同一个部分出现了两次",
            () -> {
              byte[] zip =
                  Reseal.zipOf(with(august(sm), "stats.jsoX", august(sm).get("stats.json")));
              return sm.reseal.seal(
                  new String(zip, StandardCharsets.ISO_8859_1)
                      .replace("stats.jsoX", "stats.json")
                      .getBytes(StandardCharsets.ISO_8859_1));
            }));
  }

  @TestFactory
  Stream<DynamicTest> swapped() {
    return Stream.of(
        row(
            sm,
            "swapped: figures of another month",
            "X-307",
            "不是清单所列的那一份",
            () -> sm.reseal.seal(sameSize("stats.json"))),
        row(
            sm,
            "swapped: facts of another month",
            "X-307",
            "不是清单所列的那一份",
            () -> sm.reseal.seal(sameSize("facts.ndjson"))),
        row(
            sm,
            "swapped and listed: figures of another month",
            "REJECTED M1 declared",
            "退回",
            () ->
                sm.reseal.seal(
                    Reseal.listed(
                        with(
                            august(sm),
                            "stats.json",
                            sm.reseal.entries(sm.july).get("stats.json"))))),
        row(
            sm,
            "swapped: ciphertext of another bundle",
            "X-206",
            UNOPENED,
            () -> {
              int a = Ber.read(sm.august).at(1, 0, 2, 2).start();
              int j = Ber.read(sm.july).at(1, 0, 2, 2).start();
              return joined(
                  Arrays.copyOf(sm.august, a), Arrays.copyOfRange(sm.july, j, sm.july.length));
            }),
        row(
            sm,
            "swapped: signature of another bundle",
            "X-212",
            UNOPENED,
            () -> {
              byte[] august = sm.reseal.signed(sm.august);
              byte[] july = sm.reseal.signed(sm.july);
              return sm.reseal.envelope(
                  joined(
                      Arrays.copyOf(august, Ber.read(august).at(1, 0, -1).start()),
                      Arrays.copyOfRange(july, Ber.read(july).at(1, 0, -1).start(), july.length)));
            }),
        row(
            sm,
            "a part that is not listed",
            "X-304",
            "与清单所列不是同样几个",
            () -> sm.reseal.seal(with(august(sm), "minors.p7m", bytes("x")))));
  }

  /** August with July's part, which a forger has made as long as August's. */
  private static Map<String, byte[]> sameSize(String entry) throws IOException {
    Map<String, byte[]> august = august(sm);
    byte[] other = sm.reseal.entries(sm.july).get(entry);
    return with(august, entry, Arrays.copyOf(other, august.get(entry).length));
  }

  // ---------- what hurts whoever unpacks it

  @TestFactory
  Stream<DynamicTest> bombsAndPaths() {
    List<DynamicTest> rows = new ArrayList<>();
    rows.add(row(sm, "a gigabyte of zeros", "X-305", "大得不正常", () -> sm.reseal.seal(zeros())));
    for (String name :
        List.of("../x", "C:\\x.exe", "/etc/x", "stats.json\u0000.exe", "files\\x", "inner.zip")) {
      rows.add(
          row(
              sm,
              "path: " + name.replace('\u0000', '0'),
              "X-302",
              "不该有的文件名",
              () -> sm.reseal.seal(Reseal.listed(with(august(sm), name, bytes("x"))))));
    }
    rows.add(
        row(
            sm,
            "path in a title",
            "X-314",
            "名称或顺序不合规定",
            () -> sm.reseal.seal(titled("../../x.pdf"))));
    rows.add(
        row(
            sm,
            "counts that are not the rows",
            "X-315",
            "与行数不符",
            () ->
                sm.reseal.seal(
                    Reseal.manifest(
                        august(sm), m -> m.put("counts", Map.of("fact_dispute", 99))))));
    rows.add(
        row(
            sm,
            "rows that are not the lines",
            "X-308",
            "行数与清单不符",
            () -> {
              byte[] facts = august(sm).get("facts.ndjson");
              return sm.reseal.seal(relined(facts));
            }));
    return rows.stream();
  }

  private static byte[] zeros() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
      out.setLevel(Deflater.BEST_SPEED);
      out.putNextEntry(new ZipEntry("stats.json"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1024; i++) {
        out.write(zeros);
      }
      out.closeEntry();
    }
    return zip.toByteArray();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, byte[]> titled(String title) throws IOException {
    return Reseal.manifest(
        august(sm),
        m -> ((List<Map<String, Object>>) m.get("entries")).getLast().put("title", title));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, byte[]> relined(byte[] facts) throws IOException {
    long lines = text(facts).lines().count() + 1;
    return Reseal.manifest(
        august(sm),
        m -> {
          for (Map<String, Object> e : (List<Map<String, Object>>) m.get("entries")) {
            if (e.get("name").equals("facts.ndjson")) {
              e.put("rows", lines);
            }
          }
          m.put("counts", Map.of("fact_dispute", lines));
        });
  }

  // ---------- what the office itself says wrongly

  @TestFactory
  Stream<DynamicTest> content() {
    return Stream.of(
        row(
            sm,
            "a fact changed before sealing",
            "REJECTED M1.03 recount-differs",
            "与明细重算不符",
            () -> facts(f -> f.replaceFirst("\"SUCCESS\"", "\"FAILED\""))),
        row(
            sm,
            "a fact left out and its count with it",
            "REJECTED M1.01 recount-differs",
            "与明细重算不符",
            () -> {
              Map<String, byte[]> entries = august(sm);
              byte[] fewer =
                  bytes(
                      text(entries.get("facts.ndjson"))
                          .lines()
                          .skip(1)
                          .collect(Collectors.joining("\n", "", "\n")));
              return sm.reseal.seal(
                  Reseal.manifest(
                      Reseal.listed(with(entries, "facts.ndjson", fewer)),
                      m -> m.put("counts", Map.of("fact_dispute", 3))));
            }),
        row(
            sm,
            "facts counted under another name",
            "REJECTED counts differs",
            "与明细重算不符",
            () ->
                sm.reseal.seal(
                    Reseal.manifest(
                        august(sm), m -> m.put("counts", Map.of("fact_prevention", 4))))),
        row(
            sm,
            "one fact twice in place of another",
            "C-401",
            "明细与表式对不上",
            () -> facts(f -> f.replaceFirst("(?s)\\A([^\n]+\n)[^\n]+\n", "$1$1"))),
        row(
            sm,
            "a fact of an unknown view",
            "C-401",
            "第 1 行明细与表式对不上",
            () -> facts(f -> f.replaceFirst("fact_dispute", "fact_disputX"))),
        row(
            sm,
            "figures that are no forms",
            "C-402",
            "上报件里的报表读不出来",
            () ->
                sm.reseal.seal(
                    Reseal.listed(with(august(sm), "stats.json", bytes("{\"forms\":[1]}"))))),
        // what fuzzing found: an arithmetic overflow, digits to be padded without end, and a
        // receipt that could not name the cell
        row(
            sm,
            "an amount of twenty digits",
            "C-405",
            "放不进台账",
            () ->
                facts(f ->
                    f.replaceFirst("\"amount\":[^,}]*", "\"amount\":\"" + "9".repeat(20) + "\""))),
        row(
            sm,
            "an amount with a thousand million zeros",
            "C-401",
            "明细与表式对不上",
            () ->
                facts(f ->
                    f.replaceFirst("\"amount\":[^,}]*", "\"amount\":\"" + "1E+999999999" + "\""))),
        row(
            sm,
            "a revision beyond all numbers",
            "C-402",
            "上报件里的报表读不出来",
            () ->
                figures(t -> t.replaceFirst("\"revision\":1", "\"revision\":9223372036854775807"))),
        row(
            sm,
            "a figure with a thousand million digits",
            "C-402",
            "上报件里的报表读不出来",
            () ->
                figures(
                    t -> t.replaceFirst("\"value\":3", "\"raw\":\"1E+999999999\",\"value\":3"))),
        row(
            sm,
            "a column with two thousand million digits",
            "C-402",
            "上报件里的报表读不出来",
            () -> figures(t -> t.replaceFirst("\"decimals\":0", "\"decimals\":2147483647"))),
        row(
            sm,
            "a cell no receipt can name",
            "C-402",
            "上报件里的报表读不出来",
            () -> figures(t -> t.replace("\"id\":\"03\"", "\"id\":\"03 \\u0000\""))));
  }

  /** August with other figures, which the manifest names as it should. */
  private static byte[] figures(java.util.function.UnaryOperator<String> change)
      throws IOException {
    Map<String, byte[]> entries = august(sm);
    String stats = text(entries.get("stats.json"));
    String form = stats.substring("{\"forms\":[".length(), stats.length() - "]}".length());
    String changed = change.apply(form);
    assertThat(changed).isNotEqualTo(form);
    Map<String, byte[]> listed =
        Reseal.listed(with(entries, "stats.json", bytes("{\"forms\":[" + changed + "]}")));
    return sm.reseal.seal(
        Reseal.manifest(listed, m -> m.put("forms", List.of(named(m, sha256(bytes(changed)))))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> named(Map<String, Object> manifest, String digest) {
    Map<String, Object> form =
        new LinkedHashMap<>(((List<Map<String, Object>>) manifest.get("forms")).getFirst());
    form.put("digest", digest);
    return form;
  }

  private static byte[] facts(java.util.function.UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> entries = august(sm);
    byte[] changed = bytes(change.apply(text(entries.get("facts.ndjson"))));
    return sm.reseal.seal(Reseal.listed(with(entries, "facts.ndjson", changed)));
  }

  // ---------- what is taken all the same

  /** On a county of its own, since these get into the books. */
  @Test
  void aDateFarOffIsRemarkedOnAndAnOlderDatabaseIsRead() throws Exception {
    for (String date : List.of("2099-01-01T08:00:00+08:00", "2001-01-01T08:00:00+08:00")) {
      Path root = Files.createDirectory(folder.resolve(date.substring(0, 4)));
      try (TamperScene scene = new TamperScene(root, "SM-1")) {
        Path file =
            Files.write(
                scene.desks.stick.resolve("dated.p7m"),
                scene.reseal.seal(
                    Reseal.manifest(
                        scene.reseal.entries(scene.august),
                        m -> {
                          m.put("createdAt", date);
                          m.put("schemaVersion", "3");
                        })));
        Inbox.Answer answer = scene.county.inbox.receive(scene.county.session, file);
        assertThat(words(answer.receipt())).isEqualTo("ACCEPTED_WITH_WARNINGS createdAt clock");
        assertThat(answer.sentence()).contains("已受理", "请该所校准电脑时钟");
      }
    }
  }

  @Test
  void aStickThatComesFiveDaysLaterIsDeliveredWithARemark() throws Exception {
    try (TamperScene scene =
        new TamperScene(Files.createDirectory(folder.resolve("late")), "SM-1")) {
      Path file = Files.write(scene.desks.stick.resolve("late.p7m"), scene.august);
      Inbox.Answer answer =
          scene
              .county
              .inboxAt(Clock.offset(TwoDesks.CLOCK, Duration.ofDays(5)))
              .receive(scene.county.session, file);
      assertThat(words(answer.receipt())).isEqualTo("ACCEPTED_WITH_WARNINGS createdAt clock");
      assertThat(answer.sentence()).contains("已受理", "不是隔几天才送来的话");
      TwoDesks.Township office = scene.desks.township;
      assertThat(office.receipts.install(office.session, answer.receiptFile()).status())
          .matches(Receipt.Status::isDelivered);
      assertThat(office.outbox.delivered()).hasSize(2);
    }
  }

  /** A workbook inside a bundle is bytes to the county: nothing in it is ever parsed. */
  @Test
  void anAttachedWorkbookThatReachesOutIsNeverOpened() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        TamperScene scene = new TamperScene(Files.createDirectory(folder.resolve("xxe")), "SM-1")) {
      server.setSoTimeout(300);
      String evil =
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:%d/x\">]>"
                  .formatted(server.getLocalPort())
              + "<worksheet><sheetData>&e;</sheetData></worksheet>";
      byte[] workbook =
          Reseal.zipOf(new LinkedHashMap<>(Map.of("xl/worksheets/sheet1.xml", bytes(evil))));
      Map<String, byte[]> entries = new LinkedHashMap<>();
      scene
          .reseal
          .entries(scene.august)
          .forEach((name, content) -> {
            if (!name.startsWith("files/")) {
              if (name.equals(Reseal.MANIFEST)) {
                entries.put("files/" + sha256(workbook), workbook);
              }
              entries.put(name, content);
            }
          });
      Map<String, byte[]> listed = Reseal.listed(entries, "M1.xlsx");
      Path file = Files.write(scene.desks.stick.resolve("xxe.p7m"), scene.reseal.seal(listed));
      assertThat(scene.county.inbox.receive(scene.county.session, file).receipt().status())
          .isEqualTo(Receipt.Status.ACCEPTED);
      org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static String sha256(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(cn.sifasuo.kernel.Digest.sha256().digest(bytes));
  }
}
