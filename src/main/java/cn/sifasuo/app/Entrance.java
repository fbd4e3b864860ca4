package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.shell.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The door from the sign-in pane to a desk. */
final class Entrance implements SignIn {

  private static final Wording WORDS = Wording.of(Entrance.class);

  private final Ways ways;
  private final Rescue rescue;
  private final WindowLook look;
  private final Consumer<Desk> opened;
  private final Runnable wizard;
  private final Runnable demo;
  private final Runnable restore;
  private final Runnable lost;

  /**
   * @param rescue what to do with a desk that is damaged
   * @param opened gets the desk, off the screen's thread
   */
  Entrance(
      Ways ways,
      Rescue rescue,
      WindowLook look,
      Consumer<Desk> opened,
      Runnable wizard,
      Runnable restore,
      Runnable lost,
      Runnable demo) {
    this.ways = ways;
    this.rescue = rescue;
    this.look = look;
    this.opened = opened;
    this.wizard = wizard;
    this.restore = restore;
    this.lost = lost;
    this.demo = demo;
  }

  @Override
  public void enter(Attempt attempt) {
    try {
      Desk desk = ways.enter(attempt.name(), attempt.password());
      look.signIn(attempt.name());
      opened.accept(desk);
    } finally {
      attempt.wipe();
    }
  }

  @Override
  public List<String> names() {
    return ways.names();
  }

  @Override
  public List<WayOut> waysOut(String code) {
    return rescue.waysOut(code);
  }

  @Override
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    if (!deskExists()) {
      entries.add(new Entry(WORDS.say("app.entry.new"), WORDS.say("app.entry.new.hint"), wizard));
      entries.add(
          new Entry(WORDS.say("app.entry.restore"), WORDS.say("app.entry.restore.hint"), restore));
    } else {
      entries.add(new Entry(WORDS.say("app.entry.lost"), WORDS.say("app.entry.lost.hint"), lost));
    }
    entries.add(new Entry(demoLabel(), WORDS.say("app.entry.demo.hint"), demo));
    return entries;
  }

  private String demoLabel() {
    if (ways.isDemo()) {
      return WORDS.say("app.entry.enter-demo");
    }
    return deskExists() ? WORDS.say("app.entry.demo-again") : WORDS.say("app.entry.demo");
  }

  @Override
  public boolean deskExists() {
    return ways.deskExists();
  }
}
