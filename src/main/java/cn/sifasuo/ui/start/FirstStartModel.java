package cn.sifasuo.ui.start;

import cn.sifasuo.kernel.DivisionCode;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.field.Pinyin;
import cn.sifasuo.ui.paper.PreviewModel;
import cn.sifasuo.ui.paper.Printing;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a new desk, step by step, without the controls. The recovery sheet is
 * printed before the desk is made, and the desk is made last of all. On the screen's thread.
 */
public final class FirstStartModel {

  /** Where the person is. */
  public enum Step {
    OFFICE,
    DIRECTOR,
    BACKUP,
    RECOVERY
  }

  /** What is typed. */
  enum Field {
    NAME,
    CODE,
    DIRECTOR,
    SIGN_IN,
    PASSWORD
  }

  private static final Wording WORDS = Wording.of(FirstStartModel.class);
  private static final int LONGEST = 100;

  /** Printed in lists and in the audit chain, typed at every sign-in: no blanks. */
  private static final Pattern SIGN_IN = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

  private final FirstStart start;
  private final Printing printing;
  private final Work work;
  private final Pinyin pinyin = new Pinyin();
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", Step.OFFICE);
  private final ObjectProperty<FirstStart.Kind> kind =
      new SimpleObjectProperty<>(this, "kind", FirstStart.Kind.TOWNSHIP);
  private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
  private final Map<Field, ReadOnlyStringWrapper> problems = new EnumMap<>(Field.class);
  private final ObjectProperty<@Nullable Path> backups =
      new SimpleObjectProperty<>(this, "backups");
  private final ReadOnlyBooleanWrapper beside = new ReadOnlyBooleanWrapper(this, "beside", false);
  private final ReadOnlyStringWrapper sheet = new ReadOnlyStringWrapper(this, "sheet", "");
  private final BooleanProperty sealed = new SimpleBooleanProperty(this, "sealed", false);
  private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper(this, "making", false);
  private char[] password = {};
  private String suggested = "";

  public FirstStartModel(FirstStart start, Printing printing, Work work) {
    this.start = start;
    this.printing = printing;
    this.work = work;
    for (Field field : Field.values()) {
      texts.put(field, new SimpleStringProperty(this, field.name(), ""));
      problems.put(field, new ReadOnlyStringWrapper(this, "problem of " + field, ""));
    }
    backups.subscribe((before, now) -> askDisk(now));
    text(Field.NAME).subscribe((before, now) -> anotherSheet());
    text(Field.CODE).subscribe((before, now) -> anotherSheet());
    kind.subscribe((before, now) -> anotherSheet());
  }

  /** The sheet that was printed names another office. */
  private void anotherSheet() {
    sheet.set("");
    sealed.set(false);
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  ObjectProperty<FirstStart.Kind> kindProperty() {
    return kind;
  }

  StringProperty text(Field field) {
    return java.util.Objects.requireNonNull(texts.get(field));
  }

  /** What is wrong with it; empty if nothing is, or not yet said. */
  ReadOnlyStringProperty problem(Field field) {
    return java.util.Objects.requireNonNull(problems.get(field)).getReadOnlyProperty();
  }

  ObjectProperty<@Nullable Path> backupsProperty() {
    return backups;
  }

  /** Whether the place of the backups would be lost together with the ledger. */
  ReadOnlyBooleanProperty besideProperty() {
    return beside.getReadOnlyProperty();
  }

  /** What became of the recovery sheet; empty as long as it is neither printed nor saved. */
  ReadOnlyStringProperty sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /** 已打印并装入信封. */
  BooleanProperty sealedProperty() {
    return sealed;
  }

  ReadOnlyBooleanProperty makingProperty() {
    return making.getReadOnlyProperty();
  }

  /** Whether something was typed that would be lost by leaving. */
  public boolean begun() {
    return texts.values().stream().anyMatch(t -> !t.get().isBlank());
  }

  /** Whether a recovery sheet exists that opens nothing if no desk is made. */
  public boolean sheetIsOut() {
    return !sheet.get().isEmpty();
  }

  boolean hasPassword() {
    return password.length > 0;
  }

  /** Takes a password that was found good; the one before is wiped. */
  void password(char[] taken) {
    Arrays.fill(password, '\0');
    password = taken;
  }

  /** What a password should not be made of. */
  Collection<String> known() {
    return List.of(
        typed(Field.NAME), typed(Field.DIRECTOR), typed(Field.SIGN_IN), typed(Field.CODE));
  }

  private String typed(Field field) {
    return text(field).get().strip();
  }

  /** The county an office reports to, as its code tells; empty before there is a code. */
  String county() {
    return kind.get() == FirstStart.Kind.TOWNSHIP && DivisionCode.isTownship(typed(Field.CODE))
        ? DivisionCode.countyOf(typed(Field.CODE))
        : "";
  }

  /** Offers the director's name in pinyin as sign-in name, unless one was typed. */
  void suggestSignIn() {
    String name = typed(Field.DIRECTOR);
    if (name.isEmpty() || !typed(Field.SIGN_IN).equals(suggested)) {
      return;
    }
    work.job(WORDS.say("start.reading-name"), p -> pinyin.written(name))
        .onSuccess(written -> {
          if (typed(Field.SIGN_IN).equals(suggested)) {
            suggested = written;
            text(Field.SIGN_IN).set(written);
          }
        })
        .start();
  }

  /**
   * Goes on if the step is filled in; says what is missing otherwise.
   *
   * @param passwordProblem what is wrong with the password in the step of the director; empty if
   *     nothing is
   */
  void next(String passwordProblem) {
    boolean good =
        switch (step.get()) {
          case OFFICE -> check(Field.NAME, nameProblem()) & check(Field.CODE, codeProblem());
          case DIRECTOR ->
              check(Field.DIRECTOR, directorProblem())
                  & check(Field.SIGN_IN, signInProblem())
                  & check(Field.PASSWORD, passwordProblem);
          case BACKUP -> true;
          case RECOVERY -> false;
        };
    if (good) {
      step.set(Step.values()[step.get().ordinal() + 1]);
    }
  }

  void back() {
    step.set(Step.values()[Math.max(0, step.get().ordinal() - 1)]);
  }

  private boolean check(Field field, String problem) {
    java.util.Objects.requireNonNull(problems.get(field)).set(problem);
    return problem.isEmpty();
  }

  private String nameProblem() {
    return tooLong(Field.NAME, "start.name-missing");
  }

  private String directorProblem() {
    return tooLong(Field.DIRECTOR, "start.director-missing");
  }

  private String tooLong(Field field, String missing) {
    String text = typed(field);
    if (text.isEmpty()) {
      return WORDS.say(missing);
    }
    return text.codePointCount(0, text.length()) > LONGEST
        ? WORDS.say("start.too-long", LONGEST)
        : "";
  }

  private String codeProblem() {
    String code = typed(Field.CODE);
    boolean good =
        kind.get() == FirstStart.Kind.COUNTY
            ? DivisionCode.isCounty(code)
            : DivisionCode.isTownship(code);
    return good ? "" : WORDS.say("start.code-wrong." + kind.get());
  }

  private String signInProblem() {
    return SIGN_IN.matcher(typed(Field.SIGN_IN)).matches() ? "" : WORDS.say("start.sign-in-wrong");
  }

  private void askDisk(@Nullable Path folder) {
    beside.set(false);
    if (folder == null) {
      return;
    }
    work.job(WORDS.say("start.looking-at-disk"), p -> start.besideLedger(folder))
        .onSuccess(same -> {
          if (folder.equals(backups.get())) {
            beside.set(same);
          }
        })
        .start();
  }

  /** The recovery sheet, to be looked at and printed. */
  void print() {
    FirstStart.Wish wish = wish();
    printing.show(
        p -> start.recoverySheet(wish),
        done ->
            sheet.set(
                switch (done) {
                  case PreviewModel.Done.Printed(String printer, int pages) ->
                      WORDS.say("start.sheet-printed", printer);
                  case PreviewModel.Done.Saved(Path file) -> WORDS.say("start.sheet-saved", file);
                }));
  }

  /** Makes the desk, if the recovery sheet is in its envelope. */
  void make() {
    if (!sealed.get() || sheet.get().isEmpty() || making.get()) {
      return;
    }
    making.set(true);
    FirstStart.Wish wish = wish();
    char[] mine = password.clone();
    work.<Boolean>job(
            WORDS.say("start.making"),
            p -> {
              try {
                start.make(wish, mine, p);
              } finally {
                Arrays.fill(mine, '\0');
              }
              return true;
            })
        .onSuccess(made -> forget())
        .onEnd(() -> making.set(false))
        .start();
  }

  /** Wipes what must not be remembered; when the person leaves. */
  public void forget() {
    password(new char[0]);
  }

  private FirstStart.Wish wish() {
    return new FirstStart.Wish(
        kind.get(),
        typed(Field.NAME),
        typed(Field.CODE),
        typed(Field.DIRECTOR),
        typed(Field.SIGN_IN),
        backups.get());
  }
}
