package cn.sifasuo.ui.form;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Severity;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Acceptance;
import cn.sifasuo.ledger.AcceptedWarning;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.SaveResult;
import cn.sifasuo.ledger.WriteGate;
import cn.sifasuo.ui.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A record while a person types it: what was typed, what the rules say of it, what they would fill
 * in, and the draft that survives a crash. No controls; on the screen's thread.
 */
public final class RecordFormModel {

  private static final Wording WORDS = Wording.of(RecordFormModel.class);

  private final RowModel root;
  private final Draft saved;
  private final FormGate gate;
  private final Work work;
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty", false);
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving", false);
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(this, "problems", List.of());
  private final ReadOnlyObjectWrapper<Map<Problem, AcceptedWarning>> answered =
      new ReadOnlyObjectWrapper<>(this, "answered", Map.of());
  private List<Acceptance> accepted = List.of();
  private long acceptedAt;
  private List<Problem> found = List.of();
  private @Nullable UUID keptAs;
  private long edits;
  private long keptAt;
  private boolean checking;
  private boolean checkAgain;
  private boolean saveTried;

  /**
   * @param saved the record as read, or a fresh one
   * @param kept what was typed before a crash, if anything
   */
  public RecordFormModel(Draft saved, EntryDrafts.@Nullable Kept kept, FormGate gate, Work work) {
    this.saved = saved;
    this.gate = gate;
    this.work = work;
    this.root = new RowModel(kept == null ? saved : kept.draft(), this::edited);
    if (kept == null && saved.id() == null) {
      saved.type().children().stream()
          .filter(c -> root.rows(c.type().code()).isEmpty())
          .forEach(c -> {
            for (int i = 0; i < c.atLeast(); i++) {
              root.add(c.type().code());
            }
          });
      edits = 0;
      dirty.set(false);
    }
    if (kept != null) {
      keptAs = kept.id();
      root.visit(
          "",
          (path, field) -> {
            String text = kept.typed().get(path);
            if (text != null) {
              field.enterUnread(text);
            }
          });
      dirty.set(true);
      keptAt = edits;
    }
    check();
  }

  public RecordType type() {
    return saved.type();
  }

  public RowModel root() {
    return root;
  }

  /** The record as last read from the ledger. */
  public Draft saved() {
    return saved;
  }

  /** Whether something was typed since the record was read. */
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** All problems it is time to show: of fields left, and all once saving was tried. */
  public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** Warnings of what is in the form that somebody answered before. */
  public ReadOnlyObjectProperty<Map<Problem, AcceptedWarning>> answeredProperty() {
    return answered.getReadOnlyProperty();
  }

  /** What was typed, for checking, saving and keeping. */
  public Draft typed() {
    return root.typed();
  }

  private void edited() {
    edits++;
    dirty.set(true);
  }

  /** A field was left: it is time to say what is wrong with it. */
  public void leave(FieldModel field) {
    field.touch();
    check();
  }

  /** Asks the rules, off the screen's thread; while one answer is awaited the next only waits. */
  public void check() {
    if (checking) {
      checkAgain = true;
      return;
    }
    checking = true;
    long asked = edits;
    Draft draft = typed();
    work.job(WORDS.say("form.checking"), p -> gate.check(draft))
        .onSuccess(checked -> {
          if (asked == edits) {
            take(checked);
          } else {
            checkAgain = true; // typed on meanwhile: rows may have other places now
          }
        })
        .onEnd(() -> {
          checking = false;
          if (checkAgain) {
            checkAgain = false;
            check();
          }
        })
        .start();
  }

  private void take(WriteGate.Checked checked) {
    root.propose(checked.draft());
    found = checked.open();
    answered.set(checked.answered());
    show();
  }

  private void show() {
    List<Problem> all = new ArrayList<>(unread());
    all.addAll(found);
    List<Problem> shown = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    root.visit(
        "",
        (path, field) -> {
          List<Problem> mine = all.stream().filter(p -> p.field().equals(path)).toList();
          boolean time = saveTried || field.touched();
          field.show(time ? mine : List.of());
          if (time) {
            shown.addAll(mine);
          }
          placed.add(path);
        });
    if (saveTried) {
      all.stream().filter(p -> !placed.contains(p.field())).forEach(shown::add);
    }
    problems.set(List.copyOf(shown));
  }

  private List<Problem> unread() {
    List<Problem> unread = new ArrayList<>();
    root.visit(
        "",
        (path, field) -> {
          if (field.unreadProperty().get() != null) {
            unread.add(
                Problem.error(
                    path,
                    "form.unread",
                    WORDS.say("form.unread." + field.spec().kind(), field.spec().label())));
          }
        });
    return unread;
  }

  /** What came of trying to save. */
  public sealed interface Outcome {

    /** In the ledger. */
    record Saved(UUID id, int version) implements Outcome {}

    /** Nothing was changed; all problems are shown. */
    record Refused(List<Problem> errors) implements Outcome {}

    /** Only warnings nobody answered yet: to be accepted with reasons, then saved again. */
    record Doubtful(List<Problem> warnings) implements Outcome {}
  }

  /**
   * The person saves in spite of these warnings. Good for what the form holds now; once something
   * is typed they are asked again.
   *
   * @param reasons why, by warning
   */
  public void accept(Map<Problem, String> reasons) {
    List<Acceptance> all = new ArrayList<>(given());
    reasons.forEach((p, reason) -> all.add(new Acceptance(p.field(), p.code(), reason)));
    accepted = List.copyOf(all);
    acceptedAt = edits;
  }

  private List<Acceptance> given() {
    return acceptedAt == edits ? accepted : List.of();
  }

  /**
   * Tries to save; one at a time. A failure goes the way of every failure.
   *
   * @param follower gets the outcome
   */
  public void save(Consumer<Outcome> follower) {
    if (saving.get()) {
      return;
    }
    saveTried = true;
    List<Problem> unread = unread();
    if (!unread.isEmpty()) {
      show();
      check();
      follower.accept(new Outcome.Refused(problems.get()));
      return;
    }
    saving.set(true);
    Draft draft = typed();
    List<Acceptance> given = given();
    work.job(WORDS.say("form.saving"), p -> trySave(draft, given))
        .onSuccess(tried -> {
          if (tried.checked() != null) {
            take(tried.checked());
          }
          if (tried.outcome() instanceof Outcome.Saved) {
            dirty.set(false);
            keptAs = null;
          }
          saving.set(false);
          follower.accept(tried.outcome());
        })
        .onEnd(() -> saving.set(false))
        .start();
  }

  private record Tried(Outcome outcome, WriteGate.@Nullable Checked checked) {}

  /** The gate alone decides; what it refuses is shown as the rules see the draft now. */
  private Tried trySave(Draft draft, List<Acceptance> given) {
    switch (gate.save(draft, given)) {
      case SaveResult.Saved(UUID id, int version, List<Problem> rest) -> {
        UUID kept = keptAs;
        if (kept != null) {
          gate.drop(kept);
        }
        return new Tried(new Outcome.Saved(id, version), null);
      }
      case SaveResult.Refused(List<Problem> refused) -> {
        WriteGate.Checked checked = gate.check(draft);
        List<Problem> errors = of(refused, Severity.ERROR);
        return errors.isEmpty()
            ? new Tried(new Outcome.Doubtful(unanswered(checked, given)), checked)
            : new Tried(
                new Outcome.Refused(errors),
                new WriteGate.Checked(checked.draft(), refused, checked.answered()));
      }
    }
  }

  private static List<Problem> unanswered(WriteGate.Checked checked, List<Acceptance> given) {
    return of(checked.open(), Severity.WARNING).stream()
        .filter(p ->
            given.stream().noneMatch(a -> a.field().equals(p.field()) && a.rule().equals(p.code())))
        .toList();
  }

  private static List<Problem> of(List<Problem> problems, Severity severity) {
    return problems.stream().filter(p -> p.severity() == severity).toList();
  }

  /** Whether what was typed is on disk, saved or as a draft. */
  public boolean kept() {
    return !dirty.get() || edits == keptAt;
  }

  /** Keeps what was typed if it changed since last kept. */
  public void keep() {
    keep(() -> {});
  }

  /**
   * As {@link #keep()}.
   *
   * @param follower runs when it is on disk, at once if nothing was to be kept
   */
  public void keep(Runnable follower) {
    if (!dirty.get() || edits == keptAt || saving.get()) {
      follower.run();
      return;
    }
    long upTo = edits;
    Draft draft = typed();
    Map<String, String> texts = new TreeMap<>();
    root.visit(
        "",
        (path, field) -> {
          String text = field.unreadProperty().get();
          if (text != null) {
            texts.put(path, text);
          }
        });
    UUID before = keptAs;
    work.job(WORDS.say("form.keeping"), p -> gate.keep(before, draft, texts))
        .onSuccess(id -> {
          if (dirty.get()) {
            keptAs = id;
            keptAt = upTo;
          } else {
            throwAway(id); // saved or given up meanwhile
          }
          follower.run();
        })
        .start();
  }

  /** Gives up what was typed; the record stays as it was read. */
  public void discard(Runnable follower) {
    dirty.set(false);
    UUID kept = keptAs;
    keptAs = null;
    if (kept == null) {
      follower.run();
      return;
    }
    work.<Boolean>job(
            WORDS.say("form.discarding"),
            p -> {
              gate.drop(kept);
              return true;
            })
        .onSuccess(ok -> follower.run())
        .start();
  }

  private void throwAway(UUID id) {
    work.<Boolean>job(
            WORDS.say("form.discarding"),
            p -> {
              gate.drop(id);
              return true;
            })
        .start();
  }
}
