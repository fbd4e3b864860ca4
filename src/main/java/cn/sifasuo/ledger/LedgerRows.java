package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Record;

/** Between table rows, drafts and the snapshots of history. */
final class LedgerRows {

  /** Beside a record's values in its snapshot: whether it was voided by the act. */
  private static final String VOIDED = "_voided";

  private LedgerRows() {}

  /** A draft of a row, without its children. */
  static Draft toDraft(RecordType type, Record row) {
    Draft draft =
        Draft.of(type, row.get(type.id()), row.get(type.common("version", Integer.class)));
    for (FieldSpec field : type.fields()) {
      draft.set(field.name(), row.get(field.column()));
    }
    draft.markVoided(row.get(type.voided()));
    draft.markToComplete(row.get(type.common("to_complete", Boolean.class)));
    return draft;
  }

  /** Canonical JSON of a record's own values, for history and for its digest in the audit chain. */
  static String snapshot(Draft draft, boolean voided) {
    Map<String, Object> content = plain(draft);
    content.put(VOIDED, voided);
    return Json.write(content);
  }

  /** One row as the digest of its act covers it. */
  static void cover(StringBuilder all, UUID id, int version, String snapshot) {
    all.append(id).append(version).append(snapshot).append('\n');
  }

  /** A record's own values as JSON holds them. */
  static Map<String, Object> plain(Draft draft) {
    Map<String, Object> content = new TreeMap<>();
    draft.values().forEach((k, v) -> content.put(k, plain(v)));
    return content;
  }

  static Object plain(Object value) {
    return switch (value) {
      case BigDecimal d -> d.toPlainString();
      case LocalDate d -> d.toString();
      case UUID u -> u.toString();
      default -> value;
    };
  }

  /** Whether a snapshot is of a voided record. */
  static boolean voided(Map<String, Object> snapshot) {
    return Boolean.TRUE.equals(snapshot.get(VOIDED));
  }

  /** Puts a snapshot's values back into a draft of the same type. */
  static void restore(Draft into, String snapshot) {
    restore(into, Json.readObject(snapshot));
  }

  /** Puts values as JSON held them back into a draft; fields it lacks are left out. */
  static void restore(Draft into, Map<String, Object> content) {
    for (FieldSpec field : into.type().fields()) {
      Object kept = content.get(field.name());
      into.set(field.name(), kept == null ? null : typed(field, kept));
    }
  }

  private static Object typed(FieldSpec field, Object kept) {
    Class<?> type = field.column().getType();
    if (type == BigDecimal.class) {
      return new BigDecimal(kept.toString());
    } else if (type == LocalDate.class) {
      return LocalDate.parse(kept.toString());
    } else if (type == UUID.class) {
      return UUID.fromString(kept.toString());
    }
    return kept;
  }
}
