package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands (domain/corrections.md §3): expected, active, discharged, terminated, moved
 * away or an entry error. Derived from its days alone, so that it does not change overnight.
 */
final class StandingRules implements RecordRules {

  private static final Map<String, String> STATES =
      Map.of(
          "EXPIRED",
          "DISCHARGED",
          "PARDONED",
          "DISCHARGED",
          CorrectionFile.ENTRY_ERROR,
          "ENTRY_ERROR",
          CorrectionFile.TRANSFER_OUT,
          "TRANSFERRED_OUT");

  @Override
  public void derive(Draft draft, RuleContext context) {
    CorrectionFile file = new CorrectionFile(draft);
    CorrectionFile.Left left = file.left();
    draft.set(CORRECTION_CASE.LEFT_ON, left == null ? null : left.on());
    draft.set(CORRECTION_CASE.LEFT_KIND, left == null ? null : left.kind());
    draft.set(CORRECTION_CASE.STATE, state(file, left));
  }

  private static String state(CorrectionFile file, CorrectionFile.@Nullable Left left) {
    if (left != null) {
      return STATES.getOrDefault(left.kind(), "TERMINATED");
    }
    return file.registered() == null ? "EXPECTED" : "ACTIVE";
  }
}
