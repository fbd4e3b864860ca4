package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
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

  /** The first error; if there is none, the first warning nobody answered. */
  default Problem firstReason() {
    return problems().stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .findFirst()
        .orElseGet(() -> problems().getFirst());
  }
}
