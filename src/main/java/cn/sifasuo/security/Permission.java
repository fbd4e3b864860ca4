package cn.sifasuo.security;

/** Acts a role may be allowed. */
public enum Permission {
  READ_RECORDS,
  WRITE_RECORDS,
  IMPORT,
  EXPORT,
  COMPUTE_FORMS,
  CLOSE_PERIOD,
  SET_RULES,
  SEAL_BUNDLE,
  RECEIVE_BUNDLE,
  MANAGE_PEOPLE,
  READ_AUDIT
}
