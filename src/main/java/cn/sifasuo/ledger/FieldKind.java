package cn.sifasuo.ledger;

/** What a field holds; decides its control, its reading from a sheet and its printing. */
public enum FieldKind {
  TEXT,
  LONG_TEXT,
  PERSON_NAME,
  ID_NUMBER,
  PHONE,
  DATE,
  INTEGER,
  /** Yuan with two decimals. */
  MONEY,
  /** Hours with at most one decimal. */
  HOURS,
  YES_NO,
  /** One code of a dated list. */
  CODE,
  /** Another record of a given type. */
  REFERENCE
}
