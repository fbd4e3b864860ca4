package cn.sifasuo.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Why a closed form is corrected, and the two people who answer for it: figures once reported are
 * revised openly, with reasons (statistics-conventions §2, SLR 19 and 26).
 *
 * @param askedBy 申请人
 * @param approvedBy 批准人, another person
 */
public record Correction(String reason, String askedBy, String approvedBy) {

  public Correction {
    reason = reason.strip();
    askedBy = askedBy.strip();
    approvedBy = approvedBy.strip();
  }

  /** Null where nothing is corrected. */
  static @Nullable Correction of(
      @Nullable String reason, @Nullable String askedBy, @Nullable String approvedBy) {
    return reason == null
        ? null
        : new Correction(
            reason, askedBy == null ? "" : askedBy, approvedBy == null ? "" : approvedBy);
  }
}
