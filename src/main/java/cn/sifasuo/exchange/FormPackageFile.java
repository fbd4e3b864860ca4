package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Json;
import cn.sifasuo.statistics.FormFolder;
import cn.sifasuo.statistics.FormLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Signs form sets at the county and reads them at the office: the folder as a ZIP inside
 * SignedData, not encrypted, since forms are no secret. Nothing of the ZIP is looked at before the
 * signature has been checked.
 */
public final class FormPackageFile {

  static final String FORMAT = "SFF";
  static final String MANIFEST = "package.json";
  private static final int FORMAT_VERSION = 1;
  private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};

  /** A form set is a few dozen kB of text. */
  private static final ReadLimits LIMITS =
      new ReadLimits(4L << 20, 8L << 20, 60, 1 << 16, 200, 1L << 20);

  private static final int LARGEST_FILE = 1 << 20;
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Suites suites;
  private final Clock clock;

  public FormPackageFile(Suites suites, Clock clock) {
    this.suites = suites;
    this.clock = clock;
  }

  /**
   * A form set whose signature holds.
   *
   * @param signer the desk among the trusted that signed it
   */
  public record Opened(FormFolder folder, String code, String version, PublicIdentity signer) {}

  /** Name of the file; only a hint for people. */
  public static String fileName(String code, String version) {
    return "SFF-%s-%s.p7s".formatted(code, version);
  }

  /**
   * The signed file's bytes.
   *
   * @param code form code as the folder says
   * @param version newest version in the folder
   * @throws Failure X-604 if a file cannot be packed
   */
  public byte[] sign(FormFolder folder, String code, String version, Identity county) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream signed = county.suite().sign(bytes, county.signing(), Instant.now(clock))) {
      ZipOutputStream zip = new ZipOutputStream(signed, StandardCharsets.UTF_8);
      for (Map.Entry<String, String> file : folder.files().entrySet()) {
        byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
        if (!FormFolder.FILE_NAME.matcher(file.getKey()).matches() || text.length > LARGEST_FILE) {
          throw Refusal.PACKAGE_NAMES.failure("name or size of a file", file.getKey());
        }
        add(zip, file.getKey(), text);
      }
      Map<String, Object> manifest =
          fields(
              code,
              version,
              county.office(),
              OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
      add(zip, MANIFEST, Json.write(manifest).getBytes(StandardCharsets.UTF_8));
      zip.finish(); // not closed: that would end the signature twice
    } catch (IOException e) {
      throw Refusal.IDENTITY_DAMAGED.failure(e, "signing failed");
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static Map<String, Object> fields(
      String code, String version, String signer, OffsetDateTime createdAt) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("format", FORMAT);
    fields.put("formatVersion", FORMAT_VERSION);
    fields.put("code", code);
    fields.put("version", version);
    fields.put("signer", signer);
    fields.put("createdAt", JsonFields.TIME.format(createdAt));
    return fields;
  }

  /**
   * @throws Failure X-501 if it is far too large, X-502 if it cannot be read
   */
  static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) LIMITS.file() + 1);
      if (bytes.length > LIMITS.file()) {
        throw Refusal.FILE_TOO_LARGE.failure(
            "over " + LIMITS.file() + " bytes", LIMITS.file() >> 20);
      }
      return bytes;
    } catch (IOException e) {
      throw Refusal.SOURCE_GONE.failure(e, "form package");
    }
  }

  /**
   * Believes only the certificates handed in; their validity is not judged by the office's clock.
   *
   * @param trusted the desk this one reports to as pinned at its enrolment, and this desk itself
   * @throws Failure X-601 if it is no whole package, X-602 if another desk signed it, X-603 if what
   *     is in it is not as it should be
   */
  public Opened read(byte[] file, List<PublicIdentity> trusted) {
    byte[] zip;
    PublicIdentity signer;
    try {
      SignedContent signed = SignedContent.begin(new ByteArrayInputStream(file), suites);
      zip = signed.content().readAllBytes();
      Signature signature = signed.end();
      signer =
          trusted.stream()
              .filter(t -> signature.claims(t.signing()))
              .findFirst()
              .orElseThrow(
                  () -> Refusal.PACKAGE_NOT_FROM_COUNTY.failure("signed with another certificate"));
      signature.by(signer.signing());
    } catch (IOException e) {
      throw Refusal.PACKAGE_UNREADABLE.failure(e, "content does not end");
    } catch (Failure e) {
      throw e.code().equals(Refusal.PACKAGE_NOT_FROM_COUNTY.code())
          ? e
          : Refusal.PACKAGE_UNREADABLE.failure(e, e.code());
    }
    try {
      return unpack(zip, signer);
    } catch (Failure e) {
      throw Refusal.PACKAGE_UNFIT.failure(e, e.code());
    } catch (IllegalArgumentException e) {
      throw Refusal.PACKAGE_UNFIT.failure(e, "manifest of the package");
    }
  }

  private static Opened unpack(byte[] zip, PublicIdentity signer) {
    SortedMap<String, String> files = new TreeMap<>();
    new ZipWalk(LIMITS, FormPackageFile::isAllowed, MANIFEST)
        .walk(new ByteArrayInputStream(zip), (name, in) -> files.put(name, text(in)));
    String manifest = Optional.ofNullable(files.remove(MANIFEST)).orElse("");
    JsonFields fields = JsonFields.of(manifest);
    fields.constant("format", FORMAT);
    if (fields.number("formatVersion", 1) != FORMAT_VERSION) {
      throw new IllegalArgumentException("a newer package");
    }
    String code = fields.text("code", FormLibrary.CODE);
    String version = fields.text("version", FormLibrary.VERSION);
    fields.constant("signer", signer.office());
    OffsetDateTime createdAt = fields.time("createdAt");
    fields.end();
    if (!Json.write(fields(code, version, signer.office(), createdAt)).equals(manifest)) {
      throw new IllegalArgumentException("not canonical");
    }
    if (!files.containsKey(FormFolder.FORM_FILE)) {
      throw new IllegalArgumentException("no " + FormFolder.FORM_FILE);
    }
    return new Opened(new FormFolder(code, files), code, version, signer);
  }

  private static boolean isAllowed(String name) {
    return name.equals(MANIFEST) || FormFolder.FILE_NAME.matcher(name).matches();
  }

  private static String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
    if (bytes.length > LARGEST_FILE) {
      throw Refusal.ENTRY_SIZE.failure("entry over " + LARGEST_FILE + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.ZIP_BROKEN.failure(e, "entry is no text");
    }
  }

  /** The signature of what looks like a form package, believed by nobody yet; empty for others. */
  static Optional<Signature> signature(byte[] file, Suites suites) {
    try {
      SignedContent signed = SignedContent.begin(new ByteArrayInputStream(file), suites);
      byte[] head = signed.content().readNBytes(ZIP_MAGIC.length);
      Signature signature = signed.end();
      return java.util.Arrays.equals(head, ZIP_MAGIC) ? Optional.of(signature) : Optional.empty();
    } catch (IOException | Failure e) {
      return Optional.empty(); // the answer asked for
    }
  }
}
