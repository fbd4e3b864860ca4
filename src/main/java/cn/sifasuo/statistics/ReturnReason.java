package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a person of the county gives a figure back; the code travels in the receipt. */
public enum ReturnReason {
  /** 数字存疑. */
  DOUBTFUL,
  /** 漏报漏计. */
  OMITTED,
  /** 多计错计. */
  OVERCOUNTED,
  /** 疑似重复. */
  DOUBLE,
  /** 其他: the words beside it say what. */
  OTHER;

  private static final Wording WORDS = Wording.of(ReturnReason.class);

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As windows show it. */
  public String label() {
    return WORDS.say("reason." + code());
  }

  /** The reason of a code, or of its label. */
  public static Optional<ReturnReason> parse(String text) {
    return Stream.of(values())
        .filter(r -> r.code().equalsIgnoreCase(text.strip()) || r.label().equals(text.strip()))
        .findFirst();
  }
}
