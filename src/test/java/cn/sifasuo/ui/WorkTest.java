package cn.sifasuo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** Work run in place: what follows what. */
class WorkTest {

  private final List<Object> seen = new ArrayList<>();
  private final Work work =
      new Work(Runnable::run, Runnable::run, e -> seen.add("unmatched " + e.getMessage()));

  private static Failure failure() {
    return new Failure(FailureKind.REFUSED, "L-302", "刚被别人改过。", "changed");
  }

  @Test
  void successThenEnd() {
    work.job("数", p -> 41 + 1).onSuccess(seen::add).onEnd(() -> seen.add("end")).start();
    assertThat(seen).containsExactly(42, "end");
  }

  @Test
  void aFailureGoesToTheHandlerOfItsCode() {
    work.<Integer>job(
            "存",
            p -> {
              throw failure();
            })
        .onFailure("L-999", f -> seen.add("other"))
        .onFailure("L-302", f -> seen.add(f.sentence()))
        .start();
    assertThat(seen).containsExactly("刚被别人改过。");
  }

  @Test
  void aFailureNobodyAskedForIsStillSeen() {
    work.<Integer>job(
            "存",
            p -> {
              throw failure();
            })
        .start();
    work.job("存", p -> 1)
        .onSuccess(v -> {
          throw new IllegalStateException("follower");
        })
        .start();
    assertThat(seen).containsExactly("unmatched L-302 changed", "unmatched follower");
  }

  @Test
  void stoppingIsNoFailure() {
    Work.Job<Integer> job =
        work.<Integer>job(
            "算",
            p -> {
              throw new java.util.concurrent.CancellationException();
            });
    job.onError(e -> seen.add("error")).onCancelled(() -> seen.add("stopped")).start();
    assertThat(seen).containsExactly("stopped");
  }

  @Test
  void whoeverListensToWhatRunsStillHearsItLater() {
    List<Runnable> inTurn = new ArrayList<>();
    Work slow = new Work(inTurn::add, Runnable::run, seen::add);
    slow.running().addListener((ListChangeListener<Running>) c -> seen.add(c.getList().size()));
    System.gc();
    Running running = slow.job("算", p -> 1).start();
    long until = System.nanoTime() + 5_000_000_000L;
    while (seen.isEmpty() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(seen).containsExactly(1);
    inTurn.forEach(Runnable::run);
    assertThat(seen).containsExactly(1, 0);
    assertThat(running.endedProperty().get()).isTrue();
  }

  @Test
  void idleOnlyWhenWhatFollowsIsDoneToo() {
    List<Runnable> inTurn = new ArrayList<>();
    Work queued = new Work(inTurn::add, Runnable::run, seen::add);
    queued.whenIdle(() -> seen.add("idle at once"));
    queued.job("存", p -> 1).onSuccess(v -> queued.job("再存", p -> 2).start()).start();
    queued.whenIdle(() -> seen.add("idle"));
    inTurn.removeFirst().run();
    assertThat(seen).containsExactly("idle at once");
    inTurn.removeFirst().run();
    assertThat(seen).containsExactly("idle at once", "idle");
  }

  @Test
  void anErrorReportKeepsForeignMessagesOut() {
    ErrorReport report = ErrorReport.of(new IllegalStateException("Value too long for NAME: 张三"));
    assertThat(report.code()).isEqualTo("U-500");
    assertThat(report.detail()).contains("IllegalStateException").doesNotContain("张三");
    assertThat(ErrorReport.of(failure()).detail()).contains("L-302 changed");
  }
}
