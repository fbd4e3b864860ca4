package cn.sifasuo.ledger.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of an import under way. */
final class ImportTally {

  int taken;
  int changed;
  int unchanged;
  int toComplete;
  int doubtful;
  final List<ImportResult.Rejected> rejects = new ArrayList<>();
  final List<ImportResult.Changed> changes = new ArrayList<>();

  /** Titles of records made along with the lines, by their content: two may share a title. */
  final Map<Map<String, Object>, String> created = new LinkedHashMap<>();

  void add(ImportTally chunk) {
    taken += chunk.taken;
    changed += chunk.changed;
    unchanged += chunk.unchanged;
    toComplete += chunk.toComplete;
    doubtful += chunk.doubtful;
    rejects.addAll(chunk.rejects);
    changes.addAll(chunk.changes);
    created.putAll(chunk.created);
  }

  int done() {
    return taken + changed + unchanged + rejects.size();
  }
}
