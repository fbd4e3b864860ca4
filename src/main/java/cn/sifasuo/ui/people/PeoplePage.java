package cn.sifasuo.ui.people;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Ledger;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Rights;
import cn.sifasuo.security.Role;
import cn.sifasuo.security.Session;
import cn.sifasuo.security.SpecialRight;
import cn.sifasuo.security.Staff;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.field.NewPassword;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** 人员: who works here and with what rights; for whoever manages people. */
public final class PeoplePage implements SectionView {

  private static final Wording WORDS = Wording.of(PeoplePage.class);

  private final Staff staff;
  private final Session session;
  private final List<Ledger> ledgers;
  private final Dialogs dialogs;
  private final Work work;
  private final PeopleTable table;
  private final VBox page = new VBox(12);

  PeoplePage(
      Staff staff,
      Session session,
      List<Ledger> ledgers,
      Dialogs dialogs,
      Work work,
      GlyphRuns glyphs) {
    this.staff = staff;
    this.session = session;
    this.ledgers = List.copyOf(ledgers);
    this.dialogs = dialogs;
    this.work = work;
    table = new PeopleTable(glyphs, session.officeCode());
    Label title = new Label(WORDS.say("people.title"));
    title.getStyleClass().add("page-title");
    Label sentence = new Label(WORDS.say("people.sentence"));
    sentence.setWrapText(true);
    sentence.getStyleClass().addAll("text-muted", "small");
    VBox.setVgrow(table, Priority.ALWAYS);
    page.setId("people-page");
    page.getChildren().addAll(title, sentence, acts(), table);
  }

  /**
   * The section of whoever manages people.
   *
   * @param group line above it
   * @param ledgers ledgers this desk keeps
   */
  public static Section section(
      int group,
      Staff staff,
      Session session,
      List<Ledger> ledgers,
      Dialogs dialogs,
      Work work,
      GlyphRuns glyphs) {
    return new Section(
        "people",
        WORDS.say("people.title"),
        MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE,
        group,
        navigator -> new PeoplePage(staff, session, ledgers, dialogs, work, glyphs));
  }

  private Node acts() {
    Button add = act("people-add", "people.add", this::add);
    add.getStyleClass().add("accent");
    Button rights = act("people-rights", "people.change", () -> withChosen(this::change));
    Button password = act("people-password", "people.password", () -> withChosen(this::reset));
    Button disable = act("people-disable", "people.disable", () -> withChosen(this::disable));
    BooleanBinding nobody =
        Bindings.createBooleanBinding(
            () -> {
              People.Person chosen = table.getSelectionModel().getSelectedItem();
              return chosen == null || chosen.disabled();
            },
            table.getSelectionModel().selectedItemProperty());
    List.of(rights, password, disable).forEach(b -> b.disableProperty().bind(nobody));
    return new HBox(8, add, rights, password, disable);
  }

  private static Button act(String id, String key, Runnable does) {
    Button button = new Button(WORDS.say(key));
    button.setId(id);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(e -> does.run());
    return button;
  }

  private void withChosen(Consumer<People.Person> act) {
    People.Person chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      act.accept(chosen);
    }
  }

  private RightsForm form(Rights rights) {
    return new RightsForm(
        rights,
        session.officeCode(),
        Role.at(session),
        ledgers,
        session.rights().has(SpecialRight.MINORS));
  }

  private void add() {
    TextField signIn = field("people-new-sign-in");
    TextField name = field("people-new-name");
    NewPassword password =
        new NewPassword(() -> List.of(signIn.getText(), name.getText()), () -> {});
    RightsForm rights = form(new Rights(Role.CLERK, Set.of(), Set.of()));
    VBox content =
        new VBox(
            10,
            labelled("people.sign-in", signIn),
            labelled("people.name", name),
            rights,
            password);
    content.setPrefWidth(520);
    if (asked("people.add", content, "people.add.act")) {
      String chosen = signIn.getText().strip();
      String shown = name.getText();
      Rights given = rights.rights();
      withPassword(
          "people.add",
          "people.adding",
          password,
          typed -> staff.add(session, chosen, shown, given, typed));
    }
  }

  private void change(People.Person person) {
    RightsForm rights = form(person.rights());
    rights.setPrefWidth(520);
    if (asked("people.change", rights, "people.change.act")) {
      Rights given = rights.rights();
      run("people.changing", () -> staff.changeRights(session, person.signIn(), given));
    }
  }

  private void reset(People.Person person) {
    NewPassword password =
        new NewPassword(() -> List.of(person.signIn(), person.displayName()), () -> {});
    password.setPrefWidth(420);
    if (asked("people.password", password, "people.password.act")) {
      withPassword(
          "people.password",
          "people.changing",
          password,
          typed -> staff.resetPassword(session, person.signIn(), typed));
    }
  }

  /** Hands the new password to an act off the screen's thread and wipes it; says why it cannot. */
  private void withPassword(
      String title, String running, NewPassword password, Consumer<char[]> act) {
    password
        .problem()
        .ifPresentOrElse(
            problem -> dialogs.tell(WORDS.say(title), problem),
            () -> {
              char[] typed = password.take();
              run(
                  running,
                  () -> {
                    try {
                      act.accept(typed);
                    } finally {
                      Arrays.fill(typed, '\0');
                    }
                  });
            });
  }

  private void disable(People.Person person) {
    if (dialogs.confirm(
        WORDS.say("people.disable"),
        WORDS.say("people.disable.sentence", person.displayName()),
        WORDS.say("people.disable"))) {
      run("people.changing", () -> staff.disable(session, person.signIn()));
    }
  }

  private boolean asked(String title, Node content, String act) {
    return dialogs
        .ask(
            WORDS.say(title),
            content,
            List.of(
                Choice.main(true, WORDS.say(act)), Choice.back(false, WORDS.say("people.back"))))
        .orElse(false);
  }

  private void run(String saying, Runnable act) {
    work.<Boolean>job(
            WORDS.say(saying),
            p -> {
              act.run();
              return true;
            })
        .onSuccess(done -> attached())
        .start();
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  private static Node labelled(String key, TextField field) {
    Label label = new Label(WORDS.say(key));
    label.setLabelFor(field);
    label.getStyleClass().addAll("text-muted", "small");
    return new VBox(4, label, field);
  }

  @Override
  public Node node() {
    return page;
  }

  /** Somebody may have been added elsewhere. */
  @Override
  public void attached() {
    work.job(WORDS.say("people.reading"), p -> staff.list()).onSuccess(table::show).start();
  }
}
