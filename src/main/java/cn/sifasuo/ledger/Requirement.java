package cn.sifasuo.ledger;

/** When a field must be filled. */
public enum Requirement {
  /** Through every door. */
  ALWAYS,
  /** When a person enters a record; an imported old record without it is taken and marked 待补. */
  ENTRY,
  OPTIONAL,
  /** Filled by the record's rules, never typed. */
  DERIVED
}
