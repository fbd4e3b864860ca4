package cn.sifasuo.mediation;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a committee over time, and whether it is made up on a day as the law wants it:
 * three to nine members, one chair, at least one woman, in its term (PML 8, 9). Hired mediators are
 * no members (PML 13).
 *
 * @param members all there ever were
 * @param termEnd last day of the present term; null if it was not entered
 */
record Roster(List<Member> members, @Nullable LocalDate termEnd) {

  static final String TOO_FEW = "committee.too-few";
  static final String TOO_MANY = "committee.too-many";
  static final String NO_WOMAN = "committee.no-woman";
  static final String CHAIR = "committee.chair";
  static final String TERM_OVER = "committee.term-over";

  private static final Wording WORDS = Wording.of(Roster.class);
  private static final int FEWEST = 3;
  private static final int MOST = 9;

  /**
   * An elected member.
   *
   * @param from null if it was not entered
   * @param to last day; null while it goes on
   */
  record Member(
      @Nullable String sex,
      @Nullable String post,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    boolean on(LocalDate day) {
      return from != null && !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
  }

  Roster {
    members = List.copyOf(members);
  }

  /** Warnings only: small villages and new committees exist. */
  List<Problem> problems(LocalDate day) {
    List<Member> present = members.stream().filter(m -> m.on(day)).toList();
    List<Problem> problems = new ArrayList<>();
    if (present.size() < FEWEST) {
      problems.add(warning(TOO_FEW, WORDS.say("roster.too-few", present.size())));
    } else if (present.size() > MOST) {
      problems.add(warning(TOO_MANY, WORDS.say("roster.too-many", present.size())));
    }
    if (present.stream().noneMatch(m -> "FEMALE".equals(m.sex()))) {
      problems.add(warning(NO_WOMAN, WORDS.say("roster.no-woman")));
    }
    long chairs = present.stream().filter(m -> "CHAIR".equals(m.post())).count();
    if (chairs != 1) {
      problems.add(warning(CHAIR, WORDS.say("roster.chair", chairs)));
    }
    if (termEnd != null && termEnd.isBefore(day)) {
      problems.add(warning(TERM_OVER, WORDS.say("roster.term-over", termEnd)));
    }
    return List.copyOf(problems);
  }

  private static Problem warning(String rule, String text) {
    return Problem.warning("", rule, text);
  }
}
