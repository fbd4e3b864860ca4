package cn.sifasuo.ledger;

import java.util.UUID;

/**
 * That a protected record was opened by a person who gave a reason, which stands in the audit
 * chain. {@link ProtectedRecords} alone makes one; it is good for this record and this person, as
 * long as the record is in view.
 */
public final class Disclosure {

  private final String signIn;
  private final UUID recordId;
  private final long auditSeq;

  Disclosure(String signIn, UUID recordId, long auditSeq) {
    this.signIn = signIn;
    this.recordId = recordId;
    this.auditSeq = auditSeq;
  }

  /** Number of the entry in the audit chain. */
  public long auditSeq() {
    return auditSeq;
  }

  boolean covers(String person, UUID record) {
    return signIn.equals(person) && recordId.equals(record);
  }
}
