package cn.sifasuo.county;

import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.ReadyForms;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.ComputedForm;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.PassedOnFacts;
import java.util.List;
import org.jooq.DSLContext;

/**
 * The roll-ups a desk issued, on their way to the desk above: with the fact rows of its offices, so
 * that every figure can be counted again there and led back to its cases.
 */
public final class IssuedForms implements ReadyForms {

  private static final Wording WORDS = Wording.of(IssuedForms.class);

  private final IssuedRollUps issued;
  private final PassedOnFacts facts;
  private final FormPackages packages;
  private final CountyTables tables;

  public IssuedForms(
      IssuedRollUps issued, PassedOnFacts facts, FormPackages packages, CountyTables tables) {
    this.issued = issued;
    this.facts = facts;
    this.packages = packages;
    this.tables = tables;
  }

  @Override
  public Kind kind() {
    return Kind.ISSUED;
  }

  @Override
  public List<FrozenForm> newest(DSLContext ctx, Period period) {
    return issued.newest(ctx, period).stream().map(IssuedRollUp::frozen).toList();
  }

  @Override
  public List<OutgoingForm.FactLines> facts(DSLContext ctx, FrozenForm form) {
    ComputedForm rollUp = form.form();
    FormVersion version =
        packages
            .find(rollUp.head().code())
            .flatMap(p -> p.version(rollUp.head().version()))
            .orElseThrow(() -> lost(rollUp));
    return facts.of(ctx, version, issued.submissions(ctx, form.id())).stream()
        .map(p -> new OutgoingForm.FactLines(p.view(), p.office(), p.lines()))
        .toList();
  }

  @Override
  public List<String> fileNames(FrozenForm form) {
    return tables.rollUpNames(form);
  }

  @Override
  public List<FormFiles.FormFile> files(FrozenForm form) {
    return tables.rollUp(form);
  }

  /**
   * @throws Failure REFUSED {@code C-333} if an office has corrected something since a roll-up was
   *     issued: it has to be issued again first
   */
  @Override
  public void requireStanding(Session session, List<FrozenForm> forms) {
    for (FrozenForm form : forms) {
      String code = form.form().head().code();
      issued
          .stale(session, code, form.form().period())
          .ifPresent(stale -> {
            throw new Failure(
                FailureKind.REFUSED,
                "C-333",
                WORDS.say("issue.stale-to-send", code, form.form().period().label()),
                "issued " + code + " is stale");
          });
    }
  }

  private static Failure lost(ComputedForm form) {
    return new Failure(
        FailureKind.DAMAGED,
        "C-409",
        WORDS.say("issue.version-gone", form.head().code(), form.head().version()),
        "no definition of " + form.head().code() + " " + form.head().version());
  }
}
