package cn.sifasuo.ledger;

/**
 * A person's answer to a warning: saved nevertheless, and why.
 *
 * @param field path of the field the rule named, in the draft that is saved
 * @param rule its stable name
 * @param reason not blank, at most {@value #LONGEST} characters
 */
public record Acceptance(String field, String rule, String reason) {

  public static final int LONGEST = 500;

  public Acceptance {
    reason = reason.strip();
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST) {
      throw new IllegalArgumentException("reason of " + reason.length() + " characters");
    }
  }
}
