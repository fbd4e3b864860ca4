package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what would leave the office of a period, before it is sealed.
 *
 * @param nothing why nothing would leave; null if something would
 * @param minorsSealed records of minors that go, sealed apart; only their number is told
 * @param minorsHeldBack records of minors that stay because the county has no key for them
 * @param leaks what of a person is where it must not be; nothing is sealed while there is any
 * @param waiting the newest bundle that holds some of it already and waits for its answer
 */
public record Departure(
    Period period,
    @Nullable Failure nothing,
    List<Form> forms,
    List<Records> records,
    int minorsSealed,
    int minorsHeldBack,
    List<LeakFinding> leaks,
    Optional<Outbox.Sealed> waiting) {

  public Departure {
    forms = List.copyOf(forms);
    records = List.copyOf(records);
    leaks = List.copyOf(leaks);
  }

  /**
   * A form.
   *
   * @param lawful how much the law gives
   * @param level how much goes
   * @param ground the article it rests on
   */
  public record Form(
      String code,
      String version,
      int revision,
      ContentLevel lawful,
      ContentLevel level,
      String ground,
      List<Facts> facts,
      List<String> files) {

    public Form {
      facts = List.copyOf(facts);
      files = List.copyOf(files);
    }
  }

  /** Pseudonymous rows of one fact view, with the columns each has. */
  public record Facts(String view, int rows, List<String> columns) {

    public Facts {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Records of one type.
   *
   * @param fields names of the fields that go
   * @param added how many the county does not have
   * @param changed how many it has in an earlier version
   */
  public record Records(HandOverLaw.SentType sent, List<String> fields, int added, int changed) {

    public Records {
      fields = List.copyOf(fields);
    }
  }
}
