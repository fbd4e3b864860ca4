package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.INBOUND_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.RETURNED_BUNDLE;
import static cn.sifasuo.vault.schema.Tables.SUBMISSION;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.InboundBundleRecord;
import cn.sifasuo.vault.schema.tables.records.ReturnedBundleRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Every bundle that ever came in, taken or given back, newest first. */
public final class ReceivedBundles {

  private final Transactions transactions;
  private final OfficeRegistry registry;

  public ReceivedBundles(Transactions transactions, OfficeRegistry registry) {
    this.transactions = transactions;
    this.registry = registry;
  }

  /**
   * Which of them are wanted; null for all.
   *
   * @param office code
   */
  public record Filter(
      @Nullable String office, @Nullable Period period, ReceivedBundle.@Nullable State state) {

    public static final Filter ALL = new Filter(null, null, null);

    /** Whether it is one of them. */
    public boolean takes(ReceivedBundle bundle) {
      return (office == null || office.equals(bundle.office()))
          && (period == null || period.equals(bundle.period()))
          && (state == null || state == bundle.state());
    }
  }

  /**
   * @throws cn.sifasuo.kernel.Failure REFUSED {@code G-301} without permission
   */
  public List<ReceivedBundle> list(Session session, Filter filter) {
    session.require(Permission.COMPUTE_FORMS);
    return transactions.read(ctx -> list(ctx).stream().filter(filter::takes).toList());
  }

  /**
   * The bundle of an office under a number that stands in the books; else the newest given back.
   */
  public Optional<ReceivedBundle> find(Session session, String office, long seq) {
    return list(session, new Filter(office, null, null)).stream()
        .filter(b -> b.seq() == seq)
        .min(Comparator.comparing(b -> b.state() == ReceivedBundle.State.REJECTED));
  }

  List<ReceivedBundle> list(DSLContext ctx) {
    OfficeBook book = registry.book(ctx);
    Map<UUID, List<ReceivedBundle.Form>> forms = forms(ctx);
    List<ReceivedBundle> bundles = new ArrayList<>();
    ctx.selectFrom(INBOUND_BUNDLE)
        .forEach(r -> bundles.add(taken(book, r, forms.getOrDefault(r.getBundleId(), List.of()))));
    ctx.selectFrom(RETURNED_BUNDLE).forEach(r -> bundles.add(returned(book, r)));
    bundles.sort(
        Comparator.comparing(ReceivedBundle::receivedAt)
            .thenComparing(ReceivedBundle::office)
            .thenComparing(ReceivedBundle::seq)
            .reversed());
    return List.copyOf(bundles);
  }

  private static Map<UUID, List<ReceivedBundle.Form>> forms(DSLContext ctx) {
    Map<UUID, List<ReceivedBundle.Form>> forms = new HashMap<>();
    ctx.select(
            SUBMISSION.BUNDLE_ID,
            SUBMISSION.FORM_CODE,
            SUBMISSION.FORM_VERSION,
            SUBMISSION.REVISION,
            SUBMISSION.CURRENT_ONE,
            SUBMISSION.RULING_ID)
        .from(SUBMISSION)
        .orderBy(SUBMISSION.FORM_CODE)
        .forEach(r ->
            forms
                .computeIfAbsent(r.value1(), b -> new ArrayList<>())
                .add(
                    new ReceivedBundle.Form(
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        r.value6() != null
                            ? ReceivedBundle.State.GIVEN_BACK
                            : r.value5()
                                ? ReceivedBundle.State.ACCEPTED
                                : ReceivedBundle.State.REPLACED)));
    return forms;
  }

  private static ReceivedBundle taken(
      OfficeBook book, InboundBundleRecord r, List<ReceivedBundle.Form> forms) {
    return new ReceivedBundle(
        r.getBundleId(),
        r.getOfficeCode(),
        book.name(r.getOfficeCode()),
        Period.parse(r.getPeriod()).orElseThrow(),
        r.getSeq(),
        Manifest.Kind.valueOf(r.getKind()),
        state(forms),
        r.getReceivedAt(),
        r.getReceivedBy(),
        forms,
        r.getRowCount(),
        0);
  }

  /** A bundle whose given back forms have all been corrected is one that was replaced. */
  private static ReceivedBundle.State state(List<ReceivedBundle.Form> forms) {
    if (forms.stream().anyMatch(f -> f.state() == ReceivedBundle.State.GIVEN_BACK)) {
      return ReceivedBundle.State.GIVEN_BACK;
    }
    boolean replaced =
        !forms.isEmpty()
            && forms.stream().allMatch(f -> f.state() == ReceivedBundle.State.REPLACED);
    return replaced ? ReceivedBundle.State.REPLACED : ReceivedBundle.State.ACCEPTED;
  }

  private static ReceivedBundle returned(OfficeBook book, ReturnedBundleRecord r) {
    String content = r.getContent();
    List<ReceivedBundle.Form> forms =
        content == null
            ? List.of()
            : ReturnedContent.read(content).forms().stream()
                .map(f ->
                    new ReceivedBundle.Form(
                        f.code(), f.version(), f.revision(), ReceivedBundle.State.REJECTED))
                .toList();
    return new ReceivedBundle(
        r.getBundleId(),
        r.getOfficeCode(),
        book.name(r.getOfficeCode()),
        Period.parse(r.getPeriod()).orElseThrow(),
        r.getSeq(),
        r.getKind() == null ? null : Manifest.Kind.valueOf(r.getKind()),
        ReceivedBundle.State.REJECTED,
        r.getReturnedAt(),
        Objects.requireNonNullElse(r.getReceivedBy(), ""),
        forms,
        r.getRowCount(),
        r.getProblems());
  }
}
