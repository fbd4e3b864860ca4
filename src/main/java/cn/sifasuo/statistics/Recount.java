package cn.sifasuo.statistics;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Counts closed forms once more, by the very conditions they were counted by when closed. */
final class Recount {

  private final FormPackages packages;
  private final Tally tally;
  private final Unit unit;

  Recount(FormPackages packages, Tally tally, Unit unit) {
    this.packages = packages;
    this.tally = tally;
    this.unit = unit;
  }

  /** The version a form was counted by; empty if its conditions are no longer at hand. */
  Optional<FormVersion> version(FrozenForm frozen) {
    FormHead head = frozen.form().head();
    return packages
        .find(head.code())
        .flatMap(p -> p.version(head.version()))
        .filter(v -> v.digest().equals(head.definitionDigest()));
  }

  /**
   * The cells that say something else than the ledger does now.
   *
   * @param version {@link #version} of the form
   */
  List<CellDifference> differences(DSLContext ctx, FrozenForm frozen, FormVersion version) {
    ComputedForm now =
        tally.compute(ctx, version, frozen.form().period(), FactSource.local(), unit);
    return CellDifference.between(frozen.form(), now);
  }
}
