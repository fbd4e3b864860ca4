package cn.sifasuo.exchange.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.Work;
import java.time.Clock;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The section an office hands over from. */
public final class ExchangeSections {

  private static final Wording WORDS = Wording.of(ExchangeSections.class);

  private ExchangeSections() {}

  /** 上报交换. */
  public static Section exchange(
      int group,
      ExchangeDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      ObservableValue<Period> period,
      Clock clock) {
    return new Section(
        "exchange",
        WORDS.say("exchange.title"),
        MaterialDesignS.SWAP_HORIZONTAL,
        group,
        navigator -> new ExchangePage(desk, work, dialogs, files, period, clock));
  }
}
