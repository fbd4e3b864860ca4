package cn.sifasuo.app;

import cn.sifasuo.cli.AuditCommands;
import cn.sifasuo.cli.BackupCommands;
import cn.sifasuo.cli.DeskRunner;
import cn.sifasuo.cli.DoctorCommand;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.RecoveryCommand;
import cn.sifasuo.cli.RehearseCommand;
import cn.sifasuo.cli.SalvageCommand;
import cn.sifasuo.cli.Terminal;
import cn.sifasuo.cli.UserCommands;
import cn.sifasuo.security.Staff;
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
    DeskRunner<AuditCommands.Services> audits =
        kit.on(d -> new AuditCommands.Services(d.audit, d.transactions()));
    CommandLine audit = CommandKit.group("audit");
    audit.addSubcommand(new AuditCommands.Verify(terminal, globals, audits));
    audit.addSubcommand(new AuditCommands.Export(terminal, globals, audits));
    line.addSubcommand(audit);
    line.addSubcommand(new BackupCommands.Backup(terminal, globals, kit.on(Backups::saver)));
    line.addSubcommand(
        new BackupCommands.Restore(terminal, globals, keeping.restore()::restore, zone));
    line.addSubcommand(new RehearseCommand(terminal, globals, keeping.rehearsal()::rehearse, zone));
    line.addSubcommand(new SalvageCommand(terminal, globals, new DeskSalvage(kit.opening())));
    line.addSubcommand(new DoctorCommand(terminal, globals, keeping.doctor()));
  }

  private CommandLine people() {
    DeskRunner<Staff> staff = kit.on(d -> d.staff);
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
