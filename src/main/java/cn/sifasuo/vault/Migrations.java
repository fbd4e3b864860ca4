package cn.sifasuo.vault;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The schema's versions: which one a file has, and the way up to this program's. */
final class Migrations {

  private final Flyway flyway;

  Migrations(DataSource source) {
    flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:db/migration")
            .load();
  }

  /**
   * What is to be done with a file; looks only.
   *
   * @throws cn.sifasuo.kernel.Failure V-109 if a newer program wrote the file, V-107 if a migration
   *     in it is unknown or failed
   */
  State look() {
    try {
      boolean behind = false;
      for (MigrationInfo migration : flyway.info().all()) {
        switch (migration.getState()) {
          case SUCCESS -> {}
          case PENDING -> behind = true;
          case FUTURE_SUCCESS, FUTURE_FAILED ->
              throw VaultFailures.newer("schema " + migration.getVersion());
          default ->
              throw VaultFailures.ledgerDamaged(
                  "migration " + migration.getVersion() + " is " + migration.getState(), null);
        }
      }
      return new State(version(), behind);
    } catch (FlywayException e) {
      throw blamed("schema version unreadable", e);
    }
  }

  /** Brings the file to this program's schema. */
  void migrate() {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw blamed("migration failed", e);
    }
  }

  /** The newest migration in the file; empty in a database without schema. */
  String version() {
    MigrationInfo current = flyway.info().current();
    return current == null ? "" : String.valueOf(current.getVersion());
  }

  private static RuntimeException blamed(String what, FlywayException e) {
    return StorageErrors.blame(e).orElseGet(() -> VaultFailures.ledgerDamaged(what, e));
  }

  /**
   * @param version newest migration in the file
   * @param behind true if this program has newer ones
   */
  record State(String version, boolean behind) {}
}
