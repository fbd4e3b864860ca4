package cn.sifasuo.county;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an office has handed in for a form of a period.
 *
 * @param submissions that count; of its months where it sent none for the period itself
 * @param missing months it still owes; the period itself where that is a month
 */
public record OfficeReport(
    CountyOffice office, Standing standing, List<Submission> submissions, List<Period> missing) {

  private static final Wording WORDS = Wording.of(OfficeReport.class);

  /** How it stands. */
  public enum Standing {
    IN_TIME,
    /** 迟报: all is here, something came after the due day. */
    LATE,
    /** Some months are here. */
    PARTLY,
    /** 退回: given back, and nothing in its place yet. */
    RETURNED,
    /** 未报. */
    MISSING;

    /** True if everything is here. */
    public boolean complete() {
      return this == IN_TIME || this == LATE;
    }

    /** As tables and windows show it. */
    public String label() {
      return WORDS.say("standing." + name());
    }
  }

  public OfficeReport {
    submissions = List.copyOf(submissions);
    missing = List.copyOf(missing);
  }

  /** True if nothing at all is here: it has no figures then, not the figure 0. */
  public boolean silent() {
    return submissions.isEmpty();
  }

  /** True if facts are here to count from; without, it has reported and still has no figures. */
  public boolean countable() {
    return submissions.stream().anyMatch(Submission::countable);
  }

  /** True if everything is here and can be counted. */
  public boolean whole() {
    return standing.complete() && totalsOnly().isEmpty();
  }

  /** Periods of which only totals came. */
  public List<Period> totalsOnly() {
    return submissions.stream().filter(s -> !s.countable()).map(Submission::period).toList();
  }

  /** The name as a printed table shows it: what is not in order stands behind it. */
  public String printedName() {
    return remark().map(r -> WORDS.say("standing.named", office.name(), r)).orElse(office.name());
  }

  /** What is not in order, such as 未报 or 缺7月; empty if nothing is. */
  public Optional<String> remark() {
    Optional<String> standing = standingRemark();
    if (totalsOnly().isEmpty()) {
      return standing;
    }
    String totals =
        countable()
            ? WORDS.say("standing.totals-of", months(totalsOnly()))
            : WORDS.say("standing.totals");
    return Optional.of(standing.map(s -> s + WORDS.say("list.comma") + totals).orElse(totals));
  }

  private Optional<String> standingRemark() {
    return switch (standing) {
      case IN_TIME -> Optional.empty();
      case PARTLY -> Optional.of(WORDS.say("standing.lacks", months()));
      case LATE, RETURNED, MISSING -> Optional.of(standing.label());
    };
  }

  /** The months that are missing, such as 7月、8月. */
  public String months() {
    return months(missing);
  }

  private static String months(List<Period> some) {
    return some.stream()
        .map(m -> WORDS.say("standing.month", m.number()))
        .collect(Collectors.joining(WORDS.say("list.comma")));
  }
}
