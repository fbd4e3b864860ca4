package cn.sifasuo.app;

import cn.sifasuo.cli.AmendCommand;
import cn.sifasuo.cli.CloseCommand;
import cn.sifasuo.cli.CompareCommand;
import cn.sifasuo.cli.DeskRunner;
import cn.sifasuo.cli.ExplainCommand;
import cn.sifasuo.cli.FactsCommands;
import cn.sifasuo.cli.FormCommands;
import cn.sifasuo.cli.FormPackageCommands;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.KeepLedgerCommand;
import cn.sifasuo.cli.PrintCommand;
import cn.sifasuo.cli.SummaryCommands;
import cn.sifasuo.cli.TargetCommands;
import cn.sifasuo.cli.Terminal;
import cn.sifasuo.cli.TraceCommand;
import cn.sifasuo.statistics.EngineQueries;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.statistics.target.AnnualTargets;
import picocli.CommandLine;

/** Commands about figures: forms, what is behind them, closing them. */
record FigureCommands(CommandKit kit) {

  void addTo(CommandLine line) {
    Terminal terminal = kit.terminal();
    Globals globals = kit.globals();
    DeskRunner<FormCommands.Services> forms =
        kit.on(d -> new FormCommands.Services(d.formDesk, d.formFiles));
    CommandLine form = CommandKit.group("form");
    form.addSubcommand(new FormCommands.ListForms(terminal, globals, forms));
    form.addSubcommand(new KeepLedgerCommand(terminal, globals, kit.on(d -> d.periodSettings)));
    form.addSubcommand(new FormCommands.Show(terminal, globals, forms));
    form.addSubcommand(new FormCommands.Compute(terminal, globals, forms));
    form.addSubcommand(new FormCommands.Check(terminal, globals, forms));
    form.addSubcommand(
        new CompareCommand(
            terminal,
            globals,
            kit.on(d -> new CompareCommand.Services(d.compareForms, d.formFiles))));
    DeskRunner<FormPackageCommands.Services> sets =
        kit.on(d ->
            new FormPackageCommands.Services(
                d.formLibrary, d.formAdoption, d.exchange.formPackages));
    form.addSubcommand(new FormPackageCommands.Lint(terminal, globals, sets));
    form.addSubcommand(new FormPackageCommands.Sign(terminal, globals, sets));
    form.addSubcommand(new FormPackageCommands.Import(terminal, globals, sets));
    form.addSubcommand(new FormPackageCommands.Diff(terminal, globals, sets));
    form.addSubcommand(new FormPackageCommands.Try(terminal, globals, sets));
    form.addSubcommand(new FormPackageCommands.Adopt(terminal, globals, sets));
    form.addSubcommand(
        new FactsCommands.Sql(
            terminal,
            globals,
            kit.on(d ->
                new FactsCommands.Sql.Services(
                    d.forms,
                    new EngineQueries(d.tally),
                    new PeriodRules(d.unit()),
                    d.transactions()))));
    line.addSubcommand(form);
    line.addSubcommand(
        new TraceCommand(
            terminal,
            globals,
            kit.on(
                d -> new TraceCommand.Services(d.formDesk, d.reader, d.factGuide.recordTypes()))));
    line.addSubcommand(new ExplainCommand(terminal, globals, kit.on(d -> d.formDesk)));
    line.addSubcommand(new CloseCommand(terminal, globals, kit.on(d -> d.closeMonth)));
    line.addSubcommand(
        new AmendCommand(
            terminal,
            globals,
            kit.on(d -> new AmendCommand.Services(d.amendForm, d.forms, kit.countersign(d)))));
    line.addSubcommand(new PrintCommand(terminal, globals, forms));
    DeskRunner<SummaryCommands.Services> summaries =
        kit.on(d -> new SummaryCommands.Services(d.summaries, d.summaryFiles, d.history));
    CommandLine summary =
        new CommandLine(new SummaryCommands.Summary(terminal, globals, summaries));
    summary.addSubcommand(new SummaryCommands.History(terminal, globals, summaries));
    line.addSubcommand(summary);
    DeskRunner<AnnualTargets> targets = kit.on(d -> d.targets);
    CommandLine target = CommandKit.group("target");
    target.addSubcommand(new TargetCommands.ListTargets(terminal, globals, targets, kit.clock()));
    target.addSubcommand(new TargetCommands.SetTarget(terminal, globals, targets));
    target.addSubcommand(new TargetCommands.Withdraw(terminal, globals, targets));
    line.addSubcommand(target);
  }
}
