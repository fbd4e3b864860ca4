package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.PersonalNumbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signs receipts at the county and reads them at the office. */
public final class ReceiptFile {

  private static final Pattern OFFICE = Pattern.compile("[0-9A-Z]{2,12}");
  private static final Pattern UID = Pattern.compile("[0-9A-Za-z-]{0,64}");
  private static final Pattern FIELD = Pattern.compile("[0-9A-Za-z_.\\[\\]-]{0,120}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_.-]{1,80}");

  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,40}");

  /** Record types and their fields. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  /** Most characters of a note. */
  public static final int LONGEST_NOTE = 500;

  /** Most characters of the words about one thing. */
  public static final int LONGEST_TEXT = 200;

  private final Suites suites;
  private final Clock clock;

  public ReceiptFile(Suites suites, Clock clock) {
    this.suites = suites;
    this.clock = clock;
  }

  /**
   * The signed file's bytes.
   *
   * @throws Failure X-401 if the receipt could not be read again, such as one with text where codes
   *     belong; X-404 if its words hold a citizen number, a telephone number or a bank card: a
   *     receipt travels open
   */
  public byte[] sign(Receipt receipt, Identity county) {
    Stream.of(
            Stream.of(receipt.note()),
            receipt.problems().stream().map(Receipt.Remark::text),
            receipt.answers().stream().flatMap(a -> a.values().values().stream()))
        .flatMap(Function.identity())
        .flatMap(text -> PersonalNumbers.find(text).stream())
        .findFirst()
        .ifPresent(kind -> {
          throw Refusal.RECEIPT_PERSONAL.failure(kind + " in the words of a receipt");
        });
    byte[] bytes =
        SignedJson.write(fields(receipt), county.suite(), county.signing(), Instant.now(clock));
    read(bytes, List.of(county.publicPart()));
    return bytes;
  }

  /**
   * Writes {@code SFR-office-number.p7s}, with {@code -2}, {@code -3} … if another receipt of that
   * number lies there.
   *
   * @throws Failure if the folder does not take it
   */
  public static Path put(byte[] signed, Receipt receipt, Path folder) {
    return put(signed, receipt.office(), receipt.seq(), folder);
  }

  /** The same by the office and number of its bundle. */
  public static Path put(byte[] signed, String office, long seq, Path folder) {
    String name = Receipt.fileName(office, seq);
    Path file = folder.resolve(name);
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(name.replace(".p7s", "-" + i + ".p7s"));
    }
    return FileDrop.put(file, signed.length, out -> out.write(signed)).file();
  }

  /**
   * @throws Failure if the file cannot be read; otherwise as the other
   */
  public Receipt read(Path file, List<PublicIdentity> counties) {
    return read(SignedJson.bytes(file), counties);
  }

  /**
   * Believes only the pinned certificate. Its validity is not judged by the office's clock.
   *
   * @param counties the certificates of the desk this office reports to that count, as installed at
   *     its enrolment and succeeded since
   * @throws Failure X-401 if it is no whole receipt, X-402 if another desk signed it
   */
  public Receipt read(byte[] file, List<PublicIdentity> counties) {
    try {
      SignedJson signed = SignedJson.read(file, suites);
      PublicIdentity county =
          counties.stream()
              .filter(c -> signed.signature().claims(c.signing()))
              .findFirst()
              .orElseThrow(
                  () -> Refusal.RECEIPT_NOT_FROM_COUNTY.failure("signed with another certificate"));
      signed.signature().by(county.signing());
      Receipt receipt = receipt(JsonFields.of(signed.text()));
      if (!receipt.county().equals(county.office())) {
        throw Refusal.RECEIPT_NOT_FROM_COUNTY.failure("county code differs");
      }
      if (!signed.isCanonical(fields(receipt))) {
        throw new IllegalArgumentException("not canonical");
      }
      return receipt;
    } catch (Failure e) {
      throw e.code().equals(Refusal.RECEIPT_NOT_FROM_COUNTY.code())
          ? e
          : Refusal.RECEIPT_UNREADABLE.failure(e, e.code());
    } catch (IllegalArgumentException e) {
      throw Refusal.RECEIPT_UNREADABLE.failure(e, "receipt fields");
    }
  }

  private static Map<String, @Nullable Object> fields(Receipt r) {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    fields.put("format", Receipt.FORMAT);
    int version = r.formatVersion();
    boolean ofPerson = version >= Receipt.FORMAT_VERSION_OF_PERSON;
    fields.put("formatVersion", version);
    fields.put("receiptId", r.receiptId().toString());
    fields.put("county", r.county());
    fields.put("bundleId", r.bundleId().toString());
    fields.put("manifestHash", r.manifestHash());
    fields.put("fileHash", r.fileHash());
    fields.put("office", r.office());
    fields.put("seq", r.seq());
    fields.put("status", r.status().name());
    fields.put(
        "counts",
        Map.of(
            "inserted", r.counts().inserted(),
            "updated", r.counts().updated(),
            "unchanged", r.counts().unchanged(),
            "refused", r.counts().refused()));
    fields.put("problems", r.problems().stream().map(p -> fields(p, ofPerson)).toList());
    if (ofPerson) {
      fields.put("note", r.note());
      fields.put(
          "returned",
          r.returned().stream()
              .map(f -> Map.of("form", f.form(), "revision", f.revision()))
              .toList());
    }
    if (version >= Receipt.FORMAT_VERSION_OF_ANSWERS) {
      fields.put("answers", r.answers().stream().map(ReceiptFile::fields).toList());
    }
    fields.put("receivedAt", JsonFields.TIME.format(r.receivedAt()));
    fields.put("nextSeq", r.nextSeq());
    fields.put("headHash", r.headHash());
    Manifest.AuditHead head = r.auditHead();
    fields.put("auditHead", head == null ? null : Map.of("seq", head.seq(), "hash", head.hash()));
    return fields;
  }

  private static Map<String, Object> fields(Receipt.Remark remark, boolean ofPerson) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("uid", remark.uid());
    fields.put("field", remark.field());
    fields.put("code", remark.code());
    if (ofPerson) {
      fields.put("text", remark.text());
    }
    return fields;
  }

  private static Map<String, Object> fields(Receipt.Answer answer) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("type", answer.type());
    fields.put("uid", answer.uid().toString());
    fields.put("rowType", answer.rowType());
    fields.put("rowId", answer.rowId().toString());
    fields.put("values", new TreeMap<>(answer.values()));
    return fields;
  }

  private static Receipt receipt(JsonFields fields) {
    fields.constant("format", Receipt.FORMAT);
    long version = fields.number("formatVersion", 1);
    if (version > Receipt.FORMAT_VERSION_OF_ANSWERS) {
      throw new IllegalArgumentException("a newer receipt");
    }
    boolean ofPerson = version >= Receipt.FORMAT_VERSION_OF_PERSON;
    JsonFields counts = fields.object("counts");
    Receipt receipt =
        new Receipt(
            fields.uuid("receiptId"),
            fields.text("county", OFFICE),
            fields.uuid("bundleId"),
            fields.hex("manifestHash"),
            fields.hex("fileHash"),
            fields.text("office", OFFICE),
            fields.number("seq", 1),
            fields.oneOf(Receipt.Status.class, "status"),
            new Receipt.Counts(
                counts.number("inserted", 0),
                counts.number("updated", 0),
                counts.number("unchanged", 0),
                counts.number("refused", 0)),
            fields.list(
                "problems",
                p ->
                    new Receipt.Remark(
                        p.text("uid", UID),
                        p.text("field", FIELD),
                        p.text("code", CODE),
                        ofPerson ? p.text("text", LONGEST_TEXT) : "")),
            fields.time("receivedAt"),
            fields.number("nextSeq", 1),
            fields.hexOrNull("headHash").orElse(null),
            fields.objectOrNull("auditHead").map(ManifestBytes::auditHead).orElse(null),
            new Receipt.Said(
                ofPerson ? fields.text("note", LONGEST_NOTE) : "",
                ofPerson ? fields.list("returned", ReceiptFile::returned) : List.of(),
                version >= Receipt.FORMAT_VERSION_OF_ANSWERS
                    ? fields.list("answers", ReceiptFile::answer)
                    : List.of()));
    counts.end();
    fields.end();
    return receipt;
  }

  private static Receipt.Answer answer(JsonFields answer) {
    return new Receipt.Answer(
        answer.text("type", NAME),
        answer.uuid("uid"),
        answer.text("rowType", NAME),
        answer.uuid("rowId"),
        answer.texts("values", NAME, LONGEST_NOTE));
  }

  private static Receipt.Returned returned(JsonFields form) {
    long revision = form.number("revision", 1);
    if (revision > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("no such revision");
    }
    return new Receipt.Returned(form.text("form", FORM), (int) revision);
  }
}
