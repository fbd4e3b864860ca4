package cn.sifasuo.cli;

import cn.sifasuo.security.Session;
import cn.sifasuo.security.Witness;
import org.jspecify.annotations.Nullable;

/** How the second person of an act of two signs on the command line. */
@FunctionalInterface
public interface Countersign {

  /**
   * @param alone why nobody countersigns, at a desk of one; null to have the second person asked
   * @throws cn.sifasuo.kernel.Failure WRONG_USE {@code A-241} if nobody is named, and as {@link
   *     cn.sifasuo.security.SecondSignIn}
   */
  Witness ask(Session session, @Nullable String alone);
}
