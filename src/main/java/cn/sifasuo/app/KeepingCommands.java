package cn.sifasuo.app;

import cn.sifasuo.cli.AuditCommands;
import cn.sifasuo.cli.BackupCommands;
import cn.sifasuo.cli.DeskRunner;
import cn.sifasuo.cli.DoctorCommand;
import cn.sifasuo.cli.DumpCommands;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.RecoveryCommand;
import cn.sifasuo.cli.RehearseCommand;
import cn.sifasuo.cli.RekeyCommand;
import cn.sifasuo.cli.RetentionCommands;
import cn.sifasuo.cli.RuleCommands;
import cn.sifasuo.cli.SalvageCommand;
import cn.sifasuo.cli.SharesCommand;
import cn.sifasuo.cli.Terminal;
import cn.sifasuo.cli.UserCommands;
import java.time.ZoneId;
import picocli.CommandLine;

/** Commands that keep a desk safe: its people, its audit chain, its backups, its health. */
record KeepingCommands(CommandKit kit, DeskKeeping keeping) {

  void addTo(CommandLine line) {
    Terminal terminal = kit.terminal();
    Globals globals = kit.globals();
    ZoneId zone = kit.clock().getZone();
    line.addSubcommand(people());
    CommandLine recovery = CommandKit.group("recovery");
    recovery.addSubcommand(new RecoveryCommand(terminal, globals, keeping.recovery()::use));
    line.addSubcommand(recovery);
    CommandLine shares = CommandKit.group("shares");
    shares.addSubcommand(
        new SharesCommand(terminal, globals, kit.on(d -> () -> keeping.shares().make(d))));
    line.addSubcommand(shares);
    line.addSubcommand(
        new RekeyCommand(terminal, globals, (g, alone) -> keeping.rekey().change(kit, alone)));
    DeskRunner<AuditCommands.Services> audits =
        kit.on(d -> new AuditCommands.Services(d.auditBook, d.chainProof));
    CommandLine audit = CommandKit.group("audit");
    audit.addSubcommand(new AuditCommands.Verify(terminal, globals, audits));
    audit.addSubcommand(new AuditCommands.Export(terminal, globals, audits));
    audit.addSubcommand(
        new AuditCommands.Anchors(terminal, globals, kit.on(d -> d.exchange.officeAnchors)));
    line.addSubcommand(audit);
    line.addSubcommand(retention());
    line.addSubcommand(rules());
    line.addSubcommand(new BackupCommands.Backup(terminal, globals, kit.on(Backups::saver)));
    line.addSubcommand(
        new BackupCommands.Restore(terminal, globals, keeping.restore()::restore, zone));
    line.addSubcommand(new DumpCommands.Dump(terminal, globals, kit.on(Dumps::dumper)));
    line.addSubcommand(new DumpCommands.Load(terminal, globals, keeping.load()::load, zone));
    line.addSubcommand(new RehearseCommand(terminal, globals, keeping.rehearsal()::rehearse, zone));
    line.addSubcommand(new SalvageCommand(terminal, globals, new DeskSalvage(kit.opening())));
    line.addSubcommand(new DoctorCommand(terminal, globals, keeping.doctor()));
  }

  private CommandLine retention() {
    DeskRunner<RetentionCommands.Services> services =
        kit.on(d ->
            new RetentionCommands.Services(
                d.retentionRules, d.retention, d.types, kit.countersign(d)));
    Terminal terminal = kit.terminal();
    Globals globals = kit.globals();
    CommandLine retention = CommandKit.group("retention");
    retention.addSubcommand(new RetentionCommands.ListRules(terminal, globals, services));
    retention.addSubcommand(
        new RetentionCommands.SetRule(terminal, globals, services, kit.clock()));
    retention.addSubcommand(new RetentionCommands.Appraise(terminal, globals, services));
    retention.addSubcommand(new RetentionCommands.Destroy(terminal, globals, services));
    retention.addSubcommand(new RetentionCommands.Records(terminal, globals, services));
    return retention;
  }

  private CommandLine rules() {
    DeskRunner<RuleCommands.Services> services =
        kit.on(d -> new RuleCommands.Services(d.law, d.localRules));
    CommandLine rule = CommandKit.group("rule");
    rule.addSubcommand(new RuleCommands.ListRules(kit.terminal(), kit.globals(), services));
    rule.addSubcommand(new RuleCommands.Add(kit.terminal(), kit.globals(), services));
    rule.addSubcommand(new RuleCommands.Withdraw(kit.terminal(), kit.globals(), services));
    return rule;
  }

  private CommandLine people() {
    DeskRunner<UserCommands.Services> staff =
        kit.on(d -> new UserCommands.Services(d.staff, d.types.ledgers()));
    UserCommands.NewPassword password = kit.opening().passwords()::fresh;
    CommandLine user = CommandKit.group("user");
    user.addSubcommand(new UserCommands.ListUsers(kit.terminal(), kit.globals(), staff));
    user.addSubcommand(new UserCommands.Add(kit.terminal(), kit.globals(), staff, password));
    user.addSubcommand(new UserCommands.ChangeRole(kit.terminal(), kit.globals(), staff));
    user.addSubcommand(new UserCommands.Disable(kit.terminal(), kit.globals(), staff));
    user.addSubcommand(new UserCommands.Password(kit.terminal(), kit.globals(), staff, password));
    return user;
  }
}
