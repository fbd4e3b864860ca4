package cn.sifasuo.app;

import cn.sifasuo.ui.shell.LostPassword;
import cn.sifasuo.ui.shell.SignIn;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The door for somebody who has forgotten the password: the printed sheets, and then the desk. */
final class Readmission implements LostPassword {

  private final Ways ways;
  private final WindowLook look;
  private final Consumer<Desk> opened;

  /**
   * @param opened gets the desk, off the screen's thread
   */
  Readmission(Ways ways, WindowLook look, Consumer<Desk> opened) {
    this.ways = ways;
    this.look = look;
    this.opened = opened;
  }

  @Override
  public List<String> names() {
    return ways.names();
  }

  @Override
  public Collection<String> known(String name) {
    return Stream.concat(
            Stream.of(name),
            ways.folder().info().stream().flatMap(info -> Stream.of(info.name(), info.code())))
        .toList();
  }

  @Override
  public void check(Sheets sheets) {
    ways.recovery().check(sheets.first(), sheets.second());
  }

  @Override
  public void reset(Sheets sheets, SignIn.Attempt fresh) {
    ways.recovery()
        .use(ways.folder(), fresh.name(), sheets.first(), sheets.second(), fresh.password());
    Desk desk = ways.enter(fresh.name(), fresh.password());
    look.signIn(fresh.name());
    opened.accept(desk);
  }
}
