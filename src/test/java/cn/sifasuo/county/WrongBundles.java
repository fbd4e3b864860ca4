package cn.sifasuo.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.kernel.Period;
import java.util.List;

/** Bundles as a good program would not seal them. */
final class WrongBundles {

  private WrongBundles() {}

  /** The bundle of a period in which one success was made a failure among the facts alone. */
  static Outbox.Sealed oneSuccessTurned(TwoDesks.Township township, Period period) {
    boolean[] turned = {false};
    List<OutgoingForm> forms =
        township.sealPeriod.outgoing(period).stream()
            .map(f ->
                new OutgoingForm(
                    f.frozenId(),
                    f.code(),
                    f.version(),
                    f.revision(),
                    f.digest(),
                    f.content(),
                    f.facts().stream()
                        .map(v ->
                            new OutgoingForm.FactLines(
                                v.view(),
                                v.lines().stream().map(line -> turnFirst(line, turned)).toList()))
                        .toList(),
                    f.files()))
            .toList();
    assertThat(turned[0]).isTrue();
    return township.outbox.seal(township.session, period, forms);
  }

  private static String turnFirst(String line, boolean[] turned) {
    if (turned[0] || !line.contains("\"SUCCESS\"")) {
      return line;
    }
    turned[0] = true;
    return line.replace("\"SUCCESS\"", "\"FAILED\"");
  }
}
