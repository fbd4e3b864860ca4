package cn.sifasuo.paper;

import java.util.Optional;

/** Blocks the papers of one ledger have in common, written once, such as who the paper is about. */
@FunctionalInterface
interface SharedBlocks {

  /** There are none. */
  SharedBlocks NONE = name -> Optional.empty();

  /**
   * @throws cn.sifasuo.kernel.Failure UNREACHABLE {@code D-501} or DAMAGED {@code D-101} if the
   *     file is there and cannot be read
   */
  Optional<TemplateFile> find(String name);
}
