package cn.sifasuo.exchange;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A desk's wish to be enrolled by the one above: its code, its name and its public keys in
 * self-signed certificates. It proves possession of the keys and nothing else; who it is, the
 * county decides by comparing {@code office().fingerprint()} with what the office reads out.
 */
public record EnrolmentRequest(UUID requestId, PublicIdentity office, OffsetDateTime createdAt) {

  /** Name of the request's file; only a hint for people. */
  public String fileName() {
    return "SFE-%s-request.p7s".formatted(office.office());
  }
}
