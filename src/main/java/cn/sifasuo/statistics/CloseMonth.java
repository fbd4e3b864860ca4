package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Closes a period: computes its forms afresh, refuses what may not be signed, and freezes them, all
 * in one transaction. Months, quarters, halves and years alike.
 */
public final class CloseMonth {

  private static final Wording WORDS = Wording.of(CloseMonth.class);

  private final Transactions transactions;
  private final FormPackages packages;
  private final CheckedForms checked;
  private final Clock clock;
  private final PeriodRules rules;
  private final FrozenForms frozenForms;
  private final Freezer freezer;

  public CloseMonth(
      Transactions transactions,
      FormPackages packages,
      CheckedForms checked,
      AuditChain audit,
      Ids ids,
      Clock clock,
      Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.checked = checked;
    this.clock = clock;
    this.rules = new PeriodRules(unit);
    this.frozenForms = new FrozenForms(unit);
    this.freezer = new Freezer(audit, ids, clock);
  }

  /**
   * Closes the forms of a period, all or none.
   *
   * @return the frozen forms in the order asked for
   * @throws Failure REFUSED {@code G-301} without permission; {@code S-302} without filler or head;
   *     {@code S-303} if a check fails; {@code S-304} if a warning has no reason; {@code S-305} if
   *     it is closed already; {@code S-307} if the period is not over
   */
  public List<FrozenForm> close(Session session, CloseRequest request) {
    session.require(Permission.CLOSE_PERIOD);
    requireSigned(request);
    return transactions.write(ctx -> {
      requireOver(ctx, request.period());
      List<FormVersion> versions =
          codes(ctx, request).stream().map(c -> open(ctx, c, request.period())).toList();
      List<FrozenForm> frozen = new ArrayList<>();
      for (ComputedForm form : checked.compute(ctx, versions, request.period(), request.source())) {
        frozen.add(freeze(ctx, session, request, versions.get(frozen.size()), form));
      }
      return List.copyOf(frozen);
    });
  }

  private FormVersion open(DSLContext ctx, String code, Period period) {
    FormVersion version = packages.version(code, period);
    if (!frozenForms.revisions(ctx, code, period).isEmpty()) {
      throw refused("S-305", WORDS.say("close.already", code, period.label()), code);
    }
    return version;
  }

  private FrozenForm freeze(
      DSLContext ctx,
      Session session,
      CloseRequest request,
      FormVersion version,
      ComputedForm form) {
    return freezer.freeze(
        ctx,
        session,
        new Freezer.Act(
            version,
            request.source(),
            answered(form, request),
            1,
            request.filler().strip(),
            request.head().strip(),
            null,
            List.of(),
            ""));
  }

  private List<String> codes(DSLContext ctx, CloseRequest request) {
    if (!request.forms().isEmpty()) {
      return request.forms();
    }
    Period period = request.period();
    List<String> codes =
        packages.codes(period).stream()
            .filter(c -> packages.form(c).version(period).isPresent())
            .toList();
    List<String> open =
        codes.stream().filter(c -> frozenForms.revisions(ctx, c, period).isEmpty()).toList();
    if (open.isEmpty()) {
      throw refused(
          "S-305",
          WORDS.say("close.already", String.join("、", codes), period.label()),
          period.code());
    }
    return open;
  }

  private void requireOver(DSLContext ctx, Period period) {
    LocalDate end = rules.days(ctx, period).end();
    if (LocalDate.now(clock).isBefore(end)) {
      throw refused("S-307", WORDS.say("close.not-over", period.label(), end), period.code());
    }
  }

  /** Both names stand on the form and answer for it (Statistics Law art. 24). */
  static void requireSigned(CloseRequest request) {
    if (request.filler().isBlank() || request.head().isBlank()) {
      throw refused("S-302", WORDS.say("close.unsigned"), "filler or head missing");
    }
  }

  /**
   * The form as it may be signed: no failed check, a reason with every warning.
   *
   * @throws Failure REFUSED {@code S-303}, {@code S-304}
   */
  static ComputedForm answered(ComputedForm form, CloseRequest request) {
    String code = form.head().code();
    List<CheckResult> errors = form.findings(Severity.ERROR);
    if (!errors.isEmpty()) {
      throw refused(
          "S-303",
          WORDS.say("close.errors", code, errors.size(), texts(errors)),
          code + " fails " + ids(errors));
    }
    Map<String, String> reasons = request.reasons().getOrDefault(code, Map.of());
    List<CheckResult> results =
        form.checks().stream().map(c -> c.ok() ? c : c.with(reasons.get(c.id()))).toList();
    List<CheckResult> unanswered =
        results.stream()
            .filter(c -> !c.ok() && (c.reason() == null || c.reason().isBlank()))
            .toList();
    if (!unanswered.isEmpty()) {
      throw refused(
          "S-304",
          WORDS.say("close.warnings", code, unanswered.size(), texts(unanswered)),
          code + " without reason " + ids(unanswered));
    }
    return form.with(form.adjustments(), results);
  }

  private static String texts(List<CheckResult> results) {
    return results.stream().map(c -> c.id() + " " + c.text()).collect(Collectors.joining("；"));
  }

  private static String ids(List<CheckResult> results) {
    return results.stream().map(CheckResult::id).distinct().collect(Collectors.joining(" "));
  }

  static Failure refused(String code, String sentence, String detail) {
    return new Failure(FailureKind.REFUSED, code, sentence, detail);
  }
}
