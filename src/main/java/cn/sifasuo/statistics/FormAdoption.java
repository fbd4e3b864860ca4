package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Puts a version of a form in force from a month on. What was closed before stays as it was closed,
 * and months before it go on being counted by the version they had; a longer period around it is
 * counted by the new one and shows both (see {@link FormParts}).
 */
public final class FormAdoption {

  private static final Wording WORDS = Wording.of(FormAdoption.class);

  private final Transactions transactions;
  private final FormPackages packages;
  private final FormLibrary library;
  private final FrozenForms frozenForms;
  private final AuditChain audit;
  private final Ids ids;
  private final Clock clock;

  public FormAdoption(
      Transactions transactions,
      FormPackages packages,
      FormLibrary library,
      AuditChain audit,
      Ids ids,
      Clock clock,
      Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.library = library;
    this.frozenForms = new FrozenForms(unit);
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is to be decided, and by whom.
   *
   * @param from first day of the first month it serves
   * @param askedBy who asks
   * @param approvedBy who approves, another person
   */
  public record Request(
      String code,
      String version,
      LocalDate from,
      String askedBy,
      String approvedBy,
      String reason) {}

  /**
   * Decides; the very next question is answered by the new version.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code S-722} if the day is no first
   *     of a month, {@code S-723} if a period from then on is closed, {@code S-724} without two
   *     names, {@code S-725} without reason, {@code S-726} if the form set has errors, {@code
   *     S-727} outside the time it is made for, {@code S-728} if it is in force then already;
   *     WRONG_USE {@code S-721} for an unknown version
   */
  public Adoption adopt(Session session, Request request) {
    session.require(Permission.CLOSE_PERIOD);
    requireNames(request);
    FormVersion version = library.version(request.code(), request.version());
    requireDay(request, version);
    requireClean(request);
    Adoption decided =
        transactions.write(ctx -> {
          requireOpen(ctx, request);
          Adoption adoption =
              new Adoption(
                  ids.next(),
                  request.code(),
                  request.version(),
                  request.from(),
                  request.reason().strip(),
                  request.askedBy().strip(),
                  request.approvedBy().strip(),
                  OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                  session.signIn());
          FormStore.keep(ctx, adoption);
          audit.append(
              ctx,
              session.signIn(),
              "adopt-form",
              "form_adoption",
              adoption.id().toString(),
              request.code() + " " + request.version() + " from " + request.from());
          return adoption;
        });
    packages.refresh(transactions);
    return decided;
  }

  private static void requireNames(Request request) {
    if (request.askedBy().isBlank()
        || request.approvedBy().isBlank()
        || request.askedBy().strip().equals(request.approvedBy().strip())) {
      throw refused("S-724", WORDS.say("adopt.names"), "two names");
    }
    if (request.reason().isBlank()) {
      throw refused("S-725", WORDS.say("adopt.reason"), "no reason");
    }
  }

  private void requireDay(Request request, FormVersion version) {
    LocalDate from = request.from();
    if (from.getDayOfMonth() != 1) {
      throw refused("S-722", WORDS.say("adopt.first-day", from), from.toString());
    }
    // the days the set itself names, not those it is in force by decision
    FormVersion asWritten = library.asWritten(version.code(), version.id()).orElse(version);
    LocalDate earliest = asWritten.validFrom();
    LocalDate latest = asWritten.validTo();
    if (earliest != null && from.isBefore(earliest) || latest != null && from.isAfter(latest)) {
      throw refused(
          "S-727",
          WORDS.say(
              "adopt.not-made-for",
              version.code(),
              version.id(),
              earliest == null ? "—" : earliest,
              latest == null ? "—" : latest),
          from.toString());
    }
    Optional<FormVersion> then = packages.find(version.code()).flatMap(f -> f.on(from));
    if (then.filter(v -> v.id().equals(version.id())).isPresent()) {
      throw refused(
          "S-728", WORDS.say("adopt.already", version.code(), version.id(), from), "in force");
    }
  }

  private void requireClean(Request request) {
    List<LintFinding> errors =
        library.folder(request.code(), request.version()).stream()
            .flatMap(f -> library.lint(f).stream())
            .filter(f -> f.level() == LintFinding.Level.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      throw refused(
          "S-726",
          WORDS.say(
              "adopt.errors",
              request.code(),
              errors.size(),
              errors.stream()
                  .map(e -> e.place() + " " + e.sentence())
                  .collect(Collectors.joining())),
          errors.size() + " errors");
    }
  }

  /**
   * A closed period keeps the version it was closed by, so none from that month on may be closed.
   */
  private void requireOpen(DSLContext ctx, Request request) {
    YearMonth first = YearMonth.from(request.from());
    List<Period> closed =
        frozenForms.periods(ctx, Optional.of(request.code())).stream()
            .filter(p -> !p.lastMonth().isBefore(first))
            .toList();
    if (!closed.isEmpty()) {
      throw refused(
          "S-723",
          WORDS.say(
              "adopt.closed",
              request.code(),
              closed.stream().map(Period::label).collect(Collectors.joining("、")),
              request.from()),
          closed.size() + " closed periods from " + first);
    }
  }

  private static Failure refused(String code, String sentence, String detail) {
    return new Failure(FailureKind.REFUSED, code, sentence, detail);
  }
}
