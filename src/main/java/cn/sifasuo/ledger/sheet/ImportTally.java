package cn.sifasuo.ledger.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts of an import under way. */
final class ImportTally {

  int taken;
  int changed;
  int unchanged;
  int toComplete;
  final List<ImportResult.Rejected> rejects = new ArrayList<>();
  final List<ImportResult.Changed> changes = new ArrayList<>();
  final Set<String> created = new LinkedHashSet<>();

  void add(ImportTally chunk) {
    taken += chunk.taken;
    changed += chunk.changed;
    unchanged += chunk.unchanged;
    toComplete += chunk.toComplete;
    rejects.addAll(chunk.rejects);
    changes.addAll(chunk.changes);
    created.addAll(chunk.created);
  }

  int done() {
    return taken + changed + unchanged + rejects.size();
  }
}
