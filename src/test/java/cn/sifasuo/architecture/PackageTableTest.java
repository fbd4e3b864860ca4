package cn.sifasuo.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.vault.schema.DefaultSchema;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The package table of the design: who may use whom. A new ledger is one line here; an exception
 * stands beside its reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageTableTest {

  private static final String BASE = "cn.sifasuo.";

  /** Package to the packages it may use, besides itself and libraries. */
  private static final Map<String, List<String>> MAY_USE = new TreeMap<>();

  static {
    MAY_USE.put("kernel", List.of());
    MAY_USE.put("vault", List.of("kernel"));
    // print: the audit list goes out as a sheet like any other
    MAY_USE.put("security", List.of("kernel", "vault", "print"));
    // law lies below the ledger kernel: a descriptor's codes are judged by the day of the act
    MAY_USE.put("law", List.of("kernel", "vault"));
    // print: an exported list and the workbook of refused rows are sheets like any other
    MAY_USE.put("ledger", List.of("kernel", "vault", "security", "law", "print"));
    MAY_USE.put("print", List.of("kernel"));
    MAY_USE.put("statistics", List.of("kernel", "vault", "security", "law", "ledger", "print"));
    // print: a receipt is also a paper to hand over
    // law, ledger: what may leave is dated law over record types and their private fields
    MAY_USE.put(
        "exchange", List.of("kernel", "vault", "security", "law", "ledger", "statistics", "print"));
    MAY_USE.put(
        "county",
        List.of("kernel", "vault", "security", "ledger", "statistics", "exchange", "print"));
    MAY_USE.put("resettlement", List.of("kernel", "vault", "security", "law", "ledger", "print"));
    MAY_USE.put("mediation", List.of("kernel", "vault", "security", "law", "ledger", "print"));
    MAY_USE.put("office", List.of("kernel", "vault", "security", "law", "ledger", "print"));
    MAY_USE.put("corrections", List.of("kernel", "vault", "security", "law", "ledger", "print"));
    // vault, security: that a paper was made stands in the audit chain before it is shown
    // law, ledger: a template names fields, codes and dated terms; it knows no ledger by name
    MAY_USE.put("paper", List.of("kernel", "vault", "security", "law", "ledger", "print"));
    // vault: an input draft survives a crash in the same encrypted file
    MAY_USE.put("ui", List.of("kernel", "ledger", "law", "security"));
    MAY_USE.put(
        "cli",
        List.of(
            "kernel",
            "vault",
            "security",
            "law",
            "ledger",
            "print",
            "statistics",
            "exchange",
            "county",
            "paper"));
  }

  private final JavaClasses program = imported();

  private static JavaClasses imported() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("cn.sifasuo");
  }

  @BeforeAll
  void somethingIsLookedAt() {
    assertThat(program.size()).isGreaterThan(100);
  }

  @Test
  void everyPackageUsesOnlyWhatTheTableAllows() {
    List<String> found = new ArrayList<>();
    MAY_USE.forEach((name, allowed) -> {
      List<String> permitted = new ArrayList<>();
      permitted.add(BASE + name + "..");
      allowed.forEach(a -> permitted.add(BASE + a + ".."));
      var rule =
          classes()
              .that()
              .resideInAPackage(BASE + name + "..")
              .and()
              .resideOutsideOfPackages(BASE + "*.screen..", BASE + "vault.schema..")
              .should()
              .onlyDependOnClassesThat(
                  DescribedPredicate.not(resideInAnyPackage("cn.sifasuo.."))
                      .or(resideInAnyPackage(permitted.toArray(String[]::new)))
                      .or(resideInAnyPackage(schemaFor(name))))
              .allowEmptyShould(true);
      var result = rule.evaluate(program);
      found.addAll(result.getFailureReport().getDetails());
    });
    assertThat(found).isEmpty();
  }

  /** Generated tables are for whoever may use the vault, and belong to nobody else. */
  private static String schemaFor(String name) {
    return List.of("kernel", "print", "ui").contains(name) ? "none" : BASE + "vault.schema..";
  }

  @Test
  void everyPackageIsInTheTable() {
    List<String> known = new ArrayList<>(MAY_USE.keySet());
    known.add("app");
    assertThat(program)
        .allSatisfy(c -> {
          String rest = c.getPackageName().replaceFirst("^cn\\.sifasuo\\.?", "");
          if (!rest.isEmpty()) {
            assertThat(known).contains(rest.split("\\.")[0]);
          }
        });
  }

  @Test
  void nothingUsesTheAssembly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "app..")
        .check(program);
  }

  @Test
  void onlyScreensAndTheShellKnowJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "ui..", BASE + "*.screen..", BASE + "app..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
        .check(program);
  }

  /** Only the write gate's row writer may change ledger tables: every door leads through it. */
  @Test
  void ledgerRowsAreWrittenByTheGateAlone() {
    Set<String> ledgerTables = ledgerTables();
    assertThat(ledgerTables).contains("DISPUTE_CASE", "PARTY", "COMMITTEE");
    List<String> written = new ArrayList<>();
    for (JavaClass c : program) {
      boolean knowsLedger =
          c.getFieldAccessesFromSelf().stream()
              .map(JavaFieldAccess::getTarget)
              .anyMatch(t ->
                  t.getOwner().getPackageName().startsWith(BASE + "vault.schema")
                      && ledgerTables.contains(t.getName()));
      if (!knowsLedger || c.getPackageName().startsWith(BASE + "vault.schema")) {
        continue;
      }
      for (JavaMethodCall call : c.getMethodCallsFromSelf()) {
        if (WRITES.contains(call.getTarget().getName())
            && call.getTargetOwner().isAssignableTo(DSLContext.class)) {
          written.add(call.getDescription());
        }
      }
    }
    assertThat(written).isEmpty();
  }

  private static final Set<String> WRITES =
      Set.of("insertInto", "update", "deleteFrom", "mergeInto", "batchInsert", "batchUpdate");

  /** Tables with the common columns of a ledger. */
  private static Set<String> ledgerTables() {
    Set<String> names = new TreeSet<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (table.field("PSEUDONYM") != null) {
        names.add(table.getName());
      }
    }
    return names;
  }

  @Test
  void noClassKeepsStaticState() {
    assertThat(program)
        .allSatisfy(c ->
            assertThat(c.getFields().stream())
                .filteredOn(f -> !c.getPackageName().startsWith(BASE + "vault.schema"))
                .filteredOn(f ->
                    f.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
                        && !f.getModifiers()
                            .contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                        && !f.getName().startsWith("$"))
                .as(c.getName())
                .isEmpty());
  }
}
