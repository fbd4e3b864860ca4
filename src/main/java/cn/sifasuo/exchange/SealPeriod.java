package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.vault.Transactions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hands the frozen forms of a period, their facts and their files to the {@link Outbox}; what the
 * county has accepted already is not sent again.
 */
public final class SealPeriod {

  private static final Wording WORDS = Wording.of(SealPeriod.class);

  private final Transactions transactions;
  private final FrozenForms frozenForms;
  private final FormFiles files;
  private final Outbox outbox;

  public SealPeriod(
      Transactions transactions, FrozenForms frozenForms, FormFiles files, Outbox outbox) {
    this.transactions = transactions;
    this.frozenForms = frozenForms;
    this.files = files;
    this.outbox = outbox;
  }

  /**
   * Seals what the county does not have yet of a period, or finds the bundle that holds it and
   * waits for its answer.
   *
   * @throws Failure as {@link Outbox#seal}; what {@link #nothingToSend} says
   */
  public Outbox.Sealed seal(Session session, Period period) {
    session.require(Permission.SEAL_BUNDLE);
    nothingToSend(period)
        .ifPresent(none -> {
          throw none;
        });
    return outbox.seal(session, period, outgoing(period));
  }

  /**
   * Why nothing of a period can be sent; empty if something can.
   *
   * @return REFUSED {@code X-352} if no form is closed, {@code X-353} if the county has them all,
   *     {@code X-354} if it gave some back that wait for their correction
   */
  public Optional<Failure> nothingToSend(Period period) {
    if (!pending(period).isEmpty()) {
      return Optional.empty();
    }
    List<FrozenForm> newest = transactions.read(ctx -> frozenForms.list(ctx, period));
    Set<UUID> returned = transactions.read(ReceivedReceipts::returned);
    String waiting =
        newest.stream()
            .filter(f -> returned.contains(f.id()))
            .map(f -> f.form().head().code())
            .collect(Collectors.joining(WORDS.say("list.comma")));
    if (!waiting.isEmpty()) {
      return Optional.of(
          new Failure(
              FailureKind.REFUSED,
              "X-354",
              WORDS.say("seal.returned", period.label(), waiting),
              "given back of " + period + ": " + waiting));
    }
    boolean closed = !newest.isEmpty();
    return Optional.of(
        closed
            ? new Failure(
                FailureKind.REFUSED,
                "X-353",
                WORDS.say("seal.all_accepted", period.label()),
                "every frozen form of " + period + " is accepted")
            : new Failure(
                FailureKind.REFUSED,
                "X-352",
                WORDS.say("seal.nothing_closed", period.label()),
                "no frozen form of " + period));
  }

  /**
   * The newest revisions of a period's forms that no accepted bundle has carried and no person of
   * the county gave back.
   */
  private List<FrozenForm> pending(Period period) {
    Set<UUID> delivered = outbox.delivered();
    Set<UUID> returned = transactions.read(ReceivedReceipts::returned);
    return transactions.read(ctx -> frozenForms.list(ctx, period)).stream()
        .filter(f -> !delivered.contains(f.id()) && !returned.contains(f.id()))
        .toList();
  }

  /** Exactly what would leave the office: what no accepted bundle has carried yet. */
  public List<OutgoingForm> outgoing(Period period) {
    return pending(period).stream().map(this::outgoing).toList();
  }

  private OutgoingForm outgoing(FrozenForm frozen) {
    List<OutgoingForm.FactLines> facts =
        transactions.read(ctx -> frozenForms.facts(ctx, frozen.id())).entrySet().stream()
            .map(e -> new OutgoingForm.FactLines(e.getKey(), e.getValue().lines().toList()))
            .toList();
    return new OutgoingForm(
        frozen.id(),
        frozen.form().head().code(),
        frozen.form().head().version(),
        frozen.content().revision(),
        frozen.digest(),
        frozen.text(),
        facts,
        attachments(frozen));
  }

  private List<BundleContent.Attachment> attachments(FrozenForm frozen) {
    FilesOfForm made = new FilesOfForm(frozen);
    List<String> names = FormFiles.names(frozen);
    return IntStream.range(0, names.size())
        .mapToObj(i -> new BundleContent.Attachment(names.get(i), () -> made.open(i)))
        .toList();
  }

  /** The files of a form, made when the first is opened: a preview wants only their names. */
  private final class FilesOfForm {

    private final FrozenForm frozen;
    private List<FormFiles.FormFile> made = List.of();

    FilesOfForm(FrozenForm frozen) {
      this.frozen = frozen;
    }

    InputStream open(int which) {
      if (made.isEmpty()) {
        made = files.make(frozen);
      }
      return new ByteArrayInputStream(made.get(which).bytes());
    }
  }
}
