package cn.sifasuo.app;

import cn.sifasuo.cli.DeadlinesCommand;
import cn.sifasuo.cli.DeskRunner;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.ImportCommand;
import cn.sifasuo.cli.ListCommand;
import cn.sifasuo.cli.PaperCommands;
import cn.sifasuo.cli.TakeOverCommands;
import cn.sifasuo.cli.Terminal;
import picocli.CommandLine;

/** Commands about the ledgers themselves. */
record LedgerCommands(CommandKit kit) {

  void addTo(CommandLine line) {
    Terminal terminal = kit.terminal();
    Globals globals = kit.globals();
    line.addSubcommand(
        new ImportCommand(
            terminal,
            globals,
            kit.on(d ->
                new ImportCommand.Services(
                    d.sheetImport, d.importUndo, d.rejects, kit.countersign(d)))));
    line.addSubcommand(
        new ListCommand(
            terminal,
            globals,
            kit.on(
                d -> new ListCommand.Services(d.lists, d.asOf, d.sheetExport, d.types, d.codes))));
    line.addSubcommand(
        new DeadlinesCommand(terminal, globals, kit.on(d -> d.deadlines), kit.clock()));
    CommandLine paper = CommandKit.group("paper");
    DeskRunner<PaperCommands.Services> papers =
        kit.on(
            d -> new PaperCommands.Services(d.reader, d.protectedRecords, d.papers, d.paperFiles));
    paper.addSubcommand(new PaperCommands.ListPapers(terminal, globals, papers));
    paper.addSubcommand(new PaperCommands.PrintPaper(terminal, globals, papers));
    line.addSubcommand(paper);
    line.addSubcommand(handOver());
  }

  private CommandLine handOver() {
    DeskRunner<TakeOverCommands.Services> services =
        kit.on(d -> new DeskHandOvers(d.aidIntake, d.codes));
    CommandLine handOver = CommandKit.group("hand-over");
    handOver.addSubcommand(new TakeOverCommands.Listed(kit.terminal(), kit.globals(), services));
    handOver.addSubcommand(new TakeOverCommands.Take(kit.terminal(), kit.globals(), services));
    handOver.addSubcommand(new TakeOverCommands.File(kit.terminal(), kit.globals(), services));
    return handOver;
  }
}
