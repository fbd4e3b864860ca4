package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.RecordType;
import java.util.Map;

/**
 * A row that belongs to the record and is filled from columns of the same line, such as the
 * applicant.
 *
 * @param key stable name, such as {@code party.APPLICANT}
 * @param type type of the row
 * @param fixed values by which it is recognised and which it always has
 */
public record ImportRows(String key, RecordType type, Map<String, Object> fixed) {}
