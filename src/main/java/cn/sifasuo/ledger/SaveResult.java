package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Problem;
import java.util.List;
import java.util.UUID;

/** What came of a save. */
public sealed interface SaveResult {

  List<Problem> problems();

  /**
   * The record is in the ledger.
   *
   * @param problems warnings accepted and gaps left
   */
  record Saved(UUID id, int version, List<Problem> problems) implements SaveResult {}

  /** Nothing was changed; every problem at once. */
  record Refused(List<Problem> problems) implements SaveResult {}
}
