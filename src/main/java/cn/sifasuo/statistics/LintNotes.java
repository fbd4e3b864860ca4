package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.LintFinding.Level;
import java.util.ArrayList;
import java.util.List;

/** Collects findings while a form set is looked through. */
final class LintNotes {

  private static final Wording WORDS = Wording.of(LintNotes.class);

  private final List<LintFinding> findings = new ArrayList<>();

  void error(String place, String code, String key, Object... arguments) {
    add(Level.ERROR, place, code, key, arguments);
  }

  void warning(String place, String code, String key, Object... arguments) {
    add(Level.WARNING, place, code, key, arguments);
  }

  void notice(String place, String code, String key, Object... arguments) {
    add(Level.NOTICE, place, code, key, arguments);
  }

  void add(LintFinding finding) {
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  private void add(Level level, String place, String code, String key, Object... arguments) {
    add(new LintFinding(level, place, code, WORDS.say("lint." + key, arguments)));
  }

  List<LintFinding> all() {
    return List.copyOf(findings);
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.level() == Level.ERROR);
  }

  /** How a place is called: 栏 04. */
  static String cell(String id) {
    return WORDS.say("lint.place.cell", id);
  }

  static String check(String id) {
    return WORDS.say("lint.place.check", id);
  }

  static String set(String id) {
    return WORDS.say("lint.place.set", id);
  }

  static String row(String id) {
    return WORDS.say("lint.place.row", id);
  }

  static String rate(String id) {
    return WORDS.say("lint.place.rate", id);
  }

  static String group(List<String> path) {
    return WORDS.say("lint.place.group", String.join(" ", path));
  }

  static String empty() {
    return WORDS.say("lint.empty");
  }

  static String header() {
    return WORDS.say("lint.place.header");
  }
}
