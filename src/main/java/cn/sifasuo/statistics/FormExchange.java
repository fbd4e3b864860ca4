package cn.sifasuo.statistics;

import cn.sifasuo.security.Session;
import java.nio.file.Path;

/**
 * How form sets come in and go out as signed files. Whose signature counts is the business of
 * whoever keeps the keys.
 */
public interface FormExchange {

  /**
   * Takes a signed file in, without putting it in force.
   *
   * @throws cn.sifasuo.kernel.Failure if it is refused, with the reason
   */
  KeptPackage take(Session session, Path file);

  /**
   * The form set in a signed file; nothing is kept.
   *
   * @throws cn.sifasuo.kernel.Failure if it is refused, with the reason
   */
  FormFolder look(Path file);

  /**
   * Signs a folder with this desk's key and keeps it here as well.
   *
   * @param target a file, or a folder that gets one of the usual name
   * @return the file
   * @throws cn.sifasuo.kernel.Failure if the folder has errors, or this desk signs nothing
   */
  Path sign(Session session, Path folder, Path target);
}
