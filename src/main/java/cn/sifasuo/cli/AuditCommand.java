package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.vault.Transactions;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code audit verify}: walks the hash chain. */
@Command(name = "verify")
public final class AuditCommand extends CliCommand {

  private static final Wording WORDS = Wording.of(AuditCommand.class);

  private final DeskRunner<Services> desk;

  /** What the command works with. */
  public record Services(AuditChain audit, Transactions transactions) {}

  public AuditCommand(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
    super(terminal, globals);
    this.desk = desk;
  }

  @Override
  Outcome act() {
    return desk.run(
        (services, session, folder) -> {
          Optional<Long> broken =
              services.transactions().read(ctx -> services.audit().firstBroken(ctx));
          AuditChain.Head head = services.transactions().read(services.audit()::head);
          return broken
              .map(
                  seq ->
                      Outcome.findings("G-401", WORDS.say("cli.audit.broken", seq))
                          .with("firstBroken", seq))
              .orElseGet(() -> Outcome.done(WORDS.say("cli.audit.whole", head.seq())))
              .with("head", head.toString());
        });
  }
}
