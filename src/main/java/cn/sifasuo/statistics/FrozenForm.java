package cn.sifasuo.statistics;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A closed form: its figures, cases and checks can no longer change.
 *
 * @param text canonical JSON of the content, byte for byte as it was closed
 * @param digest SHA-256 of the text
 * @param auditHead newest audit entry once the closing was recorded, such as {@code 1042:9f3a…}
 */
public record FrozenForm(
    UUID id,
    FormContent content,
    OffsetDateTime closedAt,
    String closedBy,
    String text,
    String digest,
    String auditHead) {

  public ComputedForm form() {
    return content.form();
  }
}
