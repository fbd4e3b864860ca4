package cn.sifasuo.app;

import cn.sifasuo.cli.CountyCommands;
import cn.sifasuo.cli.DeskRunner;
import cn.sifasuo.cli.FactsCommands;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.MatrixCommand;
import cn.sifasuo.cli.OfficeCommands;
import cn.sifasuo.cli.RollUpCommand;
import cn.sifasuo.cli.Terminal;
import cn.sifasuo.county.OfficeRegistry;
import picocli.CommandLine;

/** Commands about what the offices of a county have reported. */
record CountyTableCommands(CommandKit kit) {

  void addTo(CommandLine line) {
    Terminal terminal = kit.terminal();
    Globals globals = kit.globals();
    line.addSubcommand(
        new CountyCommands.Status(
            terminal,
            globals,
            kit.on(d ->
                new CountyCommands.Status.Services(
                    d.info().kind() == DataFolder.DeskKind.COUNTY,
                    d.exchange.reporting,
                    d.exchange.reportingYear,
                    d.periodStates,
                    d.transactions())),
            kit.clock()));
    line.addSubcommand(
        new RollUpCommand(
            terminal,
            globals,
            kit.on(d ->
                new RollUpCommand.Services(
                    d.exchange.rollUp,
                    d.exchange.issuedRollUps,
                    d.exchange.comparison,
                    d.exchange.countyTables))));
    line.addSubcommand(
        new MatrixCommand(
            terminal,
            globals,
            kit.on(
                d -> new MatrixCommand.Services(d.exchange.keyFigures, d.exchange.countyTables))));
    CommandLine facts = CommandKit.group("facts");
    facts.addSubcommand(
        new FactsCommands.Export(terminal, globals, kit.on(d -> d.exchange.factExport)));
    line.addSubcommand(facts);
    line.addSubcommand(offices());
  }

  private CommandLine offices() {
    DeskRunner<OfficeRegistry> registry = kit.on(d -> d.exchange.offices);
    CommandLine office = CommandKit.group("office");
    office.addSubcommand(new OfficeCommands.ListOffices(kit.terminal(), kit.globals(), registry));
    office.addSubcommand(new OfficeCommands.Rename(kit.terminal(), kit.globals(), registry));
    office.addSubcommand(new OfficeCommands.Merge(kit.terminal(), kit.globals(), registry));
    office.addSubcommand(new OfficeCommands.Order(kit.terminal(), kit.globals(), registry));
    return office;
  }
}
