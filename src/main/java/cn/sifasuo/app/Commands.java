package cn.sifasuo.app;

import cn.sifasuo.cli.AuditCommand;
import cn.sifasuo.cli.CloseCommand;
import cn.sifasuo.cli.CompareCommand;
import cn.sifasuo.cli.CountyCommands;
import cn.sifasuo.cli.DemoCommand;
import cn.sifasuo.cli.DeskRunner;
import cn.sifasuo.cli.EnrolCommands;
import cn.sifasuo.cli.ExchangeCommands;
import cn.sifasuo.cli.ExplainCommand;
import cn.sifasuo.cli.FormCommands;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.ImportCommand;
import cn.sifasuo.cli.InitCommand;
import cn.sifasuo.cli.ListCommand;
import cn.sifasuo.cli.MatrixCommand;
import cn.sifasuo.cli.OfficeCommands;
import cn.sifasuo.cli.RollUpCommand;
import cn.sifasuo.cli.Terminal;
import cn.sifasuo.cli.TraceCommand;
import cn.sifasuo.cli.VerifyCommand;
import cn.sifasuo.county.OfficeRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Every command with what it works on. */
final class Commands {

  /** Record type behind each fact view, so that a traced fact can be named. */
  static final Map<String, String> RECORD_TYPES =
      Map.of(
          "fact_dispute", "dispute_case",
          "fact_screening", "screening",
          "fact_screening_item", "screening_item",
          "fact_prevention", "prevention_event",
          "fact_committee_month", "committee_month");

  private final Globals globals;
  private final Terminal terminal;
  private final DeskOpening opening;
  private final DeskSetup setup;
  private final Demo demo;
  private final Clock clock;

  Commands(Globals globals, Terminal terminal, DeskOpening opening, DeskSetup setup, Clock clock) {
    this.globals = globals;
    this.terminal = terminal;
    this.opening = opening;
    this.setup = setup;
    this.demo = new Demo(opening, setup, clock);
    this.clock = clock;
  }

  /** Folder of the demonstration whose window was asked for; null if none was. */
  @Nullable Path windowAfterDemo() {
    return demo.windowWanted();
  }

  CommandLine tree() {
    CommandLine line = new CommandLine(globals);
    line.addSubcommand(new InitCommand(terminal, globals, setup::make));
    line.addSubcommand(new DemoCommand(terminal, globals, demo::make));
    line.addSubcommand(
        new ImportCommand(
            terminal,
            globals,
            on(d -> new ImportCommand.Services(d.sheetImport, d.importUndo, d.rejects))));
    line.addSubcommand(
        new ListCommand(
            terminal, globals, on(d -> new ListCommand.Services(d.lists, d.types, d.codes))));
    line.addSubcommand(forms());
    DeskRunner<FormCommands.Services> formServices =
        on(d -> new FormCommands.Services(d.formDesk, d.formFiles));
    line.addSubcommand(new FormCommands.Print(terminal, globals, formServices));
    line.addSubcommand(
        new TraceCommand(
            terminal,
            globals,
            on(d -> new TraceCommand.Services(d.formDesk, d.reader, RECORD_TYPES))));
    line.addSubcommand(
        new ExplainCommand(
            terminal, globals, on(d -> new ExplainCommand.Services(d.explain, d.transactions()))));
    line.addSubcommand(new CloseCommand(terminal, globals, on(d -> d.closeMonth)));
    line.addSubcommand(enrol());
    CommandLine bundle =
        new CommandLine(
            new ExchangeCommands.Bundle(
                terminal,
                globals,
                on(d ->
                    new ExchangeCommands.Bundle.Services(
                        d.exchange.sealPeriod, d.exchange.outbox))));
    bundle.addSubcommand(
        new ExchangeCommands.Preview(terminal, globals, on(d -> d.exchange.sealPeriod)));
    line.addSubcommand(bundle);
    line.addSubcommand(new VerifyCommand(terminal, globals));
    line.addSubcommand(new ExchangeCommands.Receive(terminal, globals, on(d -> d.exchange.inbox)));
    CommandLine receipt = group("receipt");
    receipt.addSubcommand(
        new ExchangeCommands.InstallReceipt(terminal, globals, on(d -> d.exchange.receipts)));
    line.addSubcommand(receipt);
    line.addSubcommand(
        new RollUpCommand(
            terminal,
            globals,
            on(d ->
                new RollUpCommand.Services(
                    d.exchange.rollUp,
                    d.exchange.issuedRollUps,
                    d.exchange.comparison,
                    d.exchange.countyTables))));
    line.addSubcommand(
        new MatrixCommand(
            terminal,
            globals,
            on(d ->
                new MatrixCommand.Services(d.exchange.keyFigures, d.exchange.countyTables))));
    line.addSubcommand(offices());
    line.addSubcommand(
        new CountyCommands.Status(
            terminal,
            globals,
            on(d ->
                new CountyCommands.Status.Services(
                    d.info().kind() == DataFolder.DeskKind.COUNTY,
                    d.exchange.reporting,
                    d.periodStates,
                    d.transactions())),
            clock));
    CommandLine audit = group("audit");
    audit.addSubcommand(
        new AuditCommand(
            terminal, globals, on(d -> new AuditCommand.Services(d.audit, d.transactions()))));
    line.addSubcommand(audit);
    return line;
  }

  private CommandLine forms() {
    DeskRunner<FormCommands.Services> services =
        on(d -> new FormCommands.Services(d.formDesk, d.formFiles));
    CommandLine form = group("form");
    form.addSubcommand(new FormCommands.ListForms(terminal, globals, services));
    form.addSubcommand(new FormCommands.Show(terminal, globals, services));
    form.addSubcommand(new FormCommands.Compute(terminal, globals, services));
    form.addSubcommand(new FormCommands.Check(terminal, globals, services));
    form.addSubcommand(
        new CompareCommand(
            terminal,
            globals,
            on(d -> new CompareCommand.Services(d.compareForms, d.formFiles))));
    return form;
  }

  private CommandLine offices() {
    DeskRunner<OfficeRegistry> registry = on(d -> d.exchange.offices);
    CommandLine office = group("office");
    office.addSubcommand(new OfficeCommands.ListOffices(terminal, globals, registry));
    office.addSubcommand(new OfficeCommands.Rename(terminal, globals, registry));
    office.addSubcommand(new OfficeCommands.Merge(terminal, globals, registry));
    office.addSubcommand(new OfficeCommands.Order(terminal, globals, registry));
    return office;
  }

  private CommandLine enrol() {
    DeskRunner<EnrolCommands.Services> services =
        on(d -> new EnrolCommands.Services(d.exchange.enrolment, d.info().name()));
    CommandLine enrol = group("enrol");
    enrol.addSubcommand(new EnrolCommands.Request(terminal, globals, services));
    enrol.addSubcommand(new EnrolCommands.Accept(terminal, globals, services));
    enrol.addSubcommand(new EnrolCommands.Install(terminal, globals, services));
    return enrol;
  }

  /** A word that only groups commands. */
  private static CommandLine group(String name) {
    return new CommandLine(
        CommandLine.Model.CommandSpec.create().name(name).subcommandsCaseInsensitive(false));
  }

  private <S> DeskRunner<S> on(Function<Desk, S> service) {
    return new DeskRunner<>() {
      @Override
      public <T> T run(Act<S, T> act) {
        try (Desk desk = opening.open(globals)) {
          return act.on(service.apply(desk), desk.session(), desk.folder().root());
        }
      }
    };
  }
}
