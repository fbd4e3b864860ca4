package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenForms;
import cn.sifasuo.vault.Transactions;
import java.util.List;

/** Hands the frozen forms of a period, their facts and their files to the {@link Outbox}. */
public final class SealPeriod {

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
   * @throws cn.sifasuo.kernel.Failure as {@link Outbox#seal}
   */
  public Outbox.Sealed seal(Session session, Period period) {
    return outbox.seal(session, period, outgoing(period));
  }

  /** Exactly what would leave the office. */
  public List<OutgoingForm> outgoing(Period period) {
    return transactions.read(ctx ->
        frozenForms.list(ctx, period).stream()
            .map(f ->
                new OutgoingForm(
                    f.id(),
                    f.form().head().code(),
                    f.form().head().version(),
                    f.content().revision(),
                    f.digest(),
                    f.text(),
                    frozenForms.facts(ctx, f.id()).entrySet().stream()
                        .map(e ->
                            new OutgoingForm.FactLines(e.getKey(), e.getValue().lines().toList()))
                        .toList(),
                    attachments(f)))
            .toList());
  }

  private List<BundleContent.Attachment> attachments(FrozenForm frozen) {
    return files.make(frozen).stream()
        .map(f -> new BundleContent.Attachment(f.name(), BundleContent.Source.of(f.bytes())))
        .toList();
  }
}
