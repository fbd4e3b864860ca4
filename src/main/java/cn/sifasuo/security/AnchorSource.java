package cn.sifasuo.security;

import java.util.List;

/** A feature whose papers or files carry the head of the audit chain away. */
@FunctionalInterface
public interface AnchorSource {

  /** What was carried away, in any order. */
  List<ChainAnchor> anchors();
}
