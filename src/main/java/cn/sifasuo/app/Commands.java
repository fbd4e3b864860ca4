package cn.sifasuo.app;

import cn.sifasuo.cli.DemoCommand;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.InitCommand;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Every command of the program; each group knows what its commands work on. */
final class Commands {

  private static final int WIDTH = 100;

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
