package cn.sifasuo.app;

import cn.sifasuo.cli.DeskRunner;
import cn.sifasuo.cli.EnrolCommands;
import cn.sifasuo.cli.ExchangeCommands;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.InboxCommands;
import cn.sifasuo.cli.MinorsCommands;
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
        new ExchangeCommands.Preview(terminal, globals, kit.on(d -> d.exchange.preview)));
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
    CommandLine minors = CommandKit.group("minors");
    minors.addSubcommand(new MinorsCommands.Key(terminal, globals, kit.on(d -> d.exchange.minors)));
    minors.addSubcommand(
        new MinorsCommands.Listed(terminal, globals, kit.on(d -> d.exchange.minorsFiles)));
    minors.addSubcommand(
        new MinorsCommands.Open(terminal, globals, kit.on(d -> d.exchange.minorsFiles)));
    line.addSubcommand(minors);
    line.addSubcommand(inbox());
  }

  private CommandLine inbox() {
    DeskRunner<InboxCommands.Services> services =
        kit.on(d ->
            new InboxCommands.Services(
                d.exchange.received,
                d.exchange.bundleDetails,
                d.exchange.rulings,
                d.exchange.conflicts,
                d.exchange.reportingYear,
                d.exchange.reminders));
    Terminal terminal = kit.terminal();
    Globals globals = kit.globals();
    CommandLine inbox = CommandKit.group("inbox");
    inbox.addSubcommand(new InboxCommands.ListBundles(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Show(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Return(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Tell(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.ListConflicts(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Decide(terminal, globals, services));
    inbox.addSubcommand(new InboxCommands.Remind(terminal, globals, services, kit.clock()));
    return inbox;
  }

  private CommandLine enrol() {
    DeskRunner<EnrolCommands.Services> services =
        kit.on(d ->
            new EnrolCommands.Services(
                d.exchange.enrolment,
                d.exchange.enrolmentPaper,
                d.exchange.counterparts,
                d.exchange.revocation,
                d.exchange.minors,
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
