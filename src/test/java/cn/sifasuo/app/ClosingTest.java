package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Snapshots;
import cn.sifasuo.ui.form.RecordFormView;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Closing the window: what is asked, what is waited for, what is kept. */
class ClosingTest extends WindowTest {

  private static final String SUMMARY = "因院墙滴水损坏邻屋墙面，王喆与李𬱖发生争执。";

  @BeforeAll
  void aDesk() {
    makeOffice();
  }

  @Override
  DataFolder folder() {
    return new DataFolder(temporary.resolve("desk"));
  }

  private void signIn() {
    signIn(DIRECTOR, PASSWORD);
    inTime(() -> there("#desk-page") && work.running().isEmpty());
  }

  /** Other work may be running beside it, such as the reading of the status bar. */
  private boolean isShown(String title) {
    return work.running().stream().anyMatch(r -> r.title().equals(title));
  }

  /** As the window's cross does. */
  private void close() {
    Platform.runLater(
        () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  /** The same at a moment when nothing runs, so that nothing is asked. */
  private void closeWhenIdle() {
    onScreen(() -> {
      work.whenIdle(
          () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
      return true;
    });
  }

  private boolean vaultIsFree() {
    try (Desk again = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      return !again.vault().followsCrash();
    }
  }

  @Test
  void withNothingToLoseItClosesWithoutAQuestion() {
    signIn();
    closeWhenIdle();
    inTime(() -> !stage.isShowing());
    assertThat(failures).isEmpty();
    assertThat(vaultIsFree()).isTrue();
  }

  @Test
  void whatIsTypedIsAskedAboutAndKept() {
    signIn();
    onScreen(() -> {
      window().window().go(new Place.OfNewRecord("dispute_case"));
      return true;
    });
    inTime(() -> lookup(n -> n instanceof RecordFormView).tryQuery().isPresent());
    onScreen(() -> {
      RecordFormView form = lookup(n -> n instanceof RecordFormView).query();
      form.model().root().field("summary").enter(SUMMARY);
      return true;
    });
    close();
    inTime(() -> over() != null);
    assertThat(onScreen(this::overText)).contains("人民调解", "保存为草稿").doesNotContain("王喆");
    Snapshots.saveBoth(over().getScene(), theme, "closing-unsaved");
    clickOver("先不关闭");
    assertThat(onScreen(() -> stage.isShowing())).isTrue();
    assertThat(there("#closing-overlay")).isFalse();

    close();
    inTime(() -> over() != null);
    clickOver("保留草稿并关闭");
    inTime(() -> !stage.isShowing());
    try (Desk again = opening.open(folder(), "zhoumin", PASSWORD.toCharArray())) {
      List<EntryDrafts.Kept> kept =
          new EntryDrafts(again.transactions(), again.types, CLOCK).all(again.session());
      assertThat(kept).hasSize(1);
      assertThat(kept.getFirst().draft().get("summary")).isEqualTo(SUMMARY);
      assertThat(again.vault().followsCrash()).isFalse();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void runningWorkIsWaitedForOrStopped() {
    signIn();
    CountDownLatch done = new CountDownLatch(1);
    AtomicBoolean stopped = new AtomicBoolean();
    onScreen(() ->
        work.<Boolean>job(
                "正在核对备份",
                p -> {
                  while (done.getCount() > 0 && !p.cancelled()) {
                    Thread.sleep(10);
                  }
                  stopped.set(p.cancelled());
                  return true;
                })
            .start());
    inTime(() -> isShown("正在核对备份"));
    close();
    inTime(() -> over() != null);
    assertThat(onScreen(this::overText)).contains("正在核对备份");
    Snapshots.save(over().getScene(), "closing-running");
    clickOver("做完再关闭");
    inTime(() -> there("#closing-overlay"));
    Snapshots.saveBoth(stage.getScene(), theme, "closing-waits");
    assertThat(onScreen(() -> stage.isShowing())).isTrue();
    done.countDown();
    inTime(() -> !stage.isShowing());
    assertThat(stopped).isFalse();
    assertThat(vaultIsFree()).isTrue();
  }

  @Test
  void runningWorkIsStoppedWhenAskedFor() {
    signIn();
    onScreen(() ->
        work.<Boolean>job(
                "正在核对备份",
                p -> {
                  while (!p.cancelled()) {
                    Thread.sleep(10);
                  }
                  return true;
                })
            .start());
    inTime(() -> isShown("正在核对备份"));
    close();
    inTime(() -> over() != null);
    clickOver("停下并关闭");
    inTime(() -> !stage.isShowing());
    assertThat(vaultIsFree()).isTrue();
    assertThat(failures).isEmpty();
  }
}
