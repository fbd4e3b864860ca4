package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Wording;

/**
 * A form that has moved since a summary took its figures.
 *
 * @param revision of the form now; 0 if historical figures were corrected
 */
public record StaleForm(UsedForm used, int revision) {

  private static final Wording WORDS = Wording.of(StaleForm.class);

  /** What the clerk reads. */
  public String text() {
    String form = used.code() + " " + used.title();
    String period = used.period().label();
    if (!used.historical()) {
      return WORDS.say("stale.revision", form, period, used.revision(), revision);
    }
    return revision == 0
        ? WORDS.say("stale.historical", form, period)
        : WORDS.say("stale.closed", form, period);
  }
}
