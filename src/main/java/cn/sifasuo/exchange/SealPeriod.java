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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hands what is ready of a period, its facts and its files to the {@link Outbox}; what the desk
 * above has accepted already is not sent again.
 */
public final class SealPeriod {

  private static final Wording WORDS = Wording.of(SealPeriod.class);

  private final Transactions transactions;
  private final ReadyForms ready;
  private final HandOverLaw law;
  private final Outbox outbox;

  /**
   * @param law how much of a form may leave
   */
  public SealPeriod(Transactions transactions, ReadyForms ready, HandOverLaw law, Outbox outbox) {
    this.transactions = transactions;
    this.ready = ready;
    this.law = law;
    this.outbox = outbox;
  }

  /** The same with as much as the law gives. */
  public Outbox.Sealed seal(Session session, Period period) {
    return seal(session, period, ContentLevel.RECORDS);
  }

  /**
   * Seals what the county does not have yet of a period, or finds the bundle that holds it and
   * waits for its answer.
   *
   * @param most less than the law gives, if wished; more is never sent
   * @throws Failure as {@link Outbox#seal}; what {@link #nothingToSend} says; what {@link
   *     ReadyForms#requireStanding} says
   */
  public Outbox.Sealed seal(Session session, Period period, ContentLevel most) {
    session.require(Permission.SEAL_BUNDLE);
    nothingToSend(period)
        .ifPresent(none -> {
          throw none;
        });
    ready.requireStanding(session, pending(period));
    return outbox.seal(session, period, outgoing(period, most), most);
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
    List<FrozenForm> newest = transactions.read(ctx -> ready.newest(ctx, period));
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
              WORDS.say("seal.returned." + ready.kind(), period.label(), waiting),
              "given back of " + period + ": " + waiting));
    }
    boolean any = !newest.isEmpty();
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

  /**
   * The newest revisions of a period's forms that no accepted bundle has carried and no person of
   * the county gave back.
   */
  private List<FrozenForm> pending(Period period) {
    Set<UUID> delivered = outbox.delivered();
    Set<UUID> returned = transactions.read(ReceivedReceipts::returned);
    return transactions.read(ctx -> ready.newest(ctx, period)).stream()
        .filter(f -> !delivered.contains(f.id()) && !returned.contains(f.id()))
        .toList();
  }

  /** Exactly what would leave the office: what no accepted bundle has carried yet. */
  public List<OutgoingForm> outgoing(Period period) {
    return outgoing(period, ContentLevel.RECORDS);
  }

  /**
   * @param most less than the law gives, if wished
   */
  public List<OutgoingForm> outgoing(Period period, ContentLevel most) {
    return pending(period).stream()
        .map(f -> outgoing(f, law.form(f.form().head().code(), period).level().atMost(most)))
        .toList();
  }

  private OutgoingForm outgoing(FrozenForm frozen, ContentLevel level) {
    return new OutgoingForm(
        frozen.id(),
        frozen.form().head().code(),
        frozen.form().head().version(),
        frozen.content().revision(),
        frozen.digest(),
        frozen.text(),
        transactions.read(ctx -> ready.facts(ctx, frozen)),
        attachments(frozen),
        level);
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
