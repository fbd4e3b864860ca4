package cn.sifasuo.exchange;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A private key, or the handle of one in a token, with the certificate of its public half. One use
 * only: an identity has one to sign with and another to open with, as the Chinese dual-certificate
 * practice expects.
 */
public record Credential(PrivateKey key, X509Certificate certificate) {

  /** Says which certificate; never the key. */
  @Override
  public String toString() {
    return "Credential " + certificate.getSerialNumber().toString(16);
  }
}
