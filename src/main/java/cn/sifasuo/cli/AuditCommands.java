package cn.sifasuo.cli;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.print.ListFile;
import cn.sifasuo.print.ListTable;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit verify | export}: the hash chain over every act. */
public final class AuditCommands {

  private static final Wording WORDS = Wording.of(AuditCommands.class);

  private AuditCommands() {}

  /** What the commands work with. */
  public record Services(AuditChain audit, Transactions transactions) {

    /** Whether the chain holds, in words and as exit status. */
    Outcome verified() {
      Optional<Long> broken = transactions.read(audit::firstBroken);
      AuditChain.Head head = transactions.read(audit::head);
      Outcome outcome =
          broken
              .map(seq -> Outcome.damaged("G-401", WORDS.say("cli.audit.broken", seq)))
              .orElseGet(() -> Outcome.done(WORDS.say("cli.audit.whole", head.seq())));
      return outcome.with("firstBroken", broken.orElse(null)).with("head", head.toString());
    }
  }

  /** {@code audit verify}: walks the chain. */
  @Command(name = "verify")
  public static final class Verify extends CliCommand {

    private final DeskRunner<Services> desk;

    public Verify(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((services, session, folder) -> services.verified());
    }
  }

  /** {@code audit export --out FILE.csv}: every entry with its hashes, and whether they hold. */
  @Command(name = "export")
  public static final class Export extends CliCommand {

    @Option(names = "--out", required = true, paramLabel = "FILE.csv")
    private Path out = Path.of("");

    private final DeskRunner<Services> desk;

    public Export(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      ListFile.Format.of(out);
      return desk.run((services, session, folder) -> {
        session.require(Permission.READ_AUDIT);
        int rows =
            services
                .transactions()
                .read(ctx -> {
                  try (Stream<AuditChain.Entry> entries = services.audit().entries(ctx)) {
                    return ListFile.write(table(entries), out);
                  }
                });
        services
            .transactions()
            .write(ctx ->
                services
                    .audit()
                    .append(ctx, session.signIn(), "export", "audit_entry", "", "rows=" + rows));
        return services
            .verified()
            .line(WORDS.say("cli.audit.exported", rows, out))
            .with("rows", rows)
            .with("file", out.toString());
      });
    }

    private static ListTable table(Stream<AuditChain.Entry> entries) {
      Iterable<List<Object>> lines = () -> entries.map(Export::line).iterator();
      return new ListTable(
          WORDS.say("cli.audit.title"),
          Stream.of(
                  "seq",
                  "at_time",
                  "who",
                  "act",
                  "entity",
                  "entity_id",
                  "detail",
                  "prev_hash",
                  "hash")
              .map(name -> new ListTable.Column(name, ListTable.Kind.TEXT))
              .toList(),
          lines);
    }

    private static List<Object> line(AuditChain.Entry entry) {
      return List.of(
          entry.seq(),
          entry.at().toInstant().toString(),
          entry.who(),
          entry.act(),
          entry.entity(),
          entry.entityId(),
          entry.detail(),
          entry.prevHash(),
          entry.hash());
    }
  }
}
