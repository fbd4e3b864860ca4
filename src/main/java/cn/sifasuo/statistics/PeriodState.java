package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;

/** How far a form of a period has come. */
public enum PeriodState {
  /** 未算: its period is not over. */
  NOT_DUE,
  /** 待核: its period is over and it waits to be checked and closed. */
  DUE,
  /** 已锁: frozen. */
  CLOSED,
  /** 已更正: closed again with a correction that has not left the office yet. */
  AMENDED,
  /** 已封包: the newest revision was sealed in a bundle. */
  SEALED,
  /** 已受理: the county accepted it. */
  ACCEPTED,
  /** 退回: the county gave it back. */
  RETURNED;

  private static final Wording WORDS = Wording.of(PeriodState.class);

  /** As windows show it. */
  public String label() {
    return WORDS.say("state." + name());
  }
}
