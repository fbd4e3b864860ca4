package cn.sifasuo.print;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The legal marks of a statistical survey form, upper right corner (Statistics Law art. 17). They
 * come from the county's template and are never made up here: a missing one stays blank.
 *
 * @param formNumber 表号
 * @param issuedBy 制定机关
 * @param authority whether the survey was approved or filed
 * @param authorityName 批准机关 or 备案机关
 * @param documentNumber 批准文号 or 备案文号
 * @param validUntil 有效期至
 */
public record HeaderBlock(
    @Nullable String formNumber,
    @Nullable String issuedBy,
    @Nullable Authority authority,
    @Nullable String authorityName,
    @Nullable String documentNumber,
    @Nullable LocalDate validUntil) {

  /** Approval and filing exclude each other (Statistics Law art. 14). */
  public enum Authority {
    APPROVED,
    FILED
  }

  /** True if not one mark is given: the form is then no survey form at all. */
  public boolean isEmpty() {
    return blank(formNumber)
        && blank(issuedBy)
        && blank(authorityName)
        && blank(documentNumber)
        && validUntil == null;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
