package cn.sifasuo.county;

import cn.sifasuo.kernel.DivisionCode;
import cn.sifasuo.kernel.Wording;

/**
 * What an office is of, told from the township part of its code (GB/T 10114: 001–099 街道, 100–199 镇,
 * 200–399 乡). A county groups its tables by it.
 */
public enum OfficeKind {
  STREET(1, 99),
  TOWN(100, 199),
  TOWNSHIP(200, 399),
  /** Anything else, such as the counties of a prefecture. */
  OTHER(0, -1);

  private static final Wording WORDS = Wording.of(OfficeKind.class);
  private static final int COUNTY_DIGITS = 6;
  private static final int TOWNSHIP_DIGITS = 9;

  private final int from;
  private final int to;

  OfficeKind(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** The kind an office code stands for. */
  public static OfficeKind of(String code) {
    if (DivisionCode.isTownship(code)) {
      int township = Integer.parseInt(code.substring(COUNTY_DIGITS, TOWNSHIP_DIGITS));
      for (OfficeKind kind : values()) {
        if (township >= kind.from && township <= kind.to) {
          return kind;
        }
      }
    }
    return OTHER;
  }

  /** 街道, 镇, 乡 or 其他. */
  public String label() {
    return WORDS.say("kind." + name());
  }
}
