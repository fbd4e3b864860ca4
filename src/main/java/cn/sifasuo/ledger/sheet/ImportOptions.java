package cn.sifasuo.ledger.sheet;

import org.jspecify.annotations.Nullable;

/**
 * How an import is done.
 *
 * @param dryRun whether only to say what would happen
 * @param map columns a person decided on; null: as remembered for this head, or guessed
 */
public record ImportOptions(boolean dryRun, @Nullable ColumnMap map, Progress progress) {

  /** Told between chunks; may stop the import there. */
  public interface Progress {

    /** Nobody looks. */
    Progress NONE = (done, total) -> {};

    void report(int done, int total);

    /** Asked between chunks. What was taken so far stays; the next import of the file goes on. */
    default boolean cancelled() {
      return false;
    }
  }

  public static ImportOptions normal() {
    return new ImportOptions(false, null, Progress.NONE);
  }

  public static ImportOptions rehearsal() {
    return new ImportOptions(true, null, Progress.NONE);
  }

  public ImportOptions withMap(ColumnMap value) {
    return new ImportOptions(dryRun, value, progress);
  }

  public ImportOptions withProgress(Progress value) {
    return new ImportOptions(dryRun, map, value);
  }
}
