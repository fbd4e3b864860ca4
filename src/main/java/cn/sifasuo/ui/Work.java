package cn.sifasuo.ui;

import cn.sifasuo.kernel.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The one door for work off the screen's thread. A failure nobody asked for is still seen: it goes
 * to the handler every {@code Work} is made with.
 */
public final class Work {

  /** Work longer than this is shown with its progress (ui.md). */
  private static final long SHOWN_AFTER_MS = 300;

  /** What is to be done, off the screen's thread. */
  @FunctionalInterface
  public interface Act<T extends @Nullable Object> {
    T run(Progress progress) throws Exception;
  }

  private final Executor background;
  private final Executor screen;
  private final Consumer<Throwable> unmatched;
  private final ObservableList<Running> running = FXCollections.observableArrayList();

  /** Kept: a view made at each call would be collected, and whoever listens to it with it. */
  private final ObservableList<Running> shown = FXCollections.unmodifiableObservableList(running);

  private final AtomicInteger begun = new AtomicInteger();
  private final List<Runnable> waiting = new ArrayList<>();

  /**
   * @param background where acts run; {@code Runnable::run} makes a test run in place
   * @param screen the JavaFX thread, {@code Platform::runLater}
   * @param unmatched gets every failure no job handles, on the screen's thread
   */
  public Work(Executor background, Executor screen, Consumer<Throwable> unmatched) {
    this.background = background;
    this.screen = screen;
    this.unmatched = unmatched;
  }

  /** Threads that do not keep the program from ending. */
  public static Executor daemons(int threads) {
    return Executors.newFixedThreadPool(
        threads, Thread.ofPlatform().daemon().name("work-", 1).factory());
  }

  /** What has been running long enough to be shown; changes on the screen's thread. */
  public ObservableList<Running> running() {
    return shown;
  }

  /**
   * Runs the follower once nothing is running any more, followers of what ran before it included;
   * at once if nothing is. For closing a desk. On the screen's thread.
   */
  public void whenIdle(Runnable follower) {
    if (begun.get() == 0) {
      follower.run();
    } else {
      waiting.add(follower);
    }
  }

  /** Asks everything that is running to stop where it leaves nothing half done. */
  public void cancelAll() {
    running.forEach(Running::cancel);
  }

  private void ended() {
    if (begun.decrementAndGet() == 0) {
      List<Runnable> now = List.copyOf(waiting);
      waiting.clear();
      now.forEach(Runnable::run);
    }
  }

  /**
   * @param title what the status bar shows, such as 正在保存
   */
  public <T extends @Nullable Object> Job<T> job(String title, Act<T> act) {
    return new Job<>(title, act);
  }

  /** One act with what shall follow it; every follower runs on the screen's thread. */
  public final class Job<T extends @Nullable Object> {

    private final String title;
    private final Act<T> act;
    private final Map<Predicate<Throwable>, Consumer<Throwable>> failures = new LinkedHashMap<>();
    private Consumer<? super T> success = result -> {};
    private Runnable cancelled = () -> {};
    private Runnable end = () -> {};

    private Job(String title, Act<T> act) {
      this.title = title;
      this.act = act;
    }

    public Job<T> onSuccess(Consumer<? super T> follower) {
      success = follower;
      return this;
    }

    /** For failures of one code, instead of the error window. */
    public Job<T> onFailure(String code, Consumer<Failure> follower) {
      failures.put(
          e -> e instanceof Failure f && f.code().equals(code), e -> follower.accept((Failure) e));
      return this;
    }

    /** For every failure not handled before; whoever takes it must show or log it. */
    public Job<T> onError(Consumer<Throwable> follower) {
      failures.put(e -> true, follower);
      return this;
    }

    public Job<T> onCancelled(Runnable follower) {
      cancelled = follower;
      return this;
    }

    /** Runs last, whatever came of it. */
    public Job<T> onEnd(Runnable follower) {
      end = follower;
      return this;
    }

    public Running start() {
      Running work = new Running(title, screen);
      begun.incrementAndGet();
      CompletableFuture.delayedExecutor(SHOWN_AFTER_MS, TimeUnit.MILLISECONDS, screen)
          .execute(() -> {
            if (!work.endedProperty().get()) {
              running.add(work);
            }
          });
      background.execute(() -> run(work));
      return work;
    }

    private void run(Running work) {
      Runnable follower;
      try {
        T result = act.run(work);
        follower = () -> success.accept(result);
      } catch (CancellationException e) {
        follower = cancelled; // asked for by the person, so no failure
      } catch (Throwable e) {
        follower = () -> failed(e); // nothing may be lost, not even an Error
      }
      Runnable last = follower;
      screen.execute(() -> {
        work.end();
        running.remove(work);
        try {
          last.run();
        } catch (RuntimeException e) {
          unmatched.accept(e);
        } finally {
          end.run();
          ended();
        }
      });
    }

    private void failed(Throwable error) {
      failures.entrySet().stream()
          .filter(f -> f.getKey().test(error))
          .findFirst()
          .map(Map.Entry::getValue)
          .orElse(unmatched)
          .accept(error);
    }
  }
}
