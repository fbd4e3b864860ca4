package cn.sifasuo.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A desk with its private keys: one pair to sign, one to open, and for a desk that others report to
 * a third that issues their certificates. A desk in the middle keeps two identities, one towards
 * those below and one, enrolled, towards those above; their certificates have different issuers.
 *
 * @param office code of the office or county
 * @param name as printed on its seal, at most 64 characters
 */
public record Identity(
    String office,
    String name,
    Suite suite,
    Credential signing,
    Credential encryption,
    @Nullable Credential authority) {

  public Identity {
    OfficeNames.check(office, name);
  }

  public PublicIdentity publicPart() {
    return new PublicIdentity(
        office,
        name,
        suite,
        signing.certificate(),
        encryption.certificate(),
        authority == null ? null : authority.certificate());
  }

  /** Says whose it is; never a key. */
  @Override
  public String toString() {
    return "Identity " + office + " " + suite.id();
  }
}
