package cn.sifasuo.app;

import cn.sifasuo.cli.DeskRunner;
import cn.sifasuo.cli.EnrolCommands;
import cn.sifasuo.cli.ExchangeCommands;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.Terminal;
import cn.sifasuo.cli.UploadFolderCommand;
import cn.sifasuo.cli.VerifyCommand;
import picocli.CommandLine;

/** Commands about what travels between township and county. */
record HandOverCommands(CommandKit kit) {

  void addTo(CommandLine line) {
    Terminal terminal = kit.terminal();
    Globals globals = kit.globals();
    line.addSubcommand(enrol());
    CommandLine bundle =
        new CommandLine(
            new ExchangeCommands.Bundle(
                terminal,
                globals,
                kit.on(d ->
                    new ExchangeCommands.Bundle.Services(
                        d.exchange.sealPeriod, d.exchange.delivery))));
    bundle.addSubcommand(
        new ExchangeCommands.Preview(terminal, globals, kit.on(d -> d.exchange.sealPeriod)));
    bundle.addSubcommand(
        new UploadFolderCommand(terminal, globals, kit.on(d -> d.exchange.upload)));
    line.addSubcommand(bundle);
    line.addSubcommand(new VerifyCommand(terminal, globals, kit.clock().getZone()));
    line.addSubcommand(
        new ExchangeCommands.Receive(terminal, globals, kit.on(d -> d.exchange.inbox)));
    CommandLine receipt = CommandKit.group("receipt");
    receipt.addSubcommand(
        new ExchangeCommands.InstallReceipt(terminal, globals, kit.on(d -> d.exchange.receipts)));
    line.addSubcommand(receipt);
  }

  private CommandLine enrol() {
    DeskRunner<EnrolCommands.Services> services =
        kit.on(d ->
            new EnrolCommands.Services(
                d.exchange.enrolment,
                d.exchange.enrolmentPaper,
                d.exchange.counterparts,
                d.exchange.revocation,
                d.info().name()));
    CommandLine enrol = CommandKit.group("enrol");
    enrol.addSubcommand(new EnrolCommands.Request(kit.terminal(), kit.globals(), services));
    enrol.addSubcommand(new EnrolCommands.Accept(kit.terminal(), kit.globals(), services));
    enrol.addSubcommand(new EnrolCommands.Install(kit.terminal(), kit.globals(), services));
    enrol.addSubcommand(new EnrolCommands.Offices(kit.terminal(), kit.globals(), services));
    enrol.addSubcommand(new EnrolCommands.Revoke(kit.terminal(), kit.globals(), services));
    enrol.addSubcommand(new EnrolCommands.Successor(kit.terminal(), kit.globals(), services));
    return enrol;
  }
}
