package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Records one person is in charge of (domain/corrections.md §9): the officer and the head open
 * them; others who keep the ledger see that they are there, and whose, and nothing closer. A record
 * nobody is in charge of is open to all of them.
 */
final class OwnCases {

  private static final Wording WORDS = Wording.of(OwnCases.class);

  private OwnCases() {}

  /** Whether somebody else is in charge of the record. */
  static boolean ofAnother(Session session, Draft record) {
    return !session.opensEveryCase()
        && record
            .type()
            .officer()
            .map(f -> record.get(f.name()))
            .filter(officer -> !officer.equals(session.signIn()))
            .isPresent();
  }

  /**
   * @throws Failure REFUSED {@code G-308} if somebody else is in charge of the record
   */
  static void require(Session session, Draft record) {
    if (ofAnother(session, record)) {
      throw new Failure(
          FailureKind.REFUSED,
          "G-308",
          WORDS.say("ledger.of-another"),
          record.type() + " of another officer");
    }
  }

  /** The rows of a type that are open to a person; all of them where the type has no officer. */
  static Condition openTo(Session session, RecordType type) {
    return session.opensEveryCase()
        ? DSL.noCondition()
        : type.officer()
            .map(f -> text(f).isNull().or(text(f).eq(session.signIn())))
            .orElse(DSL.noCondition());
  }

  @SuppressWarnings("unchecked") // the builder takes text columns only
  private static Field<String> text(FieldSpec field) {
    return (Field<String>) (Field<?>) field.column();
  }
}
