package cn.sifasuo.kernel;

import org.jspecify.annotations.Nullable;

/**
 * An act that could not be done, in the two texts every failure has: a sentence for the clerk that
 * says what happened and what to do, and a detail for the log that holds no personal data. The code
 * can be read out over the telephone.
 */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final String code;
  private final String sentence;

  /**
   * @param code short code such as {@code V-102}: area letter, dash, number
   * @param sentence what the clerk reads, Simplified Chinese
   * @param detail what the log keeps; never a name, number or address of a person
   */
  public Failure(
      FailureKind kind, String code, String sentence, String detail, @Nullable Throwable cause) {
    super(code + " " + detail, cause);
    this.kind = kind;
    this.code = code;
    this.sentence = sentence;
  }

  public Failure(FailureKind kind, String code, String sentence, String detail) {
    this(kind, code, sentence, detail, null);
  }

  public FailureKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }
}
