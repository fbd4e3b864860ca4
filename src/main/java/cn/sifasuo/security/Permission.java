package cn.sifasuo.security;

/** Acts a role may be allowed. */
public enum Permission {
  /** Lists in which persons are masked. */
  LIST_RECORDS,
  /** Records opened one by one, names in lists. */
  READ_RECORDS,
  /** Entering records and correcting them. */
  WRITE_RECORDS,
  /** Taking a record out of all counting, and back. */
  VOID_RECORDS,
  IMPORT,
  UNDO_IMPORT,
  EXPORT,
  COMPUTE_FORMS,
  CLOSE_PERIOD,
  SET_RULES,
  SEAL_BUNDLE,
  RECEIVE_BUNDLE,
  MANAGE_PEOPLE,
  /** Writing everything the desk has into one file that can be read without the program. */
  DUMP,
  READ_AUDIT
}
