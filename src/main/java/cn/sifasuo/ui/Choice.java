package cn.sifasuo.ui;

/**
 * A button of a question, named by its act (作废, 覆盖, 另存), never 是 or 否.
 *
 * @param kind what it does to the work in hand
 */
public record Choice<T>(T value, String label, Kind kind) {

  /** How a button looks and which key presses it. */
  public enum Kind {
    /** What the person most likely came for; Enter presses it. */
    MAIN,
    OTHER,
    /** Cannot be undone; Enter never presses it. */
    DANGER,
    /** Leaves everything as it is; Esc presses it. */
    BACK
  }

  public static <T> Choice<T> main(T value, String label) {
    return new Choice<>(value, label, Kind.MAIN);
  }

  public static <T> Choice<T> other(T value, String label) {
    return new Choice<>(value, label, Kind.OTHER);
  }

  public static <T> Choice<T> danger(T value, String label) {
    return new Choice<>(value, label, Kind.DANGER);
  }

  public static <T> Choice<T> back(T value, String label) {
    return new Choice<>(value, label, Kind.BACK);
  }
}
