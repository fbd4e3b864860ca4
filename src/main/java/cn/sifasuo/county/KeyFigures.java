package cn.sifasuo.county;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.ComparedFigure;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.vault.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Chosen cells of several forms, office by office. */
public final class KeyFigures {

  private static final Wording WORDS = Wording.of(KeyFigures.class);
  private static final int CELLS = 3;

  private final Transactions transactions;
  private final RollUp rollUp;
  private final FormPackages packages;

  public KeyFigures(Transactions transactions, RollUp rollUp, FormPackages packages) {
    this.transactions = transactions;
    this.rollUp = rollUp;
    this.packages = packages;
  }

  /** A cell or rate of a form. */
  public record Key(String form, String id) {

    /**
     * Reads {@code M1.01}.
     *
     * @throws Failure WRONG_USE {@code C-321}
     */
    public static Key parse(String text) {
      String[] parts = text.strip().split("\\.", -1);
      if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
        throw new Failure(
            FailureKind.WRONG_USE, "C-321", WORDS.say("key.unreadable", text), "key " + text);
      }
      return new Key(parts[0], parts[1]);
    }
  }

  /**
   * Where nothing was chosen: the first cells of every form made for such a period, and its rates.
   */
  public List<Key> usual(Period period) {
    List<Key> keys = new ArrayList<>();
    for (String code : packages.codes(period)) {
      packages
          .form(code)
          .version(period)
          .ifPresent(v -> usual(v).forEach(id -> keys.add(new Key(code, id))));
    }
    return keys;
  }

  private static Stream<String> usual(FormVersion version) {
    return Stream.concat(
        version.columns().stream().limit(CELLS).map(c -> c.id()),
        version.rates().stream().filter(r -> !r.share()).map(r -> r.id()));
  }

  /**
   * @param keys none for the usual ones
   * @throws Failure S-104 to S-107; WRONG_USE {@code C-322} if there is no form for such a period
   */
  public OfficeMatrix compute(Session session, Period period, List<Key> keys) {
    session.require(Permission.COMPUTE_FORMS);
    List<Key> asked = keys.isEmpty() ? usual(period) : keys;
    List<String> forms = asked.stream().map(Key::form).distinct().toList();
    if (forms.isEmpty()) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "C-322",
          WORDS.say("key.no-form", period.label()),
          "no form for " + period);
    }
    List<OfficeMatrix.Column> columns =
        asked.stream().map(k -> column(packages.version(k.form(), period), k)).toList();
    return transactions.read(ctx ->
        OfficeMatrix.of(
            period,
            columns,
            forms.stream().map(code -> rollUp.compute(ctx, code, period)).toList()));
  }

  private static OfficeMatrix.Column column(FormVersion version, Key key) {
    return new OfficeMatrix.Column(
        version.code(),
        List.of(WORDS.say("key.form", version.code(), version.title())),
        ComparedFigure.of(version, key.id()));
  }
}
