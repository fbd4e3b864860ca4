package cn.sifasuo.app;

import cn.sifasuo.cli.RekeyCommand;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Choice;
import cn.sifasuo.ui.Running;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.countersign.Signed;
import cn.sifasuo.ui.shell.ClosingOverlay;
import cn.sifasuo.ui.shell.HelpWindow;
import cn.sifasuo.ui.shell.LostPasswordPane;
import cn.sifasuo.ui.shell.SignInPane;
import cn.sifasuo.ui.shell.WaitPane;
import cn.sifasuo.ui.start.FirstStartModel;
import cn.sifasuo.ui.start.FirstStartPane;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the one window: the ways in, the wizard of the first start, a desk; and how each
 * is left. Nothing typed is lost and no vault stays open on the way out. On the screen's thread.
 */
final class DeskStage {

  private static final Wording WORDS = Wording.of(DeskStage.class);
  private static final String FIRST_START = "first-start";

  private final Stage stage;
  private final WindowTools tools;
  private final Ways ways;
  private final WindowLook look;
  private final StackPane root = new StackPane();
  private @Nullable Desk desk;
  private @Nullable DeskWindow deskWindow;
  private @Nullable FirstStartModel wizard;
  private boolean leaving;

  DeskStage(Stage stage, WindowTools tools, Ways ways, WindowLook look) {
    this.stage = stage;
    this.tools = tools;
    this.ways = ways;
    this.look = look;
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::help);
    stage.setOnCloseRequest(e -> {
      e.consume(); // the window goes when the vault is closed
      leave(stage::hide);
    });
  }

  /** To be shown in a scene. */
  Parent root() {
    return root;
  }

  /** Shows the ways in. */
  void begin() {
    desk = null;
    deskWindow = null;
    wizard = null;
    stage.setTitle(WORDS.say("app.title"));
    put(
        new SignInPane(
            new Entrance(
                ways,
                ways.rescue(tools.picker()),
                look,
                this::shown,
                this::beginWizard,
                this::beginRestore,
                this::beginLost,
                this::beginDemo),
            tools.work(),
            look.choice().signIn()));
  }

  private void put(Node node) {
    root.getChildren().setAll(node);
  }

  /** Comes from wherever a desk was opened. */
  private void shown(Desk opened) {
    Platform.runLater(() -> show(opened));
  }

  private void show(Desk opened) {
    wizard = null;
    desk = opened;
    boolean demo = Demo.isDemo(opened.folder());
    stage.setTitle(WORDS.say(demo ? "app.title.demo" : "app.title.desk", opened.info().name()));
    DeskWindow made =
        new DeskWindow(
            opened,
            tools,
            look,
            ways.rehearsal(),
            demo,
            () -> leave(this::begin),
            (own, signed) -> leave(() -> rekey(opened, own, signed)));
    deskWindow = made;
    put(made.root());
    tools
        .work()
        .job(WORDS.say("app.doubt.looking"), p -> new OpeningNotes(opened).doubts())
        .onSuccess(this::tell)
        .onFailure(
            "V-204",
            closed -> {
              // the desk was left meanwhile
            })
        .start();
    if (leaving) { // the window was closed while the desk was being opened
      root.getChildren().add(new ClosingOverlay(tools.work()));
    }
  }

  /** With nobody at work: the desk was left, and its people come in again under the new key. */
  private void rekey(Desk left, char[] own, Signed signed) {
    tools
        .work()
        .<RekeyCommand.Rekeyed>job(
            WORDS.say("app.rekey.running"),
            p -> {
              try (signed) {
                return ways.rekey(left, own, signed);
              } finally {
                Arrays.fill(own, '\0');
              }
            })
        .onSuccess(done -> {
          begin();
          tools
              .dialogs()
              .tell(
                  WORDS.say("app.rekey.done.title"),
                  WORDS.say(
                      done.without().isEmpty() ? "app.rekey.done" : "app.rekey.done.without",
                      done.sheet(),
                      String.join("、", done.without())));
        })
        .onError(e -> {
          begin();
          tools.dialogs().failure(e);
        })
        .start();
    put(new ClosingOverlay(tools.work()));
  }

  /** What is out of order with the ledger is said before anybody goes on with it. */
  private void tell(List<String> doubts) {
    if (!doubts.isEmpty()) {
      tools.dialogs().tell(WORDS.say("app.doubt.title"), String.join("\n\n", doubts));
    }
  }

  private void beginWizard() {
    NewDesk fresh = ways.newDesk(this::shown);
    FirstStartModel model = new FirstStartModel(fresh, ways.printingOutside(tools), tools.work());
    wizard = model;
    put(
        new FirstStartPane(
            model,
            tools.theme().glyphs(),
            tools.picker(),
            () -> {
              if (mayForget()) {
                model.forget();
                fresh.close();
                begin();
              }
            }));
  }

  /** On a new computer: the desk of a backup, in the place where there is none. */
  private void beginRestore() {
    Rescue.pick(tools.picker())
        .ifPresent(backup -> {
          Running running =
              tools
                  .work()
                  .job(WORDS.say("app.restoring"), p -> ways.restore(backup))
                  .onSuccess(this::restored)
                  .onCancelled(this::begin)
                  .onError(e -> {
                    begin();
                    tools.dialogs().failure(e);
                  })
                  .start();
          put(new WaitPane(running));
        });
  }

  private void restored(LocalDate day) {
    begin();
    tools.dialogs().tell(WORDS.say("app.restored.title"), WORDS.say("app.restored", day));
  }

  private void beginLost() {
    put(
        new LostPasswordPane(
            new Readmission(ways, look, this::shown),
            tools.work(),
            look.choice().signIn(),
            this::begin));
  }

  private void beginDemo() {
    Running running =
        tools
            .work()
            .<Desk>job(WORDS.say("app.demo.preparing"), ways::demo)
            .onSuccess(this::show)
            .onCancelled(this::demoGivenUp)
            .onError(e -> {
              demoGivenUp();
              tools.dialogs().failure(e);
            })
            .start();
    put(new WaitPane(running));
  }

  private void demoGivenUp() {
    ways.back();
    begin();
  }

  private void help(KeyEvent e) {
    if (e.getCode() == KeyCode.F1 && deskWindow == null) {
      tools.help().page(FIRST_START).ifPresent(page -> HelpWindow.open(stage, page));
      e.consume();
    }
  }

  /** Asks what must be asked, keeps what is typed, waits for what runs, closes the desk. */
  void leave(Runnable then) {
    if (leaving || !mayForget() || !mayStop()) {
      return;
    }
    leaving = true;
    DeskWindow open = deskWindow;
    if (open != null) {
      open.window().keep();
    }
    ClosingOverlay overlay = new ClosingOverlay(tools.work());
    root.getChildren().add(overlay);
    tools.work().whenIdle(() -> closeDesk(overlay, then));
  }

  /** A wizard half filled in is lost; so the person is asked. */
  private boolean mayForget() {
    FirstStartModel begun = wizard;
    if (begun == null || !begun.begun()) {
      return true;
    }
    return tools
        .dialogs()
        .confirm(
            WORDS.say("app.wizard.leave.title"),
            WORDS.say(begun.sheetIsOut() ? "app.wizard.leave.sheet" : "app.wizard.leave"),
            WORDS.say("app.wizard.leave.act"));
  }

  private enum Leaving {
    STAY,
    WHEN_DONE,
    STOP
  }

  private boolean mayStop() {
    DeskWindow open = deskWindow;
    List<String> unsaved = open == null ? List.of() : open.window().unsaved();
    List<String> running = tools.work().running().stream().map(Running::title).toList();
    if (unsaved.isEmpty() && running.isEmpty()) {
      return true;
    }
    List<String> sentences = new ArrayList<>();
    if (!unsaved.isEmpty()) {
      sentences.add(WORDS.say("app.leave.unsaved", String.join("、", unsaved)));
    }
    if (!running.isEmpty()) {
      sentences.add(WORDS.say("app.leave.running", String.join("、", running)));
    }
    Leaving choice =
        tools
            .dialogs()
            .ask(
                WORDS.say("app.leave.title"),
                sentences.stream().collect(Collectors.joining("\n\n")),
                choices(running.isEmpty()))
            .orElse(Leaving.STAY);
    if (choice == Leaving.STOP) {
      tools.work().cancelAll();
    }
    return choice != Leaving.STAY;
  }

  private static List<Choice<Leaving>> choices(boolean idle) {
    Choice<Leaving> back = Choice.back(Leaving.STAY, WORDS.say("app.leave.stay"));
    if (idle) {
      return List.of(Choice.main(Leaving.WHEN_DONE, WORDS.say("app.leave.keep")), back);
    }
    return List.of(
        Choice.main(Leaving.WHEN_DONE, WORDS.say("app.leave.when-done")),
        Choice.danger(Leaving.STOP, WORDS.say("app.leave.stop")),
        back);
  }

  private void closeDesk(Node overlay, Runnable then) {
    DeskWindow open = deskWindow;
    if (open != null && !open.window().kept()) {
      root.getChildren().remove(overlay); // the disk refused the draft, and that has been said
      leaving = false;
      return;
    }
    Desk closing = desk;
    if (closing == null) {
      closeVault(null, then);
      return;
    }
    tools
        .work()
        .<Boolean>job(
            WORDS.say("app.leave.backup"),
            p -> {
              new AutoBackup(closing).atClosing(step -> p.stopIfCancelled());
              return true;
            })
        .onError(tools.dialogs()::failure) // closing goes on without it
        .onEnd(() -> closeVault(closing, then))
        .start();
  }

  private void closeVault(@Nullable Desk closing, Runnable then) {
    Work work = tools.work();
    work.<Boolean>job(
            WORDS.say("app.leave.closing"),
            p -> {
              if (closing != null) {
                closing.close();
              }
              return true;
            })
        .onError(
            tools.dialogs()::failure) // what was saved is safe; the next start looks it through
        .onEnd(() -> {
          leaving = false;
          desk = null;
          ways.back();
          then.run();
        })
        .start();
  }

  /** The desk in the window; null while there is none. */
  @Nullable DeskWindow deskWindow() {
    return deskWindow;
  }
}
