package cn.sifasuo.cli;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import java.util.UUID;

/** A record as command lines name it: {@code TYPE:ID}. */
record RecordArgument(RecordType type, UUID id) {

  private static final Wording WORDS = Wording.of(RecordArgument.class);

  /**
   * @throws Failure WRONG_USE {@code A-207} without an id, and as {@link ListCommand#type} for a
   *     type there is not
   */
  static RecordArgument of(RecordTypes types, String text) {
    int colon = text.indexOf(':');
    RecordType type = ListCommand.type(types, text.substring(0, Math.max(0, colon)));
    return new RecordArgument(type, id(text));
  }

  /**
   * The id alone, with or without its type.
   *
   * @throws Failure WRONG_USE {@code A-207} if it is none
   */
  static UUID id(String text) {
    try {
      return UUID.fromString(text.substring(text.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      throw new Failure(
          FailureKind.WRONG_USE, "A-207", WORDS.say("cli.trace.id", text), "no id", e);
    }
  }
}
