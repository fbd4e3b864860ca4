package cn.sifasuo.county;

import cn.sifasuo.statistics.CellDifference;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.ComputedRow;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormPart;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Holds what an office states against what its own fact rows give, cell by cell, for a person. */
final class CellRecount {

  private final FormPackages packages;
  private final Tally tally;

  CellRecount(FormPackages packages, Tally tally) {
    this.packages = packages;
    this.tally = tally;
  }

  /**
   * What came of it.
   *
   * @param cells how many were counted again; 0 if this desk lacks the form's version
   * @param differing stated → counted
   */
  record Result(int cells, List<CellDifference> differing) {}

  Result of(DSLContext ctx, UUID submission, ComputedForm stated) {
    Optional<FormVersion> version = version(stated, stated.head().version());
    if (version.isEmpty()) {
      return new Result(0, List.of());
    }
    FactSource source = FactSource.received(Set.of(submission));
    ComputedForm counted =
        tally.compute(ctx, version.get(), stated.period(), stated.days(), source, stated.unit());
    List<FormPart> parts = new ArrayList<>();
    for (FormPart part : stated.parts()) {
      List<ComputedRow> rows =
          version(stated, part.head().version())
              .map(v ->
                  tally.compute(ctx, v, stated.period(), part.days(), source, stated.unit()).rows())
              .orElse(part.rows());
      parts.add(new FormPart(part.head(), part.first(), part.last(), part.days(), rows));
    }
    ComputedForm all =
        new ComputedForm(
            counted.head(),
            counted.period(),
            counted.days(),
            counted.unit(),
            counted.rows(),
            counted.checks(),
            counted.adjustments(),
            parts);
    int cells = counted.rows().stream().mapToInt(r -> r.cells().size()).sum();
    return new Result(cells, CellDifference.between(stated, all));
  }

  private Optional<FormVersion> version(ComputedForm stated, String version) {
    return packages.find(stated.head().code()).flatMap(p -> p.version(version));
  }
}
