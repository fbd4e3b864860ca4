package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the targets of a plan from descriptors. */
public final class ImportTargets {

  private ImportTargets() {}

  /** The fields a person types, except references to other records. */
  public static List<ImportTarget> own(RecordType type) {
    return type.fields().stream()
        .filter(ImportTargets::readable)
        .map(f ->
            new ImportTarget(
                f.name(),
                f.label(),
                f.kind(),
                f.codeList(),
                type.numbering().filter(n -> type.field(n.field()).equals(f)).isPresent(),
                List.of(),
                words(f),
                new ImportTarget.Own(f)))
        .toList();
  }

  /**
   * The fields of a row.
   *
   * @param groups words that stand above or before its columns; empty if the columns' own words are
   *     enough
   * @param nameField field meant where a column's head is the group word alone; null for none
   */
  public static List<ImportTarget> rows(
      ImportRows rows, List<String> groups, @Nullable String nameField) {
    List<ImportTarget> targets = new ArrayList<>();
    for (FieldSpec field : rows.type().fields()) {
      if (readable(field) && !rows.fixed().containsKey(field.name())) {
        List<String> words = new ArrayList<>(words(field));
        if (field.name().equals(nameField)) {
          words.add("");
        }
        String label = groups.isEmpty() ? field.label() : groups.getFirst() + "/" + field.label();
        targets.add(
            new ImportTarget(
                rows.key() + "." + field.name(),
                label,
                field.kind(),
                field.codeList(),
                false,
                groups,
                words,
                new ImportTarget.InRow(rows, field)));
      }
    }
    return targets;
  }

  /** A column that is looked at, but is no field of the record. */
  public static ImportTarget aside(
      String id, FieldKind kind, @Nullable String codeList, List<String> words) {
    return new ImportTarget(
        id, words.getFirst(), kind, codeList, false, List.of(), words, new ImportTarget.Aside());
  }

  private static boolean readable(FieldSpec field) {
    return field.typed() && field.kind() != FieldKind.REFERENCE;
  }

  private static List<String> words(FieldSpec field) {
    return Stream.concat(Stream.of(field.label()), field.headWords().stream()).distinct().toList();
  }
}
