package cn.sifasuo.county;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.ReceivedFact;
import cn.sifasuo.statistics.Trace;
import cn.sifasuo.vault.Transactions;
import java.math.BigDecimal;
import java.util.List;

/** From a figure of an office to what it sent and to the cases that count in it. */
public final class OfficeCases {

  private static final Wording WORDS = Wording.of(OfficeCases.class);

  private final Transactions transactions;
  private final RollUp rollUp;
  private final FormPackages packages;
  private final Trace trace = new Trace();

  public OfficeCases(Transactions transactions, RollUp rollUp, FormPackages packages) {
    this.transactions = transactions;
    this.rollUp = rollUp;
    this.packages = packages;
  }

  /**
   * What is behind a figure.
   *
   * @param facts under their pseudonyms; none for a rate, which comes of two other cells
   */
  public record Behind(OfficeReport report, List<ReceivedFact> facts) {

    public Behind {
      facts = List.copyOf(facts);
    }

    /** What the cases add up to: the raw value of the cell. */
    public BigDecimal sum() {
      return facts.stream()
          .map(ReceivedFact::contribution)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /**
   * @param id cell or rate
   * @throws Failure S-104 to S-107; WRONG_USE {@code C-311} if no such office stands in the period
   */
  public Behind behind(Session session, String formCode, Period period, String office, String id) {
    session.require(Permission.COMPUTE_FORMS);
    FormVersion version = packages.version(formCode, period);
    return transactions.read(ctx -> {
      RollUp.Sheet sheet = rollUp.compute(ctx, formCode, period);
      OfficeReport report =
          sheet
              .report(office)
              .orElseThrow(() ->
                  new Failure(
                      FailureKind.WRONG_USE,
                      "C-311",
                      WORDS.say("offices.unknown", office),
                      "office " + office));
      boolean facts = report.countable() && version.rate(id).isEmpty();
      return new Behind(
          report,
          facts
              ? trace.received(
                  ctx,
                  version,
                  sheet.form().days(),
                  RollUp.ids(List.of(report)),
                  report.office().unit(),
                  id)
              : List.of());
    });
  }
}
