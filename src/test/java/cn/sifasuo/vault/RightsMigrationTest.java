package cn.sifasuo.vault;

import static cn.sifasuo.vault.schema.Tables.PROTECTED_RECORD;
import static cn.sifasuo.vault.schema.Tables.SEARCH_KEY;
import static cn.sifasuo.vault.schema.Tables.USER_LEDGER;
import static cn.sifasuo.vault.schema.Tables.USER_RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An old desk gets rights: clerks go on, and the cases of minors that are there are marked. */
class RightsMigrationTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 1);

  private final JdbcDataSource source = new JdbcDataSource();
  private DSLContext ctx = DSL.using(SQLDialect.H2);

  @BeforeEach
  void aDeskOfTheVersionBefore() {
    source.setUser("sa");
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    flyway("21").migrate();
    ctx = DSL.using(source, SQLDialect.H2);
  }

  private Flyway flyway(String target) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(target)
        .load();
  }

  private void person(String name, String role) {
    ctx.execute(
        "insert into user_account (id, sign_in, display_name, role, created_at) values (?, ?, ?, ?, now())",
        UUID.randomUUID(),
        name,
        name,
        role);
  }

  private UUID aCase(String number, LocalDate born) {
    UUID committee = UUID.randomUUID();
    ctx.execute(
        "insert into committee (id, pseudonym, office_code, version, created_at, created_by, "
            + "updated_at, updated_by, code, name, short_name, kind, status) "
            + "values (?, ?, '990201101', 1, now(), 'a', now(), 'a', ?, ?, ?, 'VILLAGE', 'ACTIVE')",
        committee,
        UUID.randomUUID(),
        number,
        number,
        number);
    UUID id = UUID.randomUUID();
    ctx.execute(
        "insert into dispute_case (id, pseudonym, office_code, version, created_at, created_by, "
            + "updated_at, updated_by, case_no, case_name, committee_id, source, accepted_on, "
            + "dispute_type, involved_persons, state) values (?, ?, '990201101', 1, now(), 'a', "
            + "now(), 'a', ?, '某案', ?, 'APPLICATION', ?, 'NEIGHBOUR', 2, 'ACCEPTED')",
        id,
        UUID.randomUUID(),
        number,
        committee,
        ACCEPTED);
    ctx.execute(
        "insert into party (id, pseudonym, office_code, version, created_at, created_by, "
            + "updated_at, updated_by, case_id, line_no, side, party_kind, side_person_count, name, birth_date) "
            + "values (?, ?, '990201101', 1, now(), 'a', now(), 'a', ?, 1, 'APPLICANT', "
            + "'NATURAL', 1, '某人', ?)",
        UUID.randomUUID(),
        UUID.randomUUID(),
        id,
        born);
    ctx.execute(
        "insert into search_key (root_type, root_id, word) values ('dispute_case', ?, '某人')", id);
    return id;
  }

  @Test
  void clerksKeepTheirLedgerAndTheirRecords() {
    person("zhoumin", "DIRECTOR");
    person("qianmin", "CLERK");
    person("tongji", "STATISTICIAN");
    flyway("22").migrate();
    assertThat(ctx.select(USER_LEDGER.SIGN_IN, USER_LEDGER.LEDGER).from(USER_LEDGER).fetch())
        .map(r -> r.value1() + " " + r.value2())
        .containsExactly("qianmin MEDIATION");
    assertThat(ctx.select(USER_RIGHT.SIGN_IN, USER_RIGHT.SPECIAL_RIGHT).from(USER_RIGHT).fetch())
        .map(r -> r.value1() + " " + r.value2())
        .containsExactly("qianmin MINORS");
  }

  @Test
  void theCasesOfMinorsAreMarkedWithTheirRowsAndLoseTheirNamesInSearch() {
    UUID minor = aCase("（2026）双塘人调字第1号", ACCEPTED.minusYears(18).plusDays(1));
    UUID grown = aCase("（2026）双塘人调字第2号", ACCEPTED.minusYears(18));
    flyway("22").migrate();
    assertThat(ctx.selectFrom(PROTECTED_RECORD).fetch())
        .hasSize(2)
        .allSatisfy(r -> {
          assertThat(r.getRootId()).isEqualTo(minor);
          assertThat(r.getOfMinor()).isTrue();
        });
    assertThat(words(minor)).containsExactly("(2026)双塘人调字第1号");
    assertThat(words(grown)).containsExactly("某人");
  }

  private List<String> words(UUID id) {
    return ctx.select(SEARCH_KEY.WORD)
        .from(SEARCH_KEY)
        .where(SEARCH_KEY.ROOT_ID.eq(id))
        .fetch(SEARCH_KEY.WORD);
  }
}
