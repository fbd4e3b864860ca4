package cn.sifasuo.app;

import cn.sifasuo.vault.Transactions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jooq.DSLContext;

/** The door to the database with a bell: whoever asked hears of every write that is on disk. */
final class NoticedWrites implements Transactions {

  private final Transactions door;
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();

  NoticedWrites(Transactions door) {
    this.door = door;
  }

  /**
   * @param follower runs after each write, on the thread that wrote; it must be quick
   */
  void onWrite(Runnable follower) {
    followers.add(follower);
  }

  @Override
  public <T> T write(Function<DSLContext, T> work) {
    return noticed(door.write(work));
  }

  @Override
  public <T> T writePart(String part, Function<DSLContext, T> work) {
    return noticed(door.writePart(part, work));
  }

  private <T> T noticed(T result) {
    followers.forEach(Runnable::run);
    return result;
  }

  @Override
  public <T> T read(Function<DSLContext, T> work) {
    return door.read(work);
  }
}
