package cn.sifasuo.county.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.Work;
import java.time.Clock;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The sections of a receiving desk. */
public final class CountySections {

  private static final Wording WORDS = Wording.of(CountySections.class);

  private CountySections() {}

  /** 收件. */
  public static Section inbox(
      int group,
      CountyDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      GlyphRuns glyphs,
      ObservableValue<Period> period,
      ZoneId zone) {
    return new Section(
        "inbox",
        WORDS.say("inbox.title"),
        MaterialDesignI.INBOX_ARROW_DOWN_OUTLINE,
        group,
        navigator -> new InboxPage(desk, work, dialogs, files, glyphs, period, zone));
  }

  /** 汇总. */
  public static Section rollUp(
      int group,
      TablesDesk desk,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      GlyphRuns glyphs,
      ObservableValue<Period> period,
      ZoneId zone) {
    return new Section(
        "rollup",
        WORDS.say("rollup.title"),
        MaterialDesignS.SIGMA,
        group,
        navigator -> new RollUpPage(desk, work, dialogs, files, glyphs, period, zone));
  }

  /** 各所. */
  public static Section offices(
      int group,
      TablesDesk desk,
      IdentityDesk identities,
      Work work,
      Dialogs dialogs,
      FilePicker files,
      GlyphRuns glyphs,
      Clock clock) {
    return new Section(
        "offices",
        WORDS.say("registry.title"),
        MaterialDesignO.OFFICE_BUILDING_OUTLINE,
        group,
        navigator -> new OfficesPage(desk, identities, work, dialogs, files, glyphs, clock));
  }

  /** 各所登记. */
  public static Section received(
      int group,
      ReceivedDesk desk,
      Work work,
      Dialogs dialogs,
      GlyphRuns glyphs,
      ObservableValue<Period> period,
      ZoneId zone) {
    return new Section(
        "received",
        WORDS.say("register.title"),
        MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE,
        group,
        navigator -> new ReceivedRecordsPage(desk, work, dialogs, glyphs, period, zone));
  }
}
