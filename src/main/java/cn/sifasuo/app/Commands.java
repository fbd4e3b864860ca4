package cn.sifasuo.app;

import cn.sifasuo.cli.DemoCommand;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.InitCommand;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Every command of the program; each group knows what its commands work on. */
final class Commands {

  private static final int WIDTH = 100;

  /** Record type behind each fact view, so that a traced fact can be named. */
  static final Map<String, String> RECORD_TYPES =
      Map.ofEntries(
          Map.entry("fact_dispute", "dispute_case"),
          Map.entry("fact_screening", "screening"),
          Map.entry("fact_screening_item", "screening_item"),
          Map.entry("fact_prevention", "prevention_event"),
          Map.entry("fact_committee_month", "committee_month"),
          Map.entry("fact_aid_case", "aid_case"),
          Map.entry("fact_aid_standing", "aid_case"),
          Map.entry("fact_aid_settled", "aid_case"),
          Map.entry("fact_aid_received", "aid_case"),
          Map.entry("fact_aid_ended", "aid_case"),
          Map.entry("fact_aid_reoffended", "aid_case"),
          Map.entry("fact_aid_connect", "aid_case"),
          Map.entry("fact_aid_notice", "aid_notice"),
          Map.entry("fact_aid_verification", "aid_notice"),
          Map.entry("fact_aid_contact", "aid_contact"),
          Map.entry("fact_aid_support", "aid_support"),
          Map.entry("fact_aid_job_service", "aid_job_service"),
          Map.entry("fact_aid_insurance", "aid_insurance"),
          Map.entry("fact_aid_study", "aid_study"),
          Map.entry("fact_aid_reoffence", "aid_reoffence"),
          Map.entry("fact_aid_child_help", "aid_child_help"),
          Map.entry("fact_aid_helper", "aid_helper"),
          Map.entry("fact_aid_done", "aid_case"),
          Map.entry("fact_aid_base", "aid_base"),
          Map.entry("fact_aid_stay", "aid_stay"));

  private final CommandKit kit;
  private final DeskSetup setup;
  private final DeskKeeping keeping;
  private final Demo demo;

  Commands(CommandKit kit, DeskSetup setup, DeskKeeping keeping) {
    this.kit = kit;
    this.setup = setup;
    this.keeping = keeping;
    this.demo = new Demo(kit.opening(), setup, kit.clock());
  }

  /** Folder of the demonstration whose window was asked for; null if none was. */
  @Nullable Path windowAfterDemo() {
    return demo.windowWanted();
  }

  CommandLine tree() {
    CommandLine line = new CommandLine(kit.globals());
    line.addSubcommand(new DemoCommand(kit.terminal(), kit.globals(), demo::make));
    line.addSubcommand(new InitCommand(kit.terminal(), kit.globals(), setup::make));
    new LedgerCommands(kit).addTo(line);
    new FigureCommands(kit).addTo(line);
    new HandOverCommands(kit).addTo(line);
    new CountyTableCommands(kit).addTo(line);
    new KeepingCommands(kit, keeping).addTo(line);
    speakChinese(line);
    return line;
  }

  /** Help is wording like any other, beside the commands. */
  private static void speakChinese(CommandLine line) {
    line.setResourceBundle(
        ResourceBundle.getBundle(
            Globals.class.getPackageName() + ".wording",
            Locale.ROOT,
            Globals.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.setUsageHelpWidth(WIDTH);
    line.getCommandSpec().version(AppVersion.text());
  }
}
