package cn.sifasuo.kernel;

import java.util.List;

/**
 * Something a rule found in a draft.
 *
 * @param field path of the field it belongs to, such as {@code concluded_on} or {@code
 *     party[1].id_no}; empty for the record as a whole
 * @param code stable name of the rule, such as {@code dispute_case.concluded_before_accepted}
 * @param text what the clerk reads
 * @param concerns paths of the other fields whose values it is about, such as the day it compares
 *     with: an accepted warning is asked again when one of them changes
 */
public record Problem(
    Severity severity, String field, String code, String text, List<String> concerns) {

  public Problem {
    concerns = List.copyOf(concerns);
  }

  public static Problem error(String field, String code, String text) {
    return new Problem(Severity.ERROR, field, code, text, List.of());
  }

  public static Problem warning(String field, String code, String text) {
    return new Problem(Severity.WARNING, field, code, text, List.of());
  }

  public static Problem gap(String field, String code, String text) {
    return new Problem(Severity.GAP, field, code, text, List.of());
  }

  /** The same, about the values of these fields too. */
  public Problem concerning(List<String> fields) {
    return new Problem(severity, field, code, text, fields);
  }

  public Problem under(String prefix) {
    return new Problem(
        severity,
        field.isEmpty() ? prefix : prefix + "." + field,
        code,
        text,
        concerns.stream().map(c -> prefix + "." + c).toList());
  }
}
