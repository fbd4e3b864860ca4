package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row that belongs to the record and is filled from columns of the same line, such as the
 * applicant.
 *
 * @param key stable name, such as {@code party.APPLICANT}
 * @param type type of the row
 * @param fixed values by which it is recognised and which it always has
 */
public record ImportRows(String key, RecordType type, Map<String, Object> fixed) {

  /** The first of a record's rows that is such a row. */
  Optional<Draft> firstOf(List<Draft> rows) {
    return rows.stream()
        .filter(
            r -> fixed.entrySet().stream().allMatch(f -> f.getValue().equals(r.get(f.getKey()))))
        .findFirst();
  }
}
