package cn.sifasuo.ledger;

import java.util.List;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record type, described once for entry form, list, search, import, export, history
 * and data dictionary.
 *
 * @param name column name in lower case, also the name in sheets and bundles
 * @param maxLength longest text in code points; 0 where it does not apply
 * @param codeList list of a {@link FieldKind#CODE} field
 * @param reference record type a {@link FieldKind#REFERENCE} field points to
 * @param shape how much of it stays readable where it is masked
 * @param searched whether quick search finds the record by it
 * @param listed whether a list shows it at first
 * @param counted whether forms count by it: it cannot change once its period is closed
 * @param dated whether it is a day forms count on: in a closed period it counts as a late entry
 * @param documentKind field that names the document of an {@link FieldKind#ID_NUMBER}; null: always
 *     a citizen number
 * @param headWords words a workbook's column head may use for it, besides the label
 */
public record FieldSpec(
    String name,
    TableField<?, ?> column,
    FieldKind kind,
    String label,
    Requirement requirement,
    int maxLength,
    @Nullable String codeList,
    @Nullable String reference,
    Privacy privacy,
    Masking.Shape shape,
    boolean searched,
    boolean listed,
    boolean counted,
    boolean dated,
    @Nullable String documentKind,
    List<String> headWords) {

  /** Whether a person types it. */
  public boolean typed() {
    return requirement != Requirement.DERIVED;
  }

  /**
   * Whether the identity number of a draft is one with a check digit (statistics-conventions §7: ID
   * and HMT_PERMIT; a document not named is an ID).
   */
  public boolean citizenNumber(Draft draft) {
    if (kind != FieldKind.ID_NUMBER) {
      return false;
    }
    Object document = documentKind == null ? null : draft.get(documentKind);
    return document == null || document.equals("ID") || document.equals("HMT_PERMIT");
  }
}
