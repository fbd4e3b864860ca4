package cn.sifasuo.cli;

import cn.sifasuo.county.FactExport;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.statistics.EngineQueries;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.PeriodRules;
import cn.sifasuo.vault.Transactions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Received facts for an existing engine, and the forms as its queries. */
public final class FactsCommands {

  private static final Wording WORDS = Wording.of(FactsCommands.class);

  private FactsCommands() {}

  /** How the files are written. */
  public enum Format {
    parquet
  }

  /** {@code facts export --format parquet --out DIR}. */
  @Command(name = "export")
  public static final class Export extends CliCommand {

    @Option(names = "--format", paramLabel = "parquet", defaultValue = "parquet")
    private Format format = Format.parquet;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Option(names = "--form", paramLabel = "CODE")
    private @Nullable String form;

    private final DeskRunner<FactExport> desk;

    public Export(Terminal terminal, Globals globals, DeskRunner<FactExport> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      Optional<Period> of = Optional.ofNullable(period).map(Periods::parse);
      return desk.run((export, session, folder) -> {
        FactExport.Written written = export.export(session, out, of, Optional.ofNullable(form));
        return Outcome.done(WORDS.say("cli.facts.done", out, written.files(), written.rows()))
            .with("format", format.name())
            .with("folder", out.toString())
            .with("files", written.files())
            .with("rows", written.rows());
      });
    }
  }

  /** {@code form sql CODE --period P --dialect duckdb --facts DIR}. */
  @Command(name = "sql")
  public static final class Sql extends CliCommand {

    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--period", required = true, paramLabel = "P")
    private String period = "";

    @Option(names = "--dialect", required = true, paramLabel = "trino|duckdb")
    private EngineQueries.Engine engine = EngineQueries.Engine.DUCKDB;

    @Option(names = "--facts", paramLabel = "PLACE", defaultValue = "")
    private String place = "";

    private final DeskRunner<Services> desk;

    /** What the command works with. */
    public record Services(
        FormPackages forms, EngineQueries queries, PeriodRules rules, Transactions transactions) {}

    public Sql(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      Period of = Periods.parse(period);
      return desk.run((services, session, folder) -> {
        FormVersion form = services.forms().version(code, of);
        List<EngineQueries.Query> queries =
            services
                .queries()
                .of(
                    form,
                    of,
                    services.transactions().read(ctx -> services.rules().days(ctx, of)),
                    engine,
                    place);
        Outcome outcome = Outcome.done("");
        List<Object> json = new ArrayList<>();
        for (EngineQueries.Query query : queries) {
          outcome.line(
              "-- %s %s %s: %s".formatted(form.code(), form.id(), of.code(), query.view()));
          for (int i = 0; i < query.cells().size(); i++) {
            outcome.line("-- v%d = %s".formatted(i, query.cells().get(i)));
          }
          outcome.line(query.sql() + ";");
          json.add(Map.of("view", query.view(), "sql", query.sql(), "cells", query.cells()));
        }
        return outcome.with("queries", json);
      });
    }
  }
}
