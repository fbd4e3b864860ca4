package cn.sifasuo.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a code list.
 *
 * @param code stored identifier; numbers differ between versions of a list and are only for export
 * @param aliases other ways of writing it in old workbooks
 * @param validFrom first day it may be chosen, open if null
 * @param validTo last day it may be chosen, open if null
 */
public record CodeItem(
    String list,
    String code,
    String label,
    @Nullable String storedNumber,
    List<String> aliases,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
