package cn.sifasuo.kernel;

/**
 * Something a rule found in a draft.
 *
 * @param field path of the field it belongs to, such as {@code concluded_on} or {@code
 *     party[1].id_no}; empty for the record as a whole
 * @param code stable name of the rule, such as {@code dispute_case.concluded_before_accepted}
 * @param text what the clerk reads
 */
public record Problem(Severity severity, String field, String code, String text) {

  public static Problem error(String field, String code, String text) {
    return new Problem(Severity.ERROR, field, code, text);
  }

  public static Problem warning(String field, String code, String text) {
    return new Problem(Severity.WARNING, field, code, text);
  }

  public static Problem gap(String field, String code, String text) {
    return new Problem(Severity.GAP, field, code, text);
  }

  public Problem under(String prefix) {
    return new Problem(severity, field.isEmpty() ? prefix : prefix + "." + field, code, text);
  }
}
