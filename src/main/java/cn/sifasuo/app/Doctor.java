package cn.sifasuo.app;

import cn.sifasuo.cli.DoctorCommand;
import cn.sifasuo.cli.DoctorCommand.Finding;
import cn.sifasuo.cli.DoctorCommand.Level;
import cn.sifasuo.cli.Globals;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.PersonalNumbers;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.RowProof;
import cn.sifasuo.print.Face;
import cn.sifasuo.print.Fonts;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Permission;
import cn.sifasuo.statistics.FactViews;
import cn.sifasuo.statistics.FormPackages;
import cn.sifasuo.vault.SlotKind;
import cn.sifasuo.vault.Vault;
import cn.sifasuo.vault.VaultSettings;
import cn.sifasuo.vault.schema.DefaultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Looks a desk over: program files, disk, database, audit chain, clock, closed forms, backups,
 * people. Says of each what it found and what to do.
 */
final class Doctor implements DoctorCommand.Examiner {

  private static final Wording WORDS = Wording.of(Doctor.class);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** A clock may be a little behind the one that wrote the last entry. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

  private static final Duration BACKUP_AGE = Duration.ofDays(7);

  /** A backup needs a copy of the ledger beside it, and the ledger grows until it is closed. */
  private static final int LEDGERS_FREE = 3;

  /** Rows named in one finding; the others are counted. */
  private static final int NAMED = 10;

  private static final int LONGEST_REASON = 200;

  private final ProgramFolder program;
  private final DeskOpening opening;
  private final VaultSettings settings;
  private final Clock clock;

  Doctor(ProgramFolder program, DeskOpening opening, VaultSettings settings, Clock clock) {
    this.program = program;
    this.opening = opening;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws Failure if nobody can be signed in, or the desk is in use; what is damaged or out of
   *     reach is a finding
   */
  @Override
  public List<Finding> examine(Globals globals) {
    List<Finding> findings = new ArrayList<>();
    findings.add(tried("fonts", "doctor.fonts", this::fonts));
    findings.add(tried("forms", "doctor.forms", this::forms));
    findings.add(space(opening.folder(globals)));
    try (Desk desk = opening.open(globals)) {
      findings.add(tried("database", "doctor.database", () -> desk.vault().readThrough()));
      if (!desk.vault().onServer()) {
        findings.add(lastEnd(desk));
        findings.add(memory(desk));
      }
      findings.add(audit(desk));
      findings.add(rows(desk));
      findings.add(time(desk));
      findings.add(tried("frozen", "doctor.frozen", () -> frozen(desk)));
      findings.add(desk.vault().onServer() ? onServer(desk) : backup(desk));
      findings.add(people(desk));
    } catch (Failure e) {
      if (e.kind() != FailureKind.DAMAGED && e.kind() != FailureKind.UNREACHABLE) {
        throw e;
      }
      findings.add(failed("database", e));
    }
    return findings;
  }

  /**
   * @throws Failure REFUSED {@code G-301} without permission; WRONG_USE {@code A-233} for a reason
   *     that is empty, too long, or holds a number of a person
   */
  @Override
  public void settle(Globals globals, String reason) {
    if (reason.isBlank()
        || reason.length() > LONGEST_REASON
        || PersonalNumbers.find(reason).isPresent()) {
      throw new Failure(
          FailureKind.WRONG_USE,
          "A-233",
          WORDS.say("doctor.settle-reason", LONGEST_REASON),
          "reason unfit");
    }
    try (Desk desk = opening.open(globals)) {
      desk.session().require(Permission.MANAGE_PEOPLE);
      desk.transactions()
          .write(ctx ->
              desk.audit.append(
                  ctx,
                  desk.session().signIn(),
                  OpeningNotes.SETTLED,
                  "vault",
                  desk.vault().databaseId().toString(),
                  reason.strip()));
    }
  }

  /** Something that either works and counts, or says itself what is wrong. */
  private interface Look {
    long count();
  }

  private static Finding tried(String check, String key, Look look) {
    try {
      return good(check, WORDS.say(key, look.count()));
    } catch (Failure e) {
      return failed(check, e);
    }
  }

  private static Finding failed(String check, Failure e) {
    Level level = e.kind() == FailureKind.DAMAGED ? Level.DAMAGE : Level.FINDING;
    return new Finding(check, level, WORDS.say("doctor.failed", e.code()), e.sentence());
  }

  private static Finding good(String check, String said) {
    return new Finding(check, Level.GOOD, said, "");
  }

  private static Finding finding(String check, String said, String advice) {
    return new Finding(check, Level.FINDING, said, advice);
  }

  private long fonts() {
    Fonts fonts = new Fonts(program.fonts());
    for (Face face : Face.values()) {
      fonts.runs(face, WORDS.say("app.title")); // opens the file
    }
    return Face.values().length;
  }

  private long forms() {
    return FormPackages.load(
            program.forms(), new FactViews(DefaultSchema.DEFAULT_SCHEMA.getTables()))
        .all()
        .size();
  }

  private Finding space(DataFolder folder) {
    try {
      Path there = folder.root();
      long free = Files.getFileStore(there).getUsableSpace();
      Path ledger = folder.vault().resolve("ledger.mv.db");
      long needed =
          settings.minimumFreeBytes()
              + (Files.exists(ledger) ? LEDGERS_FREE * Files.size(ledger) : 0);
      return free >= needed
          ? good("space", WORDS.say("doctor.space", megabytes(free)))
          : finding(
              "space",
              WORDS.say("doctor.space-low", megabytes(free), megabytes(needed)),
              WORDS.say("doctor.space-low.advice"));
    } catch (IOException e) {
      return finding("space", WORDS.say("doctor.no-disk"), WORDS.say("doctor.no-disk.advice"));
    }
  }

  private static long megabytes(long bytes) {
    return bytes / 1_048_576;
  }

  private static Finding lastEnd(Desk desk) {
    return switch (desk.vault().seal()) {
      case SOUND -> good("seal", WORDS.say("doctor.sealed"));
      case OPEN -> finding("seal", WORDS.say("doctor.crash"), WORDS.say("doctor.crash.advice"));
      case MISSING, FOREIGN ->
          finding(
              "seal",
              WORDS.say("doctor.unsealed." + desk.vault().seal()),
              WORDS.say("doctor.unsealed.advice"));
    };
  }

  /** An earlier ledger is found now, or was when it was opened and nobody has settled it since. */
  private Finding memory(Desk desk) {
    EarlierLedger.Report report = new EarlierLedger(desk).everything();
    Optional<String> earlier = report.said();
    if (earlier.isPresent()) {
      return new Finding("memory", Level.DAMAGE, earlier.get(), WORDS.say("doctor.earlier.advice"));
    }
    Optional<AuditChain.Entry> unsettled = desk.transactions().read(ctx -> unsettled(desk, ctx));
    if (unsettled.isPresent()) {
      return finding(
          "memory",
          WORDS.say(
              "doctor.unsettled." + unsettled.get().act(),
              minute(unsettled.get().at()),
              unsettled.get().seq()),
          WORDS.say("doctor.unsettled.advice"));
    }
    return good(
        "memory",
        report.explained().isEmpty()
            ? WORDS.say("doctor.memory", report.compared())
            : WORDS.say("doctor.memory-restored", report.compared(), report.explained().size()));
  }

  private static Optional<AuditChain.Entry> unsettled(Desk desk, DSLContext ctx) {
    long settled =
        desk.audit.newest(ctx, OpeningNotes.SETTLED).map(AuditChain.Entry::seq).orElse(0L);
    return Stream.of(OpeningNotes.EARLIER, OpeningNotes.UNSEALED)
        .flatMap(act -> desk.audit.newest(ctx, act).stream())
        .filter(e -> e.seq() > settled)
        .findFirst();
  }

  private static Finding rows(Desk desk) {
    RowProof.Result result = desk.transactions().read(desk.rowProof::prove);
    if (result.doubts().isEmpty()) {
      return good("rows", WORDS.say("doctor.rows", result.rows(), result.acts()));
    }
    String named =
        result.doubts().stream()
            .limit(NAMED)
            .map(d -> WORDS.say("doctor.row." + d.kind(), d.type().label(), d.number()))
            .distinct()
            .collect(Collectors.joining("；"));
    return new Finding(
        "rows",
        Level.DAMAGE,
        WORDS.say("doctor.rows-doubted", result.doubts().size(), named),
        WORDS.say("doctor.rows-doubted.advice"));
  }

  private static Finding audit(Desk desk) {
    Optional<Long> broken = desk.transactions().read(desk.audit::firstBroken);
    AuditChain.Head head = desk.transactions().read(desk.audit::head);
    return broken
        .map(seq ->
            new Finding(
                "audit",
                Level.DAMAGE,
                WORDS.say("doctor.audit-broken", seq),
                WORDS.say("doctor.audit-broken.advice")))
        .orElseGet(() -> good("audit", WORDS.say("doctor.audit", head.seq())));
  }

  private Finding time(Desk desk) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    OffsetDateTime latest = desk.transactions().read(desk.audit::latest).orElse(now);
    return latest.isAfter(now.plus(CLOCK_TOLERANCE))
        ? finding(
            "clock",
            WORDS.say("doctor.clock-back", minute(now), minute(latest)),
            WORDS.say("doctor.clock-back.advice"))
        : good("clock", WORDS.say("doctor.clock", minute(now)));
  }

  private String minute(OffsetDateTime time) {
    return MINUTE.format(time.atZoneSameInstant(clock.getZone()));
  }

  /** Reading a closed form compares it with its digest. */
  private static long frozen(Desk desk) {
    return desk.transactions()
        .read(ctx ->
            desk.frozenForms.periods(ctx, Optional.empty()).stream()
                .mapToLong(p -> desk.frozenForms.list(ctx, p).size())
                .sum());
  }

  private static Finding onServer(Desk desk) {
    String url = Vault.server(desk.folder().vault()).orElse("");
    return good("backup", WORDS.say("doctor.server", url));
  }

  private Finding backup(Desk desk) {
    Optional<OffsetDateTime> last =
        desk.transactions()
            .read(ctx -> desk.audit.newest(ctx, Backups.ACT))
            .map(AuditChain.Entry::at);
    String advice = WORDS.say("doctor.backup.advice");
    if (last.isEmpty()) {
      return finding("backup", WORDS.say("doctor.no-backup"), advice);
    }
    OffsetDateTime at = last.get();
    return at.isBefore(OffsetDateTime.now(clock).minus(BACKUP_AGE))
        ? finding("backup", WORDS.say("doctor.backup-old", minute(at)), advice)
        : good("backup", WORDS.say("doctor.backup", minute(at)));
  }

  /** A key without a person is what a power cut leaves of an act about people. */
  private static Finding people(Desk desk) {
    Set<String> known =
        desk.people.list().stream()
            .filter(p -> !p.disabled())
            .map(People.Person::signIn)
            .collect(Collectors.toSet());
    List<String> keys =
        desk.vault().slots().list().stream()
            .filter(s -> s.kind() == SlotKind.STAFF)
            .map(s -> s.owner())
            .toList();
    List<String> strange = keys.stream().filter(k -> !known.contains(k)).toList();
    List<String> shutOut = known.stream().filter(k -> !keys.contains(k)).sorted().toList();
    if (!strange.isEmpty()) {
      return finding(
          "people",
          WORDS.say("doctor.key-without-person", String.join("、", strange)),
          WORDS.say("doctor.key-without-person.advice"));
    }
    return shutOut.isEmpty()
        ? good("people", WORDS.say("doctor.people", known.size()))
        : finding(
            "people",
            WORDS.say("doctor.person-without-key", String.join("、", shutOut)),
            WORDS.say("doctor.person-without-key.advice"));
  }
}
