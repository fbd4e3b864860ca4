package cn.sifasuo.cli;

import cn.sifasuo.security.Session;
import java.nio.file.Path;

/**
 * Opens the desk a command is about, hands the command the one service it asked for, and closes the
 * desk whatever happens.
 *
 * @param <S> the service
 */
@FunctionalInterface
public interface DeskRunner<S> {

  /** What a command does with its service. */
  @FunctionalInterface
  interface Act<S, T> {
    T on(S service, Session session, Path dataFolder);
  }

  /**
   * @throws cn.sifasuo.kernel.Failure if the desk cannot be opened, or from the act
   */
  <T> T run(Act<S, T> act);
}
