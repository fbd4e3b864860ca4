package cn.sifasuo.security.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditBook;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.AuditFilter;
import cn.sifasuo.security.ChainReport;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.Running;
import cn.sifasuo.ui.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The audit page without its controls: one page of entries, and what a walk found. */
final class AuditPageModel {

  private static final Wording WORDS = Wording.of(AuditPageModel.class);

  private final AuditDesk desk;
  private final Work work;
  private final Dialogs dialogs;
  private final ReadOnlyObjectWrapper<View> view =
      new ReadOnlyObjectWrapper<>(this, "view", View.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable ChainReport> report =
      new ReadOnlyObjectWrapper<>(this, "report", null);
  private final ReadOnlyBooleanWrapper walking = new ReadOnlyBooleanWrapper(this, "walking", false);
  private final ReadOnlyObjectWrapper<List<String>> people =
      new ReadOnlyObjectWrapper<>(this, "people", List.of());
  private AuditFilter filter = AuditFilter.ALL;
  private int asked;

  /**
   * What is in view.
   *
   * @param found entries of the filter in all; negative while they are not counted yet
   * @param newer whether there are newer ones than these
   * @param older whether there are older ones than these
   */
  record View(List<AuditChain.Entry> entries, int found, boolean newer, boolean older) {

    static final View EMPTY = new View(List.of(), -1, false, false);

    View {
      entries = List.copyOf(entries);
    }
  }

  AuditPageModel(AuditDesk desk, Work work, Dialogs dialogs) {
    this.desk = desk;
    this.work = work;
    this.dialogs = dialogs;
  }

  ReadOnlyObjectProperty<View> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** Null until the chain was walked. */
  ReadOnlyObjectProperty<@Nullable ChainReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty walkingProperty() {
    return walking.getReadOnlyProperty();
  }

  /** Sign-in names to filter by. */
  ReadOnlyObjectProperty<List<String>> peopleProperty() {
    return people.getReadOnlyProperty();
  }

  AuditFilter filter() {
    return filter;
  }

  void filter(AuditFilter wanted) {
    filter = wanted;
    newest();
  }

  /** The people, and the newest entries. */
  void begin() {
    work.job(WORDS.say("audit.reading"), p -> desk.book().people(desk.session()))
        .onSuccess(people::set)
        .onError(dialogs::failure)
        .start();
    newest();
  }

  void newest() {
    before(null);
  }

  void older() {
    List<AuditChain.Entry> entries = view.get().entries();
    if (!entries.isEmpty()) {
      before(entries.getLast().seq());
    }
  }

  void newer() {
    List<AuditChain.Entry> entries = view.get().entries();
    if (!entries.isEmpty()) {
      after(entries.getFirst().seq());
    }
  }

  /** Goes to the entry of a number, or to the next older one of the filter. */
  void to(long seq) {
    before(seq + 1);
  }

  private void before(@Nullable Long seq) {
    read(of -> {
      List<AuditChain.Entry> page = desk.book().page(desk.session(), of, seq);
      boolean newer =
          seq != null
              && !desk.book()
                  .pageAfter(desk.session(), of, page.isEmpty() ? seq - 1 : page.getFirst().seq())
                  .isEmpty();
      return new View(page, count(of), newer, page.size() == AuditBook.PAGE && more(of, page));
    });
  }

  private void after(long seq) {
    read(of -> {
      List<AuditChain.Entry> page = desk.book().pageAfter(desk.session(), of, seq);
      if (page.size() < AuditBook.PAGE) {
        // the newest page is always a full one
        page = desk.book().page(desk.session(), of, null);
      }
      boolean newer =
          !page.isEmpty()
              && !desk.book().pageAfter(desk.session(), of, page.getFirst().seq()).isEmpty();
      return new View(page, count(of), newer, more(of, page));
    });
  }

  private boolean more(AuditFilter of, List<AuditChain.Entry> page) {
    return !page.isEmpty() && !desk.book().page(desk.session(), of, page.getLast().seq()).isEmpty();
  }

  private int count(AuditFilter of) {
    return desk.book().count(desk.session(), of);
  }

  private interface Reading {
    View of(AuditFilter filter);
  }

  /** Only the answer to what was asked last is shown. */
  private void read(Reading reading) {
    int turn = ++asked;
    AuditFilter of = filter;
    work.job(WORDS.say("audit.reading"), p -> reading.of(of))
        .onSuccess(read -> {
          if (turn == asked) {
            view.set(read);
          }
        })
        .onError(dialogs::failure)
        .start();
  }

  /** Walks the whole chain in the background; it can be cancelled where it is shown. */
  @Nullable Running verify() {
    if (walking.get()) {
      return null;
    }
    walking.set(true);
    return work.<ChainReport>job(
            WORDS.say("audit.walking"),
            p -> desk.proof().prove(List.of(), (walked, of) -> step(p, walked, of)))
        .onSuccess(report::set)
        .onError(dialogs::failure)
        .onEnd(() -> walking.set(false))
        .start();
  }

  private static void step(Progress progress, long walked, long of) {
    progress.stopIfCancelled();
    progress.say(WORDS.say("audit.walked", walked, of), of == 0 ? -1 : (double) walked / of);
  }

  /**
   * @param told how many entries were written
   */
  void export(Path file, Consumer<Integer> told) {
    AuditFilter of = filter;
    work.<Integer>job(
            WORDS.say("audit.exporting"), p -> desk.book().export(desk.session(), of, file))
        .onSuccess(rows -> {
          told.accept(rows);
          newest();
        })
        .onError(dialogs::failure)
        .start();
  }
}
