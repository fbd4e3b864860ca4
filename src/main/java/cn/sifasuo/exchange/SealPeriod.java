package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.vault.Transactions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Hands what is ready of a period, its facts and its files to the {@link Outbox}; what the desk
 * above has accepted already is not sent again.
 */
public final class SealPeriod {

  private static final Wording WORDS = Wording.of(SealPeriod.class);

  private final Transactions transactions;
  private final ReadyForms ready;
  private final Outbox outbox;

  public SealPeriod(Transactions transactions, ReadyForms ready, Outbox outbox) {
    this.transactions = transactions;
    this.ready = ready;
    this.outbox = outbox;
  }

  /**
   * Seals what the county does not have yet of a period, or finds the bundle that holds it and
   * waits for its answer.
   *
   * @throws Failure as {@link Outbox#seal}; what {@link #nothingToSend} says; what {@link
   *     ReadyForms#requireStanding} says
   */
  public Outbox.Sealed seal(Session session, Period period) {
    session.require(Permission.SEAL_BUNDLE);
    nothingToSend(period)
        .ifPresent(none -> {
          throw none;
        });
    ready.requireStanding(session, pending(period));
    return outbox.seal(session, period, outgoing(period));
  }

  /**
   * Why nothing of a period can be sent; empty if something can.
   *
   * @return REFUSED {@code X-352} if no form is closed, {@code X-353} if the county has them all
   */
  public Optional<Failure> nothingToSend(Period period) {
    if (!pending(period).isEmpty()) {
      return Optional.empty();
    }
    boolean any = transactions.read(ctx -> !ready.newest(ctx, period).isEmpty());
    return Optional.of(
        any
            ? new Failure(
                FailureKind.REFUSED,
                "X-353",
                WORDS.say("seal.all_accepted." + ready.kind(), period.label()),
                "every frozen form of " + period + " is accepted")
            : new Failure(
                FailureKind.REFUSED,
                "X-352",
                WORDS.say("seal.nothing." + ready.kind(), period.label()),
                "no frozen form of " + period));
  }

  /** The newest revisions of a period's forms that no accepted bundle has carried. */
  private List<FrozenForm> pending(Period period) {
    Set<UUID> delivered = outbox.delivered();
    return transactions.read(ctx -> ready.newest(ctx, period)).stream()
        .filter(f -> !delivered.contains(f.id()))
        .toList();
  }

  /** Exactly what would leave the office: what no accepted bundle has carried yet. */
  public List<OutgoingForm> outgoing(Period period) {
    return pending(period).stream().map(this::outgoing).toList();
  }

  private OutgoingForm outgoing(FrozenForm frozen) {
    return new OutgoingForm(
        frozen.id(),
        frozen.form().head().code(),
        frozen.form().head().version(),
        frozen.content().revision(),
        frozen.digest(),
        frozen.text(),
        transactions.read(ctx -> ready.facts(ctx, frozen)),
        attachments(frozen),
        ready.kind());
  }

  private List<BundleContent.Attachment> attachments(FrozenForm frozen) {
    FilesOfForm made = new FilesOfForm(frozen);
    List<String> names = ready.fileNames(frozen);
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
        made = ready.files(frozen);
      }
      return new ByteArrayInputStream(made.get(which).bytes());
    }
  }
}
