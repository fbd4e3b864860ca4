package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Json;
import cn.sifasuo.kernel.Period;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The manifest as canonical JSON. Reading is strict: unknown, missing or mistyped fields are
 * refused, and so is any other spelling of the same values, because the value read is written again
 * and must give the same bytes.
 */
final class ManifestBytes {

  private static final Pattern OFFICE = Pattern.compile("[0-9A-Z]{2,12}");
  private static final Pattern SUITE = Pattern.compile("[A-Z]{2,8}-[0-9]{1,2}");
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,39}");
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_.]{0,79}");
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,39}");
  private static final int LONGEST_TITLE = 200;
  private static final int MOST_FORMS = 1000;

  private ManifestBytes() {}

  static byte[] write(Manifest m) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    fields.put("format", Manifest.FORMAT);
    fields.put("formatVersion", Manifest.FORMAT_VERSION);
    fields.put("suite", m.suite());
    fields.put("bundleId", m.bundleId().toString());
    fields.put("kind", m.kind().name());
    fields.put("senderOffice", m.senderOffice());
    fields.put("senderCert", m.senderCert());
    fields.put("recipient", m.recipient());
    fields.put("recipientCert", m.recipientCert());
    fields.put("seq", m.seq());
    fields.put("prevManifestHash", m.prevManifestHash());
    fields.put("period", m.period().code());
    fields.put("schemaVersion", m.schemaVersion());
    fields.put("appVersion", m.appVersion());
    fields.put("createdAt", JsonFields.TIME.format(m.createdAt()));
    var receipt = m.lastReceipt();
    fields.put("lastReceipt", receipt == null ? null : receipt.toString());
    fields.put("auditHead", Map.of("seq", m.auditHead().seq(), "hash", m.auditHead().hash()));
    fields.put("counts", m.counts());
    fields.put("entries", m.entries().stream().map(ManifestBytes::entry).toList());
    fields.put("forms", m.forms().stream().map(ManifestBytes::form).toList());
    return Json.write(fields).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> entry(Manifest.Entry e) {
    return Map.of(
        "name", e.name(),
        "size", e.size(),
        "rows", e.rows(),
        "sha256", e.sha256(),
        "sm3", e.sm3(),
        "title", e.title());
  }

  private static Map<String, Object> form(Manifest.Form f) {
    return Map.of(
        "code", f.code(),
        "version", f.version(),
        "revision", f.revision(),
        "digest", f.digest(),
        "content", f.content().name());
  }

  /**
   * @throws cn.sifasuo.kernel.Failure X-313 if the format is a newer one, X-312 if it is no
   *     manifest
   */
  static Manifest read(byte[] bytes) {
    try {
      JsonFields fields = JsonFields.of(text(bytes));
      fields.constant("format", Manifest.FORMAT);
      long version = fields.number("formatVersion", 1);
      if (version != Manifest.FORMAT_VERSION) {
        throw Refusal.FORMAT_UNKNOWN.failure("manifest format version " + version);
      }
      Manifest manifest = read(fields);
      fields.end();
      if (!Arrays.equals(write(manifest), bytes)) {
        throw new IllegalArgumentException("not canonical");
      }
      return manifest;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw Refusal.MANIFEST_UNREADABLE.failure(e, "manifest: " + e.getClass().getSimpleName());
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Manifest read(JsonFields fields) {
    Manifest.AuditHead auditHead = auditHead(fields.object("auditHead"));
    List<Manifest.Form> forms =
        fields.list(
            "forms",
            f ->
                new Manifest.Form(
                    f.text("code", FORM),
                    f.text("version", VERSION),
                    f.number("revision", 1),
                    f.hex("digest"),
                    f.oneOf(ContentLevel.class, "content")));
    if (forms.stream().anyMatch(f -> f.content() == ContentLevel.RECORDS)) {
      throw new IllegalArgumentException("a form is no record");
    }
    if (forms.size() > MOST_FORMS) {
      throw new IllegalArgumentException("too many forms");
    }
    return new Manifest(
        fields.text("suite", SUITE),
        fields.uuid("bundleId"),
        fields.oneOf(Manifest.Kind.class, "kind"),
        fields.text("senderOffice", OFFICE),
        fields.hex("senderCert"),
        fields.text("recipient", OFFICE),
        fields.hex("recipientCert"),
        fields.number("seq", 1),
        fields.hexOrNull("prevManifestHash").orElse(null),
        Period.parse(fields.text("period", 10))
            .orElseThrow(() -> new IllegalArgumentException("no period")),
        fields.text("schemaVersion", VERSION),
        fields.text("appVersion", VERSION),
        fields.time("createdAt"),
        fields.uuidOrNull("lastReceipt").orElse(null),
        auditHead,
        fields.numbers("counts", TYPE),
        fields.list(
            "entries",
            e ->
                new Manifest.Entry(
                    e.text("name", 80),
                    e.number("size", 0),
                    e.number("rows", 0),
                    e.hex("sha256"),
                    e.hex("sm3"),
                    e.text("title", LONGEST_TITLE))),
        forms);
  }

  static Manifest.AuditHead auditHead(JsonFields fields) {
    Manifest.AuditHead head = new Manifest.AuditHead(fields.number("seq", 0), fields.hex("hash"));
    fields.end();
    return head;
  }

  /** {@code manifestHash}: the suite's digest of the manifest's bytes, hex. */
  static String hash(Suite suite, byte[] manifest) {
    return HexFormat.of().formatHex(suite.digest().digest(manifest));
  }
}
