package cn.sifasuo.statistics.screen;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.statistics.CountyReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a cell as the list shows it, whatever ledger it is of.
 *
 * @param recordType type of the record to open; null where no ledger of this desk has it
 * @param factId its pseudonym, by which a county speaks of it
 * @param title names of the parties or what else names the record
 * @param kind label of the code the ledger files it under
 * @param amount yuan; null where the record has none
 * @param counts what it adds to the cell: 1, a number of persons, yuan
 */
record CaseLine(
    @Nullable String recordType,
    @Nullable UUID recordId,
    UUID factId,
    String number,
    String title,
    String kind,
    @Nullable BigDecimal amount,
    BigDecimal counts) {

  private static final String KIND_SUFFIX = "type";

  static CaseLine of(Draft draft, UUID factId, BigDecimal counts, CodeLists codes) {
    List<String> names = draft.type().titleFields();
    String number = names.isEmpty() ? "" : text(draft.get(names.getFirst()));
    String title =
        names.stream().skip(1).map(n -> text(draft.get(n))).collect(Collectors.joining("　"));
    return new CaseLine(
        draft.type().code(),
        draft.id(),
        factId,
        number,
        title,
        kind(draft, codes),
        amount(draft),
        counts);
  }

  /** A fact that is not, or no longer, in this desk's ledgers. */
  static CaseLine unknown(UUID factId, BigDecimal counts) {
    return new CaseLine(null, null, factId, CountyReason.shortened(factId), "", "", null, counts);
  }

  private static String kind(Draft draft, CodeLists codes) {
    for (FieldSpec field : draft.type().fields()) {
      Object value = draft.get(field.name());
      if (field.kind() == FieldKind.CODE && field.name().endsWith(KIND_SUFFIX) && value != null) {
        return codes.label(Objects.requireNonNullElse(field.codeList(), ""), value.toString());
      }
    }
    return "";
  }

  /** The first amount forms count by, of the record or of its newest row. */
  private static @Nullable BigDecimal amount(Draft draft) {
    for (FieldSpec field : draft.type().fields()) {
      if (field.kind() == FieldKind.MONEY
          && (field.counted() || draft.type().countedOn().isEmpty() && field.listed())
          && draft.get(field.name()) instanceof BigDecimal yuan) {
        return yuan;
      }
    }
    for (RecordType.Child child : draft.type().children()) {
      List<Draft> rows = draft.children(child.type().code());
      BigDecimal yuan = rows.isEmpty() ? null : amount(rows.getLast());
      if (yuan != null) {
        return yuan;
      }
    }
    return null;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
