package cn.sifasuo.ui;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A failure in the texts its readers need: a sentence for the clerk, a code for the telephone, a
 * detail for the county and the log. Messages of foreign exceptions are left out: a database error
 * may quote a person's name.
 *
 * @param detail class names and places in the program, without personal data
 */
public record ErrorReport(String code, String sentence, String detail) {

  private static final Wording WORDS = Wording.of(ErrorReport.class);
  private static final int FRAMES = 12;

  public static ErrorReport of(Throwable error) {
    if (error instanceof Failure failure) {
      return new ErrorReport(failure.code(), failure.sentence(), detail(error));
    }
    return new ErrorReport("U-500", WORDS.say("error.unforeseen"), detail(error));
  }

  private static String detail(Throwable error) {
    StringBuilder text = new StringBuilder();
    for (Throwable e = error; e != null; e = e.getCause()) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(e instanceof Failure ? e.getMessage() : e.getClass().getName())
          .append('\n')
          .append(
              Arrays.stream(e.getStackTrace())
                  .limit(FRAMES)
                  .map(f -> "  " + f)
                  .collect(Collectors.joining("\n")));
    }
    return text.toString();
  }

  /** What is copied for the county, who can neither see the screen nor the log. */
  public String forCounty(String product, LocalDateTime at) {
    return WORDS.say(
        "error.for-county",
        product,
        at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")),
        code,
        sentence,
        detail);
  }
}
