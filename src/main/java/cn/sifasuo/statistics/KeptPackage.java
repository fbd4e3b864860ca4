package cn.sifasuo.statistics;

import java.time.OffsetDateTime;

/**
 * A form set this desk took in.
 *
 * @param version the newest list version in it, which it is known by
 * @param label what people call the version
 * @param folder its files
 * @param signer the desk that signed it
 */
public record KeptPackage(
    String code,
    String version,
    String label,
    FormFolder folder,
    Signer signer,
    OffsetDateTime importedAt,
    String importedBy) {

  /**
   * Who signed.
   *
   * @param code of the desk, six digits for a county
   * @param certificate SHA-256 of the certificate in hex
   */
  public record Signer(String code, String name, String certificate) {}
}
