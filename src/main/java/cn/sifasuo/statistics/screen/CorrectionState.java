package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.Correction;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.statistics.Staleness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a closed form.
 *
 * @param revisions every revision, oldest first; none while the form is open
 * @param opened why it stands open for a correction; null if it does not
 * @param pending cells that the correction would change now
 * @param staleness whether the correction of another form has overtaken it
 */
record CorrectionState(
    List<FrozenForm> revisions,
    @Nullable Correction opened,
    List<CellDifference> pending,
    Staleness staleness) {

  static final CorrectionState NONE =
      new CorrectionState(List.of(), null, List.of(), Staleness.NONE);

  CorrectionState {
    revisions = List.copyOf(revisions);
    pending = List.copyOf(pending);
  }

  /** Reads it; not for the screen's thread. */
  static CorrectionState read(StatisticsDesk desk, String code, Period period) {
    return desk.transactions()
        .read(ctx -> {
          List<FrozenForm> revisions = new FrozenForms(desk.unit()).revisions(ctx, code, period);
          if (revisions.isEmpty()) {
            return NONE;
          }
          Correction opened = desk.amendForm().opened(ctx, code, period).orElse(null);
          return new CorrectionState(
              revisions,
              opened,
              opened == null
                  ? List.of()
                  : desk.amendForm().preview(ctx, code, period, FactSource.local()),
              desk.states().staleness(ctx, code, period));
        });
  }

  boolean saysSomething() {
    return opened != null || staleness.stale() || revisions.size() > 1;
  }
}
