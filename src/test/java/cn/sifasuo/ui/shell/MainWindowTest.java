package cn.sifasuo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.ui.Help;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.ScreenTest;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.sample.CaseDesk;
import cn.sifasuo.ui.sample.TickingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.testfx.util.WaitForAsyncUtils;

/** The window round the sections. */
class MainWindowTest extends ScreenTest {

  private final CaseDesk ledger = new CaseDesk(new TickingClock(CLOCK));
  private final List<String> happened = new ArrayList<>();
  private final StatusFacts facts = new StatusFacts();
  private MainWindow window;

  @Override
  protected Parent pane() {
    ledger.fill(12);
    Shell shell =
        new Shell(
            "双塘镇司法所",
            ledger.session,
            List.of(Period.month(2026, 11), Period.month(2026, 10)),
            List.of(new Shell.PersonAct("修改口令", () -> happened.add("password"))));
    facts.savedProperty().set("已保存到磁盘 10:42:07");
    facts.backupProperty().set("备份：今天 08:31 已核对");
    facts.handOverProperty().set("上次上报：10月 第42号 已受理");
    Help help = topic -> Optional.of(new Help.Page("工作台", "# 工作台\n\n看**要办的事**。\n\n- 一\n- 二"));
    window =
        new MainWindow(
            shell,
            List.of(
                section("desk", "工作台", 0, MaterialDesignV.VIEW_DASHBOARD_OUTLINE),
                section("mediation", "人民调解", 0, MaterialDesignA.ACCOUNT_GROUP_OUTLINE),
                section("settings", "设置", 1, MaterialDesignC.COG_OUTLINE)),
            facts,
            work,
            new LedgerSearch(ledger.lists, ledger.session, List.of(ledger.cases)),
            theme.glyphs(),
            dialogs,
            help,
            attempt -> {
              if (!String.valueOf(attempt.password()).equals("right")) {
                throw new Failure(FailureKind.REFUSED, "G-302", "口令不对，请重新输入。", "wrong");
              }
            });
    window.go(new Place.OfSection("desk"));
    return window;
  }

  private Section section(String id, String title, int group, org.kordamp.ikonli.Ikon icon) {
    return new Section(
        id,
        title,
        icon,
        group,
        place -> place instanceof Place.OfRecord && id.equals("mediation"),
        navigator -> {
          happened.add("made " + id);
          VBox box = new VBox(12, new Label(title + "的内容"), new Button("第一个按钮"), new TextField());
          return new SectionView() {
            @Override
            public Node node() {
              return box;
            }

            @Override
            public void show(Place place) {
              happened.add("show " + place.getClass().getSimpleName());
            }

            @Override
            public void keep() {
              happened.add("keep " + id);
            }
          };
        });
  }

  @Test
  void opensASectionWhenFirstAskedForAndKeepsIt() {
    assertThat(happened).containsExactly("made desk");
    click("#section-mediation");
    click("#section-desk");
    click("#section-mediation");
    assertThat(happened).containsExactly("made desk", "made mediation");
    Snapshots.saveBoth(stage.getScene(), theme, "window");
  }

  @Test
  void searchFindsByInitialsAndOpensTheRecord() {
    keys(KeyCode.CONTROL, KeyCode.K);
    write("wx");
    eraseText(2);
    write("wz");
    until(() -> Window.getWindows().size() == 2);
    Snapshots.save(stage.getScene(), "search");
    onScreen(() -> {
      Snapshots.save(otherWindow().getScene(), "search-popup");
      return true;
    });
    keys(KeyCode.ENTER);
    until(() -> happened.contains("show OfRecord"));
  }

  private Window otherWindow() {
    return Window.getWindows().stream().filter(w -> w != stage).findFirst().orElseThrow();
  }

  @Test
  void f6GoesFromPaneToPane() {
    onScreen(() -> {
      window.lookup("#section-desk").requestFocus();
      return true;
    });
    keys(KeyCode.F6);
    assertThat(onScreen(() -> stage.getScene().getFocusOwner())).isInstanceOf(Button.class);
    keys(KeyCode.F6);
    assertThat(onScreen(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("search");
  }

  @Test
  void f1OpensTheManualAtThisSection() {
    keys(KeyCode.F1);
    until(() -> Window.getWindows().size() == 2);
    Snapshots.save(otherWindow().getScene(), "help");
    keys(KeyCode.ESCAPE);
    until(() -> Window.getWindows().size() == 1);
  }

  @Test
  void runningWorkIsShownAndCanBeCancelled() {
    CountDownLatch stopped = new CountDownLatch(1);
    work.<Boolean>job(
            "正在核对备份",
            p -> {
              p.say("第 3 个文件，共 8 个", 0.375);
              while (!p.cancelled()) {
                Thread.sleep(10);
              }
              p.stopIfCancelled();
              return true;
            })
        .onCancelled(stopped::countDown)
        .start();
    until(() -> work.running().size() == 1);
    Snapshots.save(stage.getScene(), "running");
    clickOn("取消");
    until(() -> stopped.getCount() == 0 && work.running().isEmpty());
    assertThat(failures).isEmpty();
  }

  @Test
  void lockCoversEverythingUntilThePasswordIsGiven() {
    click("#lock");
    assertThat(happened).contains("keep desk");
    assertThat(onScreen(() -> window.lookup("#content").getParent().isVisible())).isFalse();
    click("#password");
    write("wrong");
    keys(KeyCode.ENTER);
    until(() -> window.lookup(".text-bad") instanceof Label l && l.getText().contains("口令不对"));
    Snapshots.saveBoth(stage.getScene(), theme, "locked");
    write("right");
    keys(KeyCode.ENTER);
    until(() -> window.lookup("#lock-overlay") == null);
  }

  @Test
  void aKeyLocksAtOnce() {
    keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    until(() -> window.lookup("#lock-overlay") != null);
    assertThat(happened).contains("keep desk");
  }

  /** A desk that was left went on counting, and ten minutes later closed every window there was. */
  @Test
  void aWindowThatWasLeftNoLongerLocksNorClosesAnything() {
    onScreen(() -> {
      window.lockAfter(Duration.ofMillis(100));
      stage.setScene(new Scene(new StackPane(new Label("登录")), 400, 300));
      return true;
    });
    sleep(600);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onScreen(stage::isShowing)).isTrue();
    assertThat(happened).doesNotContain("keep desk");
  }

  @Test
  void nobodyAtTheKeyboardLocksTheWindow() {
    onScreen(() -> {
      window.lockAfter(Duration.ofMillis(100));
      return true;
    });
    until(() -> window.lookup("#lock-overlay") != null);
    assertThat(happened).contains("keep desk");
  }
}
