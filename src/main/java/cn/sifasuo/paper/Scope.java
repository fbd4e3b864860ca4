package cn.sifasuo.paper;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a template may speak of.
 *
 * @param record type the paper is filled from
 * @param row type of the row it is made for; null for papers of the whole record
 * @param each type of the rows a block goes over; null outside such a block
 * @param term whether the template says what the person is called
 * @param rules whether there is a dated rule of a name
 */
record Scope(
    RecordTypes types,
    CodeLists codes,
    RecordType record,
    @Nullable RecordType row,
    @Nullable RecordType each,
    boolean term,
    Predicate<String> rules) {

  /** Words that speak of one kind of row alone. */
  Scope of(RecordType rows) {
    return new Scope(types, codes, rows, null, null, term, rules);
  }

  Scope over(@Nullable RecordType rows) {
    return new Scope(types, codes, record, row, rows, term, rules);
  }
}
