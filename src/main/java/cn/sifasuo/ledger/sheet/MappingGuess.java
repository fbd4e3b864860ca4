package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.sheet.ImportTarget.Aside;
import cn.sifasuo.ledger.FieldKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses which column means which target from the words of its head. A word known for a target is
 * taken as it is; one that only resembles it needs cells that fit.
 */
final class MappingGuess {

  /** 序号: shown with a refused row, stored nowhere. */
  static final ImportTarget SERIAL =
      new ImportTarget(
          "serial",
          "",
          FieldKind.TEXT,
          null,
          false,
          List.of(),
          List.of("序号", "序", "编号", "顺序号", "No", "行号"),
          new Aside());

  private static final int KNOWN = 90;

  private final List<ImportTarget> targets;
  private final List<String> groups;

  MappingGuess(List<ImportTarget> targets) {
    this.targets = new ArrayList<>(targets);
    this.targets.add(SERIAL);
    this.groups =
        targets.stream().flatMap(t -> t.groups().stream()).map(Head::fold).distinct().toList();
  }

  /** Whether a head is a word some target is known by. */
  boolean knows(Head head) {
    return targets.stream().anyMatch(t -> score(head, t) >= KNOWN);
  }

  /** A column and a target, and how well they go together. */
  private record Pair(int column, ImportTarget target, int score) {}

  /**
   * What was guessed for a column.
   *
   * @param known whether by a known word
   */
  record Guess(ImportTarget target, boolean known) {}

  /** Whether the cells of a column can be read as a target. */
  interface Fit {
    boolean fits(Head head, ImportTarget target);
  }

  /** A target per column at most, and a column per target at most; best pairs first. */
  Map<Integer, Guess> guess(List<Head> heads, Set<String> taken, Fit fit) {
    List<Pair> pairs = new ArrayList<>();
    for (Head head : heads) {
      for (ImportTarget target : targets) {
        int score = taken.contains(target.id()) ? 0 : score(head, target);
        if (score >= KNOWN || (score > 0 && fit.fits(head, target))) {
          pairs.add(new Pair(head.column(), target, score));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::score).reversed());
    Map<Integer, Guess> guesses = new HashMap<>();
    List<String> used = new ArrayList<>(taken);
    for (Pair pair : pairs) {
      if (!guesses.containsKey(pair.column()) && !used.contains(pair.target().id())) {
        guesses.put(pair.column(), new Guess(pair.target(), pair.score() >= KNOWN));
        used.add(pair.target().id());
      }
    }
    return guesses;
  }

  private int score(Head head, ImportTarget target) {
    List<String> words = target.words().stream().map(Head::fold).toList();
    return target.groups().isEmpty() ? alone(head, words) : grouped(head, target, words);
  }

  private int alone(Head head, List<String> words) {
    if (head.upper().stream().anyMatch(u -> group(u, groups).isPresent())) {
      return 0; // 申请人/性别 is never a column of the record itself
    }
    Set<String> forms = Head.forms(head.leaf());
    if (forms.stream().anyMatch(words::contains)) {
      return head.parts().size() == 1 ? 100 : 98;
    }
    if (words.contains(Head.fold(String.join("", head.parts())))) {
      return 97;
    }
    return resembles(forms, words);
  }

  private static int grouped(Head head, ImportTarget target, List<String> words) {
    List<String> own = target.groups().stream().map(Head::fold).toList();
    Set<String> forms = Head.forms(head.leaf());
    if (head.upper().stream().anyMatch(u -> group(u, own).isPresent())) {
      if (forms.stream().anyMatch(words::contains)) {
        return 100;
      }
      return resembles(forms, words);
    }
    for (String form : forms) {
      for (String group : own) {
        if (words.contains("") && form.equals(group)) {
          return 92;
        }
        boolean together =
            words.stream()
                .filter(w -> !w.isEmpty())
                .anyMatch(w -> form.equals(group + w) || form.equals(group + "的" + w));
        if (together) {
          return 95; // 申请人姓名 in one cell
        }
      }
    }
    return 0;
  }

  /** The group a word names: 申请人, 申请人基本情况. */
  private static Optional<String> group(String word, List<String> groups) {
    String folded = Head.fold(word);
    return groups.stream().filter(folded::startsWith).findFirst();
  }

  private static int resembles(Set<String> forms, List<String> words) {
    int best = 0;
    for (String form : forms) {
      for (String word : words) {
        if (word.length() >= 2 && form.length() > word.length() && form.contains(word)) {
          best = Math.max(best, 50 + Math.min(20, word.length()));
        } else if (form.length() >= 2 && word.length() > form.length() && word.contains(form)) {
          best = Math.max(best, 40 + Math.min(20, form.length()));
        }
      }
    }
    return best;
  }
}
