package cn.sifasuo.cli;

import cn.sifasuo.county.Inbox;
import cn.sifasuo.exchange.ContentLevel;
import cn.sifasuo.exchange.Delivery;
import cn.sifasuo.exchange.DeparturePreview;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.ReceiptDesk;
import cn.sifasuo.exchange.SealPeriod;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Bundles out, bundles in, receipts back. */
public final class ExchangeCommands {

  private static final Wording WORDS = Wording.of(ExchangeCommands.class);

  private ExchangeCommands() {}

  /** {@code bundle --period P --out DIR}: sealed, copied, read back. */
  @Command(name = "bundle")
  public static final class Bundle extends CliCommand {

    // not marked required: the subcommand preview does without them
    @Option(names = "--period", paramLabel = "P")
    private @Nullable String period;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--content", paramLabel = "totals|facts|records")
    private @Nullable String content;

    private final DeskRunner<Services> desk;

    /** What the command works with. */
    public record Services(SealPeriod seal, Delivery delivery) {}

    public Bundle(Terminal terminal, Globals globals, DeskRunner<Services> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      Path place = out;
      if (period == null || place == null) {
        throw new Failure(
            FailureKind.WRONG_USE, "A-208", WORDS.say("cli.bundle.use"), "period or out missing");
      }
      Period of = Periods.parse(period);
      Optional<ContentLevel> wished = Optional.ofNullable(content).map(Bundle::level);
      return desk.run((services, session, folder) -> {
        Outbox.Sealed sealed =
            services.seal().seal(session, of, wished.orElse(ContentLevel.RECORDS));
        Delivery.Delivered done = services.delivery().deliver(session, sealed, place);
        String said = WORDS.say("cli.bundle.done", sealed.seq(), done.copy());
        Outcome outcome =
            done.notUploaded()
                .map(e ->
                    Outcome.findings(e.code(), said)
                        .line(WORDS.say("cli.bundle.not-uploaded", e.sentence(), e.code())))
                .orElseGet(() -> Outcome.done(said));
        outcome.line(WORDS.say("cli.bundle.content", sealed.level().label()));
        wished
            .filter(w -> w.isOver(sealed.level()))
            .ifPresent(w -> outcome.line(WORDS.say("cli.bundle.capped", w.label())));
        done.uploaded()
            .ifPresent(f ->
                outcome.line(WORDS.say("cli.bundle.uploaded", f)).with("uploaded", f.toString()));
        return outcome
            .with("content", sealed.level().name())
            .with("seq", sealed.seq())
            .with("bundleId", sealed.bundleId().toString())
            .with("file", done.copy().toString())
            .with("sha256", sealed.fileHash());
      });
    }

    private static ContentLevel level(String word) {
      return ContentLevel.parse(word)
          .orElseThrow(() ->
              new Failure(
                  FailureKind.WRONG_USE,
                  "A-232",
                  WORDS.say("cli.bundle.content-unknown", word),
                  "content " + word));
    }
  }

  /** {@code bundle preview --period P}: exactly what would leave. */
  @Command(name = "preview")
  public static final class Preview extends CliCommand {

    @Option(names = "--period", required = true, paramLabel = "P")
    private String period = "";

    @Option(names = "--content", paramLabel = "totals|facts|records")
    private @Nullable String content;

    private final DeskRunner<DeparturePreview> desk;

    public Preview(Terminal terminal, Globals globals, DeskRunner<DeparturePreview> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      ContentLevel most = content == null ? ContentLevel.RECORDS : Bundle.level(content);
      return desk.run((preview, session, folder) ->
          DepartureLines.outcome(preview.of(session, Periods.parse(period), most)));
    }
  }

  /** {@code receive FILE|DIR…}. */
  @Command(name = "receive")
  public static final class Receive extends CliCommand {

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*")
    private List<Path> sources = new ArrayList<>();

    @Option(names = "--receipts", paramLabel = "DIR")
    private @Nullable List<Path> receiptFolders;

    private final DeskRunner<Inbox> desk;

    public Receive(Terminal terminal, Globals globals, DeskRunner<Inbox> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((inbox, session, folder) -> {
        List<String> lines = new ArrayList<>();
        List<Object> json = new ArrayList<>();
        int accepted = 0;
        Failure refused = null;
        List<Path> files = files(sources);
        for (Path file : files) {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("file", file.toString());
          try {
            Inbox.Answer answer = inbox.receive(session, file);
            boolean delivered = answer.receipt().status().isDelivered();
            accepted += delivered ? 1 : 0;
            lines.add(answer.sentence());
            lines.add(WORDS.say("cli.receive.receipt", answer.receiptFile()));
            one.put("status", answer.receipt().status().name());
            one.put("receipt", answer.receiptFile().toString());
            one.put("message", answer.sentence());
            one.put(
                "problems",
                answer.receipt().problems().stream()
                    .map(p -> Map.of("field", p.field(), "code", p.code()))
                    .toList());
            copyReceipts(answer.receiptFile());
          } catch (Failure e) {
            refused = e;
            lines.add(WORDS.say("cli.failed", e.sentence(), e.code()));
            one.put("status", "REFUSED");
            one.put("code", e.code());
            one.put("message", e.sentence());
          }
          json.add(one);
        }
        if (files.size() == 1 && refused != null) {
          throw refused;
        }
        String said = WORDS.say("cli.receive.done", files.size(), accepted);
        Outcome outcome =
            accepted == files.size() ? Outcome.done(said) : Outcome.findings("C-300", said);
        lines.forEach(outcome::line);
        return outcome.with("bundles", json);
      });
    }

    private void copyReceipts(Path receipt) {
      if (receiptFolders != null) {
        receiptFolders.forEach(f -> cn.sifasuo.exchange.SafeCopy.copy(receipt, f));
      }
    }

    private static List<Path> files(List<Path> sources) {
      List<Path> files = new ArrayList<>();
      for (Path source : sources) {
        if (Files.isDirectory(source)) {
          try (Stream<Path> inside = Files.list(source)) {
            inside.filter(p -> p.toString().endsWith(".p7m")).sorted().forEach(files::add);
          } catch (IOException e) {
            throw new Failure(
                FailureKind.UNREACHABLE,
                "C-502",
                WORDS.say("cli.receive.folder", source),
                "folder not readable",
                e);
          }
        } else {
          files.add(source);
        }
      }
      return files;
    }
  }

  /** {@code receipt install FILE}. */
  @Command(name = "install")
  public static final class InstallReceipt extends CliCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    private final DeskRunner<ReceiptDesk> desk;

    public InstallReceipt(Terminal terminal, Globals globals, DeskRunner<ReceiptDesk> desk) {
      super(terminal, globals);
      this.desk = desk;
    }

    @Override
    Outcome act() {
      return desk.run((receipts, session, folder) -> {
        Receipt receipt = receipts.install(session, file);
        String said =
            WORDS.say(
                receipt.returned().isEmpty()
                    ? "cli.receipt." + receipt.status()
                    : "cli.receipt.given-back",
                receipt.seq(),
                receipt.problems().size(),
                forms(receipt));
        Outcome outcome =
            receipt.status().isDelivered() ? Outcome.done(said) : Outcome.findings("X-410", said);
        receipt
            .problems()
            .forEach(p ->
                outcome.line(
                    String.join("\t", p.field(), p.uid(), p.code(), p.text()).stripTrailing()));
        if (!receipt.note().isEmpty()) {
          outcome.line(WORDS.say("cli.receipt.note", receipt.note()));
        }
        return outcome
            .with("status", receipt.status().name())
            .with("seq", receipt.seq())
            .with("note", receipt.note())
            .with("returned", receipt.returned().stream().map(Receipt.Returned::form).toList())
            .with(
                "problems",
                receipt.problems().stream()
                    .map(p ->
                        Map.of(
                            "field", p.field(),
                            "case", p.uid(),
                            "code", p.code(),
                            "text", p.text()))
                    .toList());
      });
    }

    private static String forms(Receipt receipt) {
      return receipt.returned().stream()
          .map(Receipt.Returned::form)
          .collect(Collectors.joining(" "));
    }
  }
}
