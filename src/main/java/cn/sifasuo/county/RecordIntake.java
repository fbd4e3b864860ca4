package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.RECEIVED_MINORS;
import static cn.sifasuo.vault.schema.Tables.RECEIVED_RECORD;

import cn.sifasuo.exchange.HandOverLaw;
import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.RecordLine;
import cn.sifasuo.exchange.RecordRow;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.RecordType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of a bundle into the books, in the caller's transaction: a record stands in the
 * newest version that came, whatever order bundles come in. What the law does not send up is given
 * back, however it got into the file. The part with the records of minors is kept as it came.
 */
final class RecordIntake {

  private static final Wording WORDS = Wording.of(RecordIntake.class);
  private static final String RECORDS = "records.ndjson";
  private static final String MINORS = "minors.p7m";
  private static final int MOST_REMARKS = 200;

  private final DSLContext ctx;
  private final HandOverLaw law;
  private final Manifest manifest;
  private final Map<String, Long> counts = new TreeMap<>();
  private long inserted;
  private long updated;
  private long unchanged;
  private boolean newer;

  RecordIntake(DSLContext ctx, HandOverLaw law, Manifest manifest) {
    this.ctx = ctx;
    this.law = law;
    this.manifest = manifest;
  }

  static boolean isRecords(String entry) {
    return entry.equals(RECORDS) || entry.equals(MINORS);
  }

  long inserted() {
    return inserted;
  }

  long updated() {
    return updated;
  }

  long unchanged() {
    return unchanged;
  }

  /** Records read so far, by type. */
  Map<String, Long> counts() {
    return counts;
  }

  /**
   * @throws Failure DAMAGED {@code C-404} for a line that is no record
   * @throws Mismatch naming each record that does not belong here
   */
  void entry(Manifest.Entry entry, InputStream in) throws IOException {
    if (entry.name().equals(RECORDS)) {
      read(in, this::upsert);
    } else if (entry.name().equals(MINORS)) {
      ctx.insertInto(RECEIVED_MINORS)
          .set(RECEIVED_MINORS.BUNDLE_ID, manifest.bundleId())
          .set(RECEIVED_MINORS.OFFICE_CODE, manifest.senderOffice())
          .set(RECEIVED_MINORS.CONTENT, in.readAllBytes())
          .set(RECEIVED_MINORS.DIGEST, entry.sha256())
          .execute();
    }
  }

  /** Only looks whether an entry brings anything new. */
  void compare(Manifest.Entry entry, InputStream in) throws IOException {
    if (entry.name().equals(RECORDS)) {
      read(in, line -> newer |= kept(line).filter(rev -> rev >= line.rev()).isEmpty());
    } else {
      newer |= manifest.kind() != Manifest.Kind.RESEND;
    }
  }

  boolean knowsAll() {
    return !newer;
  }

  private void read(InputStream in, Consumer<RecordLine> take) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<Receipt.Remark> remarks = new ArrayList<>();
    String before = "";
    long number = 0;
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      long at = ++number;
      RecordLine line = RecordLine.read(text).orElseThrow(() -> refused(at, null));
      String place = line.type() + " " + line.uid();
      if (place.compareTo(before) <= 0) {
        throw refused(at, null);
      }
      before = place;
      List<Receipt.Remark> wrong = wrong(line, at);
      if (wrong.isEmpty()) {
        take.accept(line);
      } else if (remarks.size() < MOST_REMARKS) {
        remarks.addAll(wrong);
      }
      counts.merge(line.type(), 1L, Long::sum);
    }
    if (!remarks.isEmpty()) {
      throw new Mismatch(remarks);
    }
  }

  private List<Receipt.Remark> wrong(RecordLine line, long number) {
    Optional<HandOverLaw.SentType> sent = law.record(line.type(), manifest.period());
    if (sent.isEmpty()) {
      return List.of(remark(line, line.type(), "record-type-not-sent"));
    }
    if (!line.origin().equals(manifest.senderOffice())) {
      return List.of(remark(line, line.type(), "record-origin"));
    }
    List<Receipt.Remark> wrong = new ArrayList<>();
    line.rows().forEach((rowType, rows) -> wrong.addAll(wrong(line, sent.get(), rowType, rows)));
    Map<String, Object> content = line.content();
    if (content == null) {
      return wrong;
    }
    RecordType type = sent.get().type();
    for (String field : content.keySet()) {
      if (type.findField(field).isEmpty()) {
        wrong.add(remark(line, line.type() + "." + field, "record-field-unknown"));
      } else if (sent.get().field(field).isEmpty()) {
        wrong.add(remark(line, line.type() + "." + field, "record-field-not-sent"));
      }
    }
    if (wrong.isEmpty()) {
      try {
        if (type.isOfMinor(line.draft(type))) {
          wrong.add(remark(line, line.type(), "record-of-minor"));
        }
      } catch (IllegalArgumentException e) {
        throw refused(number, e);
      }
    }
    return wrong;
  }

  private static List<Receipt.Remark> wrong(
      RecordLine line, HandOverLaw.SentType sent, String rowType, List<RecordRow> rows) {
    Optional<HandOverLaw.SentRows> law = sent.rows(rowType);
    if (law.isEmpty()) {
      return List.of(remark(line, rowType, "record-rows-not-sent"));
    }
    return rows.stream()
        .flatMap(row -> row.values().keySet().stream())
        .distinct()
        .filter(field -> law.get().field(field).isEmpty())
        .map(field -> remark(line, rowType + "." + field, "record-field-not-sent"))
        .toList();
  }

  private static Receipt.Remark remark(RecordLine line, String field, String code) {
    return new Receipt.Remark(line.uid().toString(), field, code);
  }

  private Optional<Integer> kept(RecordLine line) {
    return ctx.select(RECEIVED_RECORD.REV)
        .from(RECEIVED_RECORD)
        .where(
            RECEIVED_RECORD.ORIGIN.eq(line.origin()),
            RECEIVED_RECORD.RECORD_TYPE.eq(line.type()),
            RECEIVED_RECORD.UID.eq(line.uid()))
        .fetchOptional(RECEIVED_RECORD.REV);
  }

  private void upsert(RecordLine line) {
    Optional<Integer> kept = kept(line);
    if (kept.isEmpty()) {
      ctx.insertInto(RECEIVED_RECORD)
          .set(RECEIVED_RECORD.ORIGIN, line.origin())
          .set(RECEIVED_RECORD.RECORD_TYPE, line.type())
          .set(RECEIVED_RECORD.UID, line.uid())
          .set(RECEIVED_RECORD.REV, line.rev())
          .set(RECEIVED_RECORD.CONTENT, line.contentText())
          .set(RECEIVED_RECORD.ROW_CONTENT, line.rowText())
          .set(RECEIVED_RECORD.BUNDLE_ID, manifest.bundleId())
          .execute();
      inserted++;
    } else if (line.rev() > kept.get()) {
      ctx.update(RECEIVED_RECORD)
          .set(RECEIVED_RECORD.REV, line.rev())
          .set(RECEIVED_RECORD.CONTENT, line.contentText())
          .set(RECEIVED_RECORD.ROW_CONTENT, line.rowText())
          .set(RECEIVED_RECORD.BUNDLE_ID, manifest.bundleId())
          .where(
              RECEIVED_RECORD.ORIGIN.eq(line.origin()),
              RECEIVED_RECORD.RECORD_TYPE.eq(line.type()),
              RECEIVED_RECORD.UID.eq(line.uid()))
          .execute();
      updated++;
    } else {
      unchanged++;
    }
  }

  private static Failure refused(long line, @Nullable Exception cause) {
    return new Failure(
        FailureKind.DAMAGED,
        "C-404",
        WORDS.say("county.record-line", line),
        "record line " + line + " refused",
        cause);
  }
}
