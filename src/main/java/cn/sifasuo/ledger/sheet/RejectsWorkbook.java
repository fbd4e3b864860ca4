package cn.sifasuo.ledger.sheet;

/** The refused rows as a workbook, each with its reason beside it. */
final class RejectsWorkbook {

  /** Head of the added column; not part of what tells workbooks of one making. */
  static final String REASON_HEAD = "退回原因";

  private RejectsWorkbook() {}
}
