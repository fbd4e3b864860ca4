package cn.sifasuo.ui.shell;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Help;
import cn.sifasuo.ui.Navigator;
import cn.sifasuo.ui.Place;
import cn.sifasuo.ui.Section;
import cn.sifasuo.ui.SectionView;
import cn.sifasuo.ui.Work;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The window of a signed-in person: head, sections, the section in view, status bar. It opens a
 * section when it is first asked for and keeps it afterwards.
 */
public final class MainWindow extends StackPane implements Navigator {

  /** Nobody at the keyboard for so long locks the window, unless the person chose otherwise. */
  public static final Duration IDLE = Duration.ofMinutes(10);

  private static final Wording WORDS = Wording.of(MainWindow.class);

  private final Shell shell;
  private final List<Section> sections;
  private final Work work;
  private final Dialogs dialogs;
  private final Help help;
  private final Consumer<SignIn.Attempt> unlock;
  private final Map<String, SectionView> views = new HashMap<>();
  private final ObjectProperty<Period> period;
  private final BorderPane frame = new BorderPane();
  private final StackPane content = new StackPane();
  private final SearchBox search;
  private final NavigationPane navigation;
  private final PaneCycle panes;
  private final IdleWatch idle;
  private @Nullable Section current;
  private @Nullable LockOverlay lock;

  /**
   * @param unlock checks the password of the person at work, off the screen's thread; throws if it
   *     is wrong
   */
  public MainWindow(
      Shell shell,
      List<Section> sections,
      StatusFacts facts,
      Work work,
      QuickSearch quickSearch,
      GlyphRuns glyphs,
      Dialogs dialogs,
      Help help,
      Consumer<SignIn.Attempt> unlock) {
    this.shell = shell;
    this.sections = List.copyOf(sections);
    this.work = work;
    this.dialogs = dialogs;
    this.help = help;
    this.unlock = unlock;
    period = new SimpleObjectProperty<>(this, "period", shell.periods().getFirst());
    search = new SearchBox(quickSearch, work, this, glyphs);
    navigation = new NavigationPane(this.sections, s -> go(new Place.OfSection(s.id())));
    TopBar top = new TopBar(shell, search, period, this::lock);
    StatusBar status = new StatusBar(facts, work);
    content.setId("content");
    content.getStyleClass().add("content");
    frame.setTop(top);
    frame.setLeft(new NavigationLines(navigation));
    frame.setCenter(content);
    frame.setBottom(status);
    getStylesheets()
        .add(Objects.requireNonNull(MainWindow.class.getResource("shell.css")).toExternalForm());
    getStyleClass().add("main-window");
    getChildren().add(frame);
    panes = new PaneCycle(List.of(() -> navigation, () -> content, () -> top, () -> status));
    idle = new IdleWatch(IDLE, this::lock);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // a scene no window shows any more is left: nobody is idle at it, and it locks nothing
    sceneProperty()
        .flatMap(scene ->
            scene
                .windowProperty()
                .flatMap(Window::showingProperty)
                .map(shown -> shown ? scene : null))
        .subscribe(this::watchedChanged);
  }

  private void watchedChanged(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      idle.detach(before);
    }
    if (now != null) {
      idle.attach(now);
    }
  }

  /** The period in work. */
  public ObjectProperty<Period> periodProperty() {
    return period;
  }

  @Override
  public void go(Place place) {
    Section target =
        place instanceof Place.OfSection(String id)
            ? sections.stream().filter(s -> s.id().equals(id)).findFirst().orElse(null)
            : sections.stream().filter(s -> s.shows().test(place)).findFirst().orElse(null);
    if (target == null) {
      dialogs.tell(WORDS.say("window.no-place.title"), WORDS.say("window.no-place"));
      return;
    }
    SectionView view = open(target);
    if (!(place instanceof Place.OfSection)) {
      view.show(place);
    }
  }

  private SectionView open(Section section) {
    SectionView view = views.computeIfAbsent(section.id(), k -> section.view().apply(this));
    if (section.equals(current)) {
      return view;
    }
    if (current != null) {
      Objects.requireNonNull(views.get(current.id())).detached();
    }
    current = section;
    navigation.mark(section);
    content.getChildren().setAll(view.node());
    view.attached();
    return view;
  }

  /** Lets every section keep what is being typed; before closing and on locking. */
  public void keep() {
    views.values().forEach(SectionView::keep);
  }

  /** Nobody at the keyboard for so long locks the window. */
  public void lockAfter(Duration idleTime) {
    idle.limit(idleTime);
  }

  /** Titles of the sections in which something is typed and not saved. */
  public List<String> unsaved() {
    return sections.stream()
        .filter(s -> shown(s).anyMatch(SectionView::unsaved))
        .map(Section::title)
        .toList();
  }

  /** Whether all that is typed is on disk, saved or as a draft. */
  public boolean kept() {
    return views.values().stream().allMatch(SectionView::kept);
  }

  private Stream<SectionView> shown(Section section) {
    return Stream.ofNullable(views.get(section.id()));
  }

  /** Covers the window until the password is given again; open questions are left undecided. */
  public void lock() {
    if (lock != null) {
      return;
    }
    keep();
    closeQuestions();
    LockOverlay overlay = new LockOverlay(shell, unlock, work, this::unlocked);
    lock = overlay;
    frame.setVisible(false); // nothing of it may be read or reached by keyboard
    getChildren().add(overlay);
  }

  private void unlocked() {
    getChildren().remove(lock);
    lock = null;
    frame.setVisible(true);
    content.requestFocus();
  }

  private void closeQuestions() {
    for (Window window : List.copyOf(Window.getWindows())) {
      if (getScene() != null && window != getScene().getWindow()) {
        window.hide();
      }
    }
  }

  private void key(KeyEvent e) {
    if (lock != null) {
      return;
    }
    if (e.getCode() == KeyCode.F1) {
      showHelp();
    } else if (e.getCode() == KeyCode.F6) {
      panes.move(getScene().getFocusOwner(), e.isShiftDown());
    } else if (e.getCode() == KeyCode.L && e.isShortcutDown() && e.isShiftDown()) {
      lock();
    } else if (e.getCode() == KeyCode.K && e.isShortcutDown()) {
      search.requestFocus();
      search.selectAll();
    } else {
      return;
    }
    e.consume();
  }

  private void showHelp() {
    String topic = current == null ? "" : current.id();
    Help.Page page =
        help.page(topic)
            .orElseGet(() ->
                new Help.Page(
                    current == null ? WORDS.say("product") : current.title(),
                    WORDS.say("help.none")));
    HelpWindow.open(getScene().getWindow(), page);
  }
}
