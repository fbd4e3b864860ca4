package cn.sifasuo.print;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The line under the table (Implementing Regulation of the Statistics Law art. 17). An empty text
 * leaves room to sign by hand.
 *
 * @param head 单位负责人
 * @param statisticsHead 统计负责人
 * @param filler 填表人
 * @param phone 联系电话
 * @param reportedOn 报出日期, the day it was sent; null while it was not
 */
public record Signatures(
    String head,
    String statisticsHead,
    String filler,
    String phone,
    @Nullable LocalDate reportedOn) {

  /** Nobody has signed. */
  public static Signatures none() {
    return new Signatures("", "", "", "", null);
  }
}
