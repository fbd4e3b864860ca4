package cn.sifasuo.app;

import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.sheet.ImportOptions;
import cn.sifasuo.ledger.sheet.ImportResult;
import cn.sifasuo.security.KeyChange;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.vault.KillableChild;
import cn.sifasuo.vault.NewKey;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.schema.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A desk in a process of its own, at everything a day brings in any order, until it is killed: it
 * says what it did as soon as that returned, and before a new password which one comes.
 */
final class WorkingChild {

  /** The first month it works in. */
  static final Period FIRST = Period.month(2024, 1);

  private static final int CSV_ROWS = 3;

  private final DeskOpening opening;
  private Desk desk;
  private final Path ground;
  private final CommandDesk.Committee committee;
  private final Random random;
  private int password;

  private WorkingChild(
      DeskOpening opening,
      Desk desk,
      Path ground,
      CommandDesk.Committee committee,
      Random random,
      int password) {
    this.opening = opening;
    this.desk = desk;
    this.ground = ground;
    this.committee = committee;
    this.random = random;
    this.password = password;
  }

  /**
   * @param args data folder, folder beside it, committee, mediator, seed, number of the password
   */
  public static void main(String[] args) {
    int number = Integer.parseInt(args[5]);
    DeskOpening opening =
        new DeskOpening(ProgramFolder.find(), QuickVault.SETTINGS, QuickVault.CLOCK, name -> null);
    Desk desk =
        opening.open(new DataFolder(Path.of(args[0])), CommandDesk.DIRECTOR, password(number));
    WorkingChild child =
        new WorkingChild(
            opening,
            desk,
            Path.of(args[1]),
            new CommandDesk.Committee(UUID.fromString(args[2]), UUID.fromString(args[3])),
            new Random(Long.parseLong(args[4])),
            number);
    KillableChild.say("ready");
    for (; ; ) {
      child.act();
    }
  }

  static char[] password(int number) {
    return "%s-%d".formatted(CommandDesk.PASSWORD, number).toCharArray();
  }

  private void act() {
    switch (random.nextInt(20)) {
      case 0, 1 -> close();
      case 2, 3 -> seal();
      case 4 -> backUp();
      case 5 -> changePassword();
      case 6 -> importSheet();
      case 7 -> rekey();
      case 8, 9, 10 -> change();
      default -> save();
    }
  }

  /** The first month that is not closed; the running one is never closed. */
  private Period open() {
    Period month = FIRST;
    while (!closed(month).isEmpty()) {
      month = month.next();
    }
    return month;
  }

  private List<FrozenForm> closed(Period month) {
    return desk.transactions().read(ctx -> desk.frozenForms.list(ctx, month));
  }

  private boolean isOver(Period month) {
    return month.lastMonth().atEndOfMonth().isBefore(LocalDate.now(desk.clock()));
  }

  private void save() {
    LocalDate day = open().firstMonth().atDay(5 + random.nextInt(15));
    UUID id = CommandDesk.concluded(desk, committee, day);
    KillableChild.say("case " + id + " 1");
  }

  /** A case of an old sheet lacks what a person would be asked for: it is let be. */
  private void change() {
    Period month = open();
    Optional<UUID> some =
        desk.transactions()
            .read(ctx ->
                ctx.select(Tables.DISPUTE_CASE.ID)
                    .from(Tables.DISPUTE_CASE)
                    .where(
                        Tables.DISPUTE_CASE.TO_COMPLETE.isFalse(),
                        Tables.DISPUTE_CASE.CONCLUDED_ON.between(
                            month.firstMonth().atDay(1), month.lastMonth().atEndOfMonth()))
                    .limit(1)
                    .fetchOptional(Tables.DISPUTE_CASE.ID));
    some.ifPresent(id -> {
      Draft draft = CommandDesk.theCase(desk, id);
      int version = draft.version() + 1;
      CommandDesk.save(desk, draft.set(Tables.DISPUTE_CASE.PLACE, "第" + version + "组"));
      KillableChild.say("case " + id + " " + version);
    });
  }

  private void importSheet() {
    LocalDate day = open().firstMonth().atDay(20);
    ImportResult result =
        desk.sheetImport.run(
            desk.session(),
            KilledDeskTest.sheet(ground, day, CSV_ROWS, random.nextInt()),
            "dispute_case",
            ImportOptions.normal());
    KillableChild.say("import " + result.batch() + " " + result.taken());
  }

  private void close() {
    Period month = open();
    if (!isOver(month)) {
      return;
    }
    CommandDesk.closed(desk, month)
        .forEach(f ->
            KillableChild.say(
                "closed %s %s %s".formatted(month.code(), f.form().head().code(), f.digest())));
  }

  private void seal() {
    Period last = open().previous();
    if (last.compareTo(FIRST) < 0 || desk.exchange.sealPeriod.nothingToSend(last).isPresent()) {
      return;
    }
    Outbox.Sealed sealed = desk.exchange.sealPeriod.seal(desk.session(), last);
    KillableChild.say("sealed %s %s".formatted(sealed.bundleId(), sealed.fileHash()));
  }

  private void backUp() {
    Path place = ground.resolve("backups").resolve(UUID.randomUUID().toString());
    try {
      Files.createDirectories(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path file = new Backups(desk).to(desk.session(), place, step -> {}).file();
    KillableChild.say("backup " + place.getFileName() + "/" + file.getFileName());
  }

  /** A desk of one; whoever opens it next does so under the new key. */
  private void rekey() {
    DataFolder folder = desk.folder();
    try (RecoveryCode sheet = RecoveryCode.fresh()) {
      new KeyChange(desk.vault(), desk.people, desk.audit)
          .run(
              desk.session(),
              desk.secondSignIn.alone(desk.session(), "本所只有一人"),
              List.of(new NewKey.Keeper(CommandDesk.DIRECTOR, password(password))),
              sheet,
              step -> {});
    }
    desk = opening.open(folder, CommandDesk.DIRECTOR, password(password));
    long entry =
        desk.transactions().read(ctx -> desk.audit.newest(ctx, "rekey").orElseThrow().seq());
    KillableChild.say("rekey " + entry);
  }

  private void changePassword() {
    KillableChild.say("password " + (password + 1) + " next");
    desk.staff.changeOwnPassword(desk.session(), password(password + 1));
    password++;
    KillableChild.say("password " + password + " done");
  }
}
