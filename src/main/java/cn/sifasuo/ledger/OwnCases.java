package cn.sifasuo.ledger;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Session;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Records one person is in charge of (domain/corrections.md §9): the officer and the head open
 * them; others who keep the ledger see that they are there, and whose, and nothing closer. A record
 * nobody is in charge of is open to all of them, until it is archived: then the head alone opens
 * it.
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
            .filter(officer -> !isOf(session, officer))
            .isPresent();
  }

  /** Whether the record was archived and is not this person's to open (resettlement.md §9). */
  static boolean isArchived(Session session, Draft record) {
    return !session.opensEveryCase()
        && record.type().archived().map(f -> record.get(f.name())).isPresent();
  }

  /** Those that are archived today and not this person's to open. */
  static Set<UUID> archived(DSLContext ctx, Session session, RecordType type, List<UUID> ids) {
    FieldSpec day = type.archived().orElse(null);
    return day == null || session.opensEveryCase()
        ? Set.of()
        : Set.copyOf(
            ctx.select(type.id())
                .from(type.table())
                .where(type.id().in(ids), day.column().isNotNull())
                .fetch(type.id()));
  }

  /** The rows of a type a person may find by what is personal: none that was archived. */
  static Condition notArchived(Session session, RecordType type) {
    return session.opensEveryCase()
        ? DSL.noCondition()
        : type.archived().map(f -> (Condition) f.column().isNull()).orElse(DSL.noCondition());
  }

  /** A person is called by the name to sign in or the name on papers. */
  private static boolean isOf(Session session, Object officer) {
    return officer.equals(session.signIn()) || officer.equals(session.displayName());
  }

  /**
   * A case is given to somebody who works here and reads the ledger, or nobody could open it but
   * the head.
   */
  static List<Problem> check(
      DSLContext ctx, Session session, Draft record, @Nullable Draft before) {
    FieldSpec field = record.type().officer().orElse(null);
    Object officer = field == null ? null : record.get(field.name());
    if (field == null || officer == null || isOf(session, officer)) {
      return List.of();
    }
    boolean kept = before != null && officer.equals(before.get(field.name()));
    return kept || worksHere(ctx, record.type(), officer.toString())
        ? List.of()
        : List.of(
            Problem.error(
                field.name(), "ledger.no-officer", WORDS.say("ledger.no-officer", field.label())));
  }

  private static boolean worksHere(DSLContext ctx, RecordType type, String name) {
    return Officers.of(ctx, type.ledger()).stream()
        .anyMatch(o -> o.signIn().equals(name) || o.name().equals(name));
  }

  /**
   * @throws Failure REFUSED {@code G-308} if somebody else is in charge of the record, {@code
   *     G-309} if it was archived
   */
  static void require(Session session, Draft record) {
    if (isArchived(session, record)) {
      throw new Failure(
          FailureKind.REFUSED,
          "G-309",
          WORDS.say("ledger.archived"),
          record.type() + " was archived");
    }
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
            .map(f -> text(f).isNull().or(text(f).in(session.signIn(), session.displayName())))
            .orElse(DSL.noCondition())
            .and(notArchived(session, type));
  }

  @SuppressWarnings("unchecked") // the builder takes text columns only
  private static Field<String> text(FieldSpec field) {
    return (Field<String>) (Field<?>) field.column();
  }
}
