package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AnchorSource;
import cn.sifasuo.security.ChainAnchor;
import cn.sifasuo.vault.Transactions;
import java.util.List;
import java.util.Optional;

/** Heads of the audit chain that stand at the foot of every print of a closed form. */
public final class FormAnchors implements AnchorSource {

  private static final Wording WORDS = Wording.of(FormAnchors.class);

  private final Transactions transactions;

  public FormAnchors(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<ChainAnchor> anchors() {
    return transactions.read(ctx ->
        ctx
            .select(
                FROZEN_FORM.AUDIT_HEAD,
                FROZEN_FORM.FORM_CODE,
                FROZEN_FORM.PERIOD,
                FROZEN_FORM.REVISION)
            .from(FROZEN_FORM)
            .orderBy(FROZEN_FORM.CLOSED_AT)
            .fetch(r ->
                ChainAnchor.parse(
                    r.value1(),
                    ChainAnchor.Origin.FORM,
                    WORDS.say("anchor.form", r.value2(), r.value3(), r.value4())))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }
}
