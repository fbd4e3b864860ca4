package cn.sifasuo.statistics;

import java.util.Arrays;
import java.util.Optional;

/** What a rate is counted by (statistics-conventions §4). */
public enum RateUnit {
  /** Of a hundred. */
  PER_CENT(100, "%", "百分点"),
  /** Of a thousand, for what is rare: 2 cases among 812 people are 2.46‰. */
  PER_MILLE(1000, "‰", "千分点");

  private final int per;
  private final String sign;
  private final String points;

  RateUnit(int per, String sign, String points) {
    this.per = per;
    this.sign = sign;
    this.points = points;
  }

  /** Empty for anything but 100 and 1000. */
  public static Optional<RateUnit> of(int per) {
    return Arrays.stream(values()).filter(u -> u.per == per).findFirst();
  }

  /** The unit a figure is printed with, if it is that of a rate. */
  public static Optional<RateUnit> ofSign(String sign) {
    return Arrays.stream(values()).filter(u -> u.sign.equals(sign)).findFirst();
  }

  /** 100 or 1000. */
  public int per() {
    return per;
  }

  /** How far the decimal point moves. */
  int zeros() {
    return this == PER_CENT ? 2 : 3;
  }

  /** What stands behind the figure. */
  public String sign() {
    return sign;
  }

  /** The unit of how much such a rate moves: it never grows by per cent. */
  public String points() {
    return points;
  }

  /** Digits behind the point where a form does not say (statistics-conventions §4). */
  int usualDecimals() {
    return this == PER_CENT ? 1 : 2;
  }
}
