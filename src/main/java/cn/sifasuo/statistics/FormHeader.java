package cn.sifasuo.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The legal marks of a survey form (Statistics Law art. 17), from the county's template, never made
 * up: all empty for an internal form.
 *
 * @param tableNumber 表号
 * @param issuer 制定机关
 * @param approved true for approval, false for filing, null if neither is known (art. 14)
 * @param approver 批准机关 or 备案机关
 * @param approvalNumber 批准文号 or 备案文号
 * @param validUntil 有效期至
 */
public record FormHeader(
    @Nullable String tableNumber,
    @Nullable String issuer,
    @Nullable Boolean approved,
    @Nullable String approver,
    @Nullable String approvalNumber,
    @Nullable LocalDate validUntil) {

  /** An internal form, which is no survey form. */
  public static FormHeader none() {
    return new FormHeader(null, null, null, null, null, null);
  }
}
