package cn.sifasuo.vault;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a portable dump says of itself; readable without a password.
 *
 * @param about what the desk wrote of itself: names and codes, nothing secret
 * @param program version of the program that made it
 * @param schemaVersion newest migration its rows were written under
 * @param tables how many tables there are
 * @param rows rows of all tables together
 * @param auditHead sequence number and hash of the newest audit entry, such as {@code 12:9f…};
 *     empty if there is none
 * @param sha256 digest of the file
 */
public record DumpInfo(
    UUID databaseId,
    Instant madeAt,
    Map<String, Object> about,
    String program,
    String schemaVersion,
    int tables,
    long rows,
    String auditHead,
    String sha256) {

  public DumpInfo {
    about = Map.copyOf(about);
  }
}
