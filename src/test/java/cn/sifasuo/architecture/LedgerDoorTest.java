package cn.sifasuo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.vault.schema.DefaultSchema;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/**
 * Who reads rows of a ledger, their history or their search words past the door that asks for the
 * person's rights: these classes alone, each for its reason.
 */
class LedgerDoorTest {

  private static final String BASE = "cn.sifasuo.";

  /** Besides the ledger package, which is the door. */
  private static final Map<String, String> PAST_THE_DOOR = new TreeMap<>();

  static {
    PAST_THE_DOOR.put(
        "corrections.CorrectionsDeadlines", "asks itself; ids and days, titles by the door");
    PAST_THE_DOOR.put(
        "corrections.CorrectionsHandOvers", "what is handed over is all the other ledger may see");
    PAST_THE_DOOR.put(
        "corrections.CorrectionCaseRetention", "a guide of retention: days and ids, for the head");
    PAST_THE_DOOR.put(
        "corrections.AssessmentRetention", "a guide of retention: days alone, for the head");
    PAST_THE_DOOR.put(
        "corrections.ComplaintRetention", "a guide of retention: days alone, for the head");
    PAST_THE_DOOR.put(
        "resettlement.AidNoticeRetention", "a guide of retention: a day alone, for the head");
    PAST_THE_DOOR.put("mediation.CommitteeRosters", "asks itself; counts members, names nobody");
    PAST_THE_DOOR.put(
        "mediation.MediationDeadlines", "asks itself; names committees and mediators");
    PAST_THE_DOOR.put(
        "statistics.LaterActs", "whether a record was changed since a day, and nothing of it");
    PAST_THE_DOOR.put("resettlement.AidDeadlines", "asks itself; reads ids alone");
    PAST_THE_DOOR.put("mediation.RosterCheck", "a check of a form: whether rosters are in order");
    PAST_THE_DOOR.put(
        "corrections.DelegationCheck", "a check of a form: acts by day, beside the list");
    PAST_THE_DOOR.put("corrections.OpeningCheck", "a check of a form: whether there is a row");
    PAST_THE_DOOR.put(
        "corrections.MonthlyHours", "sums of hours by case id, for deadlines that open the case");
    PAST_THE_DOOR.put("mediation.SameAgreementCheck", "a check of a form: counts, by pseudonym");
    PAST_THE_DOOR.put("mediation.CommitteeFinder", "an import that finds its committee by name");
  }

  private static final Set<String> READS =
      Set.of("select", "selectFrom", "selectDistinct", "selectOne", "fetch", "fetchValues");

  @Test
  void ledgerRowsAreReadByTheDoorAlone() {
    JavaClasses program =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.sifasuo");
    Set<String> tables = tables();
    assertThat(tables).contains("DISPUTE_CASE", "PARTY", "LEDGER_HISTORY", "SEARCH_KEY");
    Set<String> past = new TreeSet<>();
    for (JavaClass c : program) {
      String name = outer(c).getName().substring(BASE.length());
      boolean knows =
          c.getFieldAccessesFromSelf().stream()
              .anyMatch(a ->
                  a.getTargetOwner().getPackageName().startsWith(BASE + "vault.schema")
                      && tables.contains(a.getTarget().getName()));
      boolean reads =
          c.getMethodCallsFromSelf().stream()
              .anyMatch(m ->
                  READS.contains(m.getTarget().getName())
                      && m.getTargetOwner().isAssignableTo(DSLContext.class));
      if (knows && reads && !name.startsWith("ledger.") && !name.startsWith("vault.schema")) {
        past.add(name);
      }
    }
    assertThat(past).isEqualTo(PAST_THE_DOOR.keySet());
  }

  private static JavaClass outer(JavaClass c) {
    return c.getEnclosingClass().map(LedgerDoorTest::outer).orElse(c);
  }

  /** Tables with the common columns of a ledger, and what is kept of their rows elsewhere. */
  private static Set<String> tables() {
    Set<String> names =
        new TreeSet<>(Set.of("LEDGER_HISTORY", "SEARCH_KEY", "ENTRY_DRAFT", "PROTECTED_RECORD"));
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (table.field("PSEUDONYM") != null) {
        names.add(table.getName());
      }
    }
    return names;
  }
}
