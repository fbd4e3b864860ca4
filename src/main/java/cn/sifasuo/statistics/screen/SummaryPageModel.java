package cn.sifasuo.statistics.screen;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.summary.SummaryParagraph;
import cn.sifasuo.statistics.summary.WorkSummaries;
import cn.sifasuo.statistics.summary.WorkSummary;
import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The page of the summaries without its controls. Every change is kept at once, one save after the
 * other, so that nothing typed waits for a button. Use on the JavaFX thread.
 */
final class SummaryPageModel {

  private static final Wording WORDS = Wording.of(SummaryPageModel.class);

  private final SummaryDesk desk;
  private final Session session;
  private final Work work;
  private final Consumer<Throwable> failed;
  private final ObservableList<WorkSummaries.Listed> list = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable SummaryData> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving");
  private final Deque<WorkSummary> before = new ArrayDeque<>();
  private boolean changedMeanwhile;
  private int asked;

  /**
   * @param failed shows a failure to the person
   */
  SummaryPageModel(SummaryDesk desk, Session session, Work work, Consumer<Throwable> failed) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.failed = failed;
  }

  /** Reads the list again; the summary in view stays, or the newest is shown. */
  void load() {
    work.job(WORDS.say("summary.reading"), p -> desk.summaries().list(session))
        .onSuccess(read -> {
          list.setAll(read);
          SummaryData now = shown.get();
          if (now == null && !read.isEmpty()) {
            choose(read.getFirst().summary());
          } else if (now != null && !saving.get()) {
            read.stream()
                .filter(l -> l.summary().id().equals(now.summary().id()))
                .filter(l -> !l.summary().equals(now.summary()) || !l.stale().equals(now.stale()))
                .findFirst()
                .ifPresent(l -> choose(l.summary()));
          }
        })
        .onError(failed)
        .start();
  }

  /** Shows a summary. */
  void choose(WorkSummary summary) {
    SummaryData now = shown.get();
    if (now == null || !now.summary().id().equals(summary.id())) {
      if (saving.get() && changedMeanwhile) {
        return; // what was written last is still to be kept
      }
      before.clear();
    }
    show(
        WORDS.say("summary.checking", summary.title()),
        p -> SummaryData.read(desk.summaries(), session, summary));
  }

  private void show(String title, Work.Act<SummaryData> act) {
    int turn = ++asked;
    work.job(title, act)
        .onSuccess(data -> {
          if (turn == asked) {
            shown.set(data);
          }
        })
        .onError(failed)
        .start();
  }

  /** Writes a new one and shows it. */
  void create(String template, Period period) {
    replace(
        WORDS.say("summary.writing", period.label()),
        p -> desk.summaries().create(session, template, period));
  }

  /** Puts the newest figures in. */
  void refresh() {
    with(now ->
        replace(
            WORDS.say("summary.refreshing", now.title()),
            p -> desk.summaries().refresh(session, now)));
  }

  /** Signs it. */
  void finish(String head) {
    with(now ->
        replace(
            WORDS.say("summary.signing", now.title()),
            p -> desk.summaries().finish(session, now, head)));
  }

  private void replace(String title, Work.Act<WorkSummary> act) {
    before.clear();
    work.job(title, p -> SummaryData.read(desk.summaries(), session, act.run(p)))
        .onSuccess(data -> {
          asked++;
          shown.set(data);
          load();
        })
        .onError(failed)
        .start();
  }

  /** Takes the draft off the list. */
  void discard() {
    with(now ->
        work.job(
                WORDS.say("summary.discarding", now.title()),
                p -> {
                  desk.summaries().discard(session, now);
                  return now;
                })
            .onSuccess(gone -> {
              asked++;
              shown.set(null);
              load();
            })
            .onError(failed)
            .start());
  }

  /** Writes it to a file; the ending of the name says which kind. */
  void export(Path target, Consumer<Path> written) {
    with(now ->
        work.job(
                WORDS.say("summary.exporting", target.getFileName()),
                (Progress p) -> {
                  Path made = desk.files().write(now, target);
                  desk.summaries().handedOut(session, now);
                  return made;
                })
            .onSuccess(written)
            .onError(failed)
            .start());
  }

  void title(String title) {
    with(now -> {
      if (!title.isBlank() && !title.equals(now.title())) {
        change(now.with(title.strip(), now.paragraphs()));
      }
    });
  }

  /** Other words for a paragraph; each further line becomes a paragraph of its own. */
  void write(int paragraph, String text) {
    with(now -> {
      SummaryParagraph old = now.paragraphs().get(paragraph);
      List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      if (lines.isEmpty() || lines.equals(List.of(old.text()))) {
        return;
      }
      List<SummaryParagraph> all = new ArrayList<>(now.paragraphs());
      all.set(paragraph, old.withText(lines.getFirst()));
      SummaryParagraph.Kind kind =
          old.kind() == SummaryParagraph.Kind.POINT
              ? SummaryParagraph.Kind.POINT
              : SummaryParagraph.Kind.BODY;
      for (int i = 1; i < lines.size(); i++) {
        all.add(paragraph + i, SummaryParagraph.of(kind, lines.get(i)));
      }
      change(now.with(now.title(), all));
    });
  }

  /** A new line after a paragraph, to be written over. */
  void insertAfter(int paragraph) {
    with(now -> {
      List<SummaryParagraph> all = new ArrayList<>(now.paragraphs());
      all.add(
          paragraph + 1,
          SummaryParagraph.of(SummaryParagraph.Kind.PROMPT, WORDS.say("summary.new-line")));
      change(now.with(now.title(), all));
    });
  }

  void remove(int paragraph) {
    with(now -> {
      List<SummaryParagraph> all = new ArrayList<>(now.paragraphs());
      all.remove(paragraph);
      change(now.with(now.title(), all));
    });
  }

  /** Takes back the last change since the summary was opened. */
  void undo() {
    with(now -> {
      if (!before.isEmpty()) {
        WorkSummary last = before.pop();
        set(now.with(last.title(), last.paragraphs()));
      }
    });
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  private void change(WorkSummary edited) {
    with(before::push);
    set(edited);
  }

  private void set(WorkSummary edited) {
    SummaryData now = shown.get();
    if (now != null) {
      asked++;
      shown.set(now.with(edited));
      if (saving.get()) {
        changedMeanwhile = true;
      } else {
        save(edited);
      }
    }
  }

  private void save(WorkSummary edited) {
    saving.set(true);
    changedMeanwhile = false;
    work.job(
            WORDS.say("summary.saving", edited.title()),
            p ->
                SummaryData.read(desk.summaries(), session, desk.summaries().save(session, edited)))
        .onSuccess(this::saved)
        .onError(e -> {
          saving.set(false);
          failed.accept(e);
        })
        .start();
  }

  private void saved(SummaryData kept) {
    SummaryData now = shown.get();
    boolean inView = now != null && now.summary().id().equals(kept.summary().id());
    if (changedMeanwhile && inView) {
      WorkSummary newer = kept.summary().with(now.summary().title(), now.summary().paragraphs());
      shown.set(now.with(newer));
      save(newer);
      return;
    }
    saving.set(false);
    if (inView) {
      shown.set(kept);
    }
    load();
  }

  private void with(Consumer<WorkSummary> act) {
    SummaryData now = shown.get();
    if (now != null) {
      act.accept(now.summary());
    }
  }

  ObservableList<WorkSummaries.Listed> list() {
    return FXCollections.unmodifiableObservableList(list);
  }

  ReadOnlyObjectProperty<@Nullable SummaryData> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }
}
