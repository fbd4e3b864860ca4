package cn.sifasuo.ledger.sheet;

import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.sheet.ImportTarget.Aside;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** A target with its words made comparable. */
  private record Candidate(ImportTarget target, List<String> words, List<String> groups) {

    static Candidate of(ImportTarget target) {
      return new Candidate(target, folded(target.words()), folded(target.groups()));
    }

    /** The name the program itself gives it; other targets may know it as one of their words. */
    String label() {
      return words.getFirst();
    }

    private static List<String> folded(List<String> words) {
      return words.stream().map(Head::fold).distinct().toList();
    }
  }

  /**
   * A head with its words made comparable.
   *
   * @param grouped whether it stands below the name of some group: 申请人/性别 is never a column of the
   *     record itself
   */
  private record Words(Set<String> leaf, List<String> upper, String whole, boolean grouped) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<String> groups;

  MappingGuess(List<ImportTarget> targets) {
    targets.forEach(t -> candidates.add(Candidate.of(t)));
    candidates.add(Candidate.of(SERIAL));
    groups = candidates.stream().flatMap(c -> c.groups().stream()).distinct().toList();
  }

  /** Whether a head is a word some target is known by. */
  boolean knows(Head head) {
    Words words = words(head);
    return candidates.stream().anyMatch(c -> known(words, c) >= KNOWN);
  }

  private Words words(Head head) {
    List<String> upper = head.upper().stream().map(Head::fold).toList();
    return new Words(
        Head.forms(head.leaf()),
        upper,
        Head.fold(String.join("", head.parts())),
        group(upper, groups));
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
      Words words = words(head);
      for (Candidate candidate : candidates) {
        ImportTarget target = candidate.target();
        int score = taken.contains(target.id()) ? 0 : score(words, candidate);
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

  private static int score(Words head, Candidate candidate) {
    int known = known(head, candidate);
    boolean comparable =
        candidate.groups().isEmpty() ? !head.grouped() : group(head.upper(), candidate.groups());
    return known > 0 || !comparable ? known : resembles(head.leaf(), candidate.words());
  }

  /** At least {@link #KNOWN} for a word the target is known by, else 0. */
  private static int known(Words head, Candidate candidate) {
    return candidate.groups().isEmpty() ? alone(head, candidate) : grouped(head, candidate);
  }

  private static int alone(Words head, Candidate candidate) {
    if (head.grouped()) {
      return 0;
    }
    if (head.leaf().contains(candidate.label())) {
      return head.upper().isEmpty() ? 100 : 98;
    } else if (any(head.leaf(), candidate.words())) {
      return head.upper().isEmpty() ? 99 : 97;
    }
    return candidate.words().contains(head.whole()) ? 96 : 0;
  }

  private static int grouped(Words head, Candidate candidate) {
    List<String> words = candidate.words();
    if (group(head.upper(), candidate.groups())) {
      return any(head.leaf(), words) ? 100 : 0;
    }
    for (String form : head.leaf()) {
      for (String group : candidate.groups()) {
        if (form.startsWith(group)) {
          String rest = form.substring(group.length());
          if (words.contains(rest.startsWith("的") ? rest.substring(1) : rest)) {
            return rest.isEmpty() ? 92 : 95; // 申请人, 申请人姓名 in one cell
          }
        }
      }
    }
    return 0;
  }

  private static boolean any(Set<String> forms, List<String> words) {
    return forms.stream().anyMatch(words::contains);
  }

  /** Whether one of the words names a group: 申请人, 申请人基本情况. */
  private static boolean group(List<String> words, List<String> groups) {
    return words.stream().anyMatch(w -> groups.stream().anyMatch(w::startsWith));
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
