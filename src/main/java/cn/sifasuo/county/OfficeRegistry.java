package cn.sifasuo.county;

import static cn.sifasuo.vault.schema.Tables.COUNTY_OFFICE;
import static cn.sifasuo.vault.schema.Tables.COUNTY_OFFICE_PLACE;

import cn.sifasuo.exchange.Counterparts;
import cn.sifasuo.exchange.OfficeNames;
import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the register of offices. Nothing in it is ever deleted: a new name or a merger ends a line
 * and begins another, so that old tables keep their offices.
 */
public final class OfficeRegistry {

  private static final Wording WORDS = Wording.of(OfficeRegistry.class);

  private final Transactions transactions;
  private final AuditChain audit;
  private final Counterparts counterparts;
  private final Ids ids;
  private final Clock clock;

  public OfficeRegistry(
      Transactions transactions, AuditChain audit, Counterparts counterparts, Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.counterparts = counterparts;
    this.ids = new Ids(clock);
    this.clock = clock;
  }

  public OfficeBook book() {
    return transactions.read(this::book);
  }

  /** The register within a transaction. */
  OfficeBook book(DSLContext ctx) {
    List<CountyOffice> lines =
        new ArrayList<>(
            ctx.selectFrom(COUNTY_OFFICE)
                .fetch(r ->
                    new CountyOffice(
                        r.getCode(),
                        r.getName(),
                        r.getValidFrom(),
                        r.getValidTo(),
                        r.getSuccessor())));
    counterparts.offices(ctx).stream()
        .filter(o -> lines.stream().noneMatch(l -> l.code().equals(o.code())))
        .toList()
        .forEach(o -> lines.add(new CountyOffice(o.code(), o.name(), null, null, null)));
    Map<String, Integer> places =
        ctx.selectFrom(COUNTY_OFFICE_PLACE)
            .fetchMap(COUNTY_OFFICE_PLACE.CODE, COUNTY_OFFICE_PLACE.PLACE);
    return new OfficeBook(lines, places);
  }

  /**
   * An office gets another name.
   *
   * @param on the first day of the new name
   * @param reason such as the document that says so
   * @throws Failure REFUSED {@code G-301} without permission, {@code C-313} without reason;
   *     WRONG_USE {@code C-311} for an unknown office, {@code C-312} if it does not stand on the
   *     day before; X-101 for a name that cannot stand in a certificate
   */
  public void rename(Session session, String code, String name, LocalDate on, String reason) {
    change(
        session,
        "rename",
        code + " " + name + " " + on,
        reason,
        ctx -> {
          OfficeNames.check(code, name.strip());
          CountyOffice before = standing(ctx, code, on);
          end(ctx, session, before, on, null, reason);
          insert(
              ctx,
              session,
              new CountyOffice(code, name.strip(), on, before.to(), before.successor()),
              reason);
        });
  }

  /**
   * Offices are taken over by another one.
   *
   * @param codes of those that end, two for a merger of two into a new one
   * @param into code of the office that takes over
   * @param newName name of the office that takes over if it begins that day; null for one that
   *     stands already
   * @param on the first day under the new order
   * @throws Failure as {@link #rename}
   */
  public void merge(
      Session session,
      List<String> codes,
      String into,
      @Nullable String newName,
      LocalDate on,
      String reason) {
    change(
        session,
        "merge",
        codes + " " + into + " " + on,
        reason,
        ctx -> {
          if (newName == null) {
            standing(ctx, into, on);
          } else {
            OfficeNames.check(into, newName.strip());
            // one that only enrolled, ahead of the day, has no line yet
            if (book(ctx).on(into, on).filter(CountyOffice::entered).isPresent()) {
              throw wrong("C-312", WORDS.say("offices.stands", into, on), into);
            }
            insert(ctx, session, new CountyOffice(into, newName.strip(), on, null, null), reason);
          }
          for (String code : codes) {
            if (!code.equals(into)) {
              end(ctx, session, standing(ctx, code, on), on, into, reason);
            }
          }
        });
  }

  /**
   * Sets the order of the tables.
   *
   * @param codes the first offices in their order; those not named come after, by code
   * @throws Failure REFUSED {@code G-301}; WRONG_USE {@code C-311} for an unknown office
   */
  public void order(Session session, List<String> codes) {
    session.require(Permission.MANAGE_PEOPLE);
    transactions.write(ctx -> {
      OfficeBook book = book(ctx);
      codes.stream().filter(c -> !book.knows(c)).findFirst().ifPresent(this::refuseUnknown);
      ctx.deleteFrom(COUNTY_OFFICE_PLACE).execute();
      for (int i = 0; i < codes.size(); i++) {
        ctx.insertInto(COUNTY_OFFICE_PLACE)
            .set(COUNTY_OFFICE_PLACE.CODE, codes.get(i))
            .set(COUNTY_OFFICE_PLACE.PLACE, i + 1)
            .execute();
      }
      return audit.append(
          ctx, session.signIn(), "order", "county_office", "", String.join(" ", codes));
    });
  }

  /** One act on the register. */
  @FunctionalInterface
  private interface Act {
    void on(DSLContext ctx);
  }

  private void change(Session session, String act, String what, String reason, Act done) {
    session.require(Permission.MANAGE_PEOPLE);
    if (reason.isBlank()) {
      throw new Failure(FailureKind.REFUSED, "C-313", WORDS.say("offices.no-reason"), "no reason");
    }
    transactions.write(ctx -> {
      done.on(ctx);
      return audit.append(ctx, session.signIn(), act, "county_office", what, reason.strip());
    });
  }

  /** The line of an office that stands on a day and stood before it. */
  private CountyOffice standing(DSLContext ctx, String code, LocalDate on) {
    OfficeBook book = book(ctx);
    if (!book.knows(code)) {
      refuseUnknown(code);
    }
    Optional<CountyOffice> line = book.on(code, on);
    return line.filter(o -> o.from() == null || o.from().isBefore(on))
        .orElseThrow(() -> wrong("C-312", WORDS.say("offices.not-standing", code, on), code));
  }

  private void end(
      DSLContext ctx,
      Session session,
      CountyOffice line,
      LocalDate on,
      @Nullable String successor,
      String reason) {
    int ended =
        ctx.update(COUNTY_OFFICE)
            .set(COUNTY_OFFICE.VALID_TO, on.minusDays(1))
            .set(COUNTY_OFFICE.SUCCESSOR, successor)
            .where(COUNTY_OFFICE.CODE.eq(line.code()))
            .and(
                line.from() == null
                    ? COUNTY_OFFICE.VALID_FROM.isNull()
                    : COUNTY_OFFICE.VALID_FROM.eq(line.from()))
            .execute();
    if (ended == 0) {
      insert(
          ctx,
          session,
          new CountyOffice(line.code(), line.name(), null, on.minusDays(1), successor),
          reason);
    }
  }

  private void insert(DSLContext ctx, Session session, CountyOffice line, String reason) {
    ctx.insertInto(COUNTY_OFFICE)
        .set(COUNTY_OFFICE.ID, ids.next())
        .set(COUNTY_OFFICE.CODE, line.code())
        .set(COUNTY_OFFICE.NAME, line.name())
        .set(COUNTY_OFFICE.VALID_FROM, line.from())
        .set(COUNTY_OFFICE.VALID_TO, line.to())
        .set(COUNTY_OFFICE.SUCCESSOR, line.successor())
        .set(COUNTY_OFFICE.REASON, reason.strip())
        .set(COUNTY_OFFICE.SET_AT, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
        .set(COUNTY_OFFICE.SET_BY, session.signIn())
        .execute();
  }

  private void refuseUnknown(String code) {
    throw wrong("C-311", WORDS.say("offices.unknown", code), code);
  }

  private static Failure wrong(String code, String sentence, String office) {
    return new Failure(FailureKind.WRONG_USE, code, sentence, "office " + office);
  }
}
