package cn.sifasuo.vault;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The schema this program knows, as the places of its migrations: which version a file has, and the
 * way up.
 *
 * @param target the newest migration that is applied, as Flyway is told it
 */
record Schema(List<String> locations, String target) {

  private static final String MIGRATIONS = "classpath:db/migration";

  /** The last of them, known without asking Flyway, which would have to open a database for it. */
  static final String NEWEST = "44";

  Schema {
    locations = List.copyOf(locations);
  }

  Schema(List<String> locations) {
    this(locations, "latest");
  }

  static Schema ofProgram() {
    return new Schema(List.of(MIGRATIONS));
  }

  /** The same migrations, with what PostgreSQL says differently before and after them. */
  static Schema ofServer() {
    return new Schema(List.of(MIGRATIONS, "classpath:db/postgresql"));
  }

  /**
   * The same, no further than a migration; not even there if this program does not have it.
   *
   * @throws IllegalArgumentException if it is no version
   */
  Schema upTo(String version) {
    try {
      return new Schema(locations, MigrationVersion.fromVersion(version) + "?");
    } catch (FlywayException e) {
      throw new IllegalArgumentException("schema " + version, e);
    }
  }

  /** Whether a version is all that this program would bring a file to. */
  boolean isNewest(String version) {
    return equals(ofProgram()) && version.equals(NEWEST);
  }

  /**
   * How a file stands to this program; looks only.
   *
   * @throws cn.sifasuo.kernel.Failure V-109 if a newer program wrote the file, V-107 if a migration
   *     in it is unknown or failed
   */
  State look(DataSource source) {
    try {
      boolean behind = false;
      MigrationInfoService info = flyway(source).info();
      for (MigrationInfo migration : info.all()) {
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
      return new State(version(info), behind);
    } catch (FlywayException e) {
      throw blamed("schema version unreadable", e);
    }
  }

  /**
   * Brings a database to this schema. A power cut in the middle leaves it in the middle: {@link
   * Upgrade}.
   */
  void migrate(DataSource source) {
    try {
      flyway(source).migrate();
    } catch (FlywayException e) {
      throw blamed("migration failed", e);
    }
  }

  /** The newest migration in the database; empty in one without schema. */
  String version(DataSource source) {
    return version(flyway(source).info());
  }

  private static String version(MigrationInfoService info) {
    MigrationInfo current = info.current();
    return current == null ? "" : String.valueOf(current.getVersion());
  }

  private Flyway flyway(DataSource source) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(locations.toArray(String[]::new))
        .target(target)
        .load();
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
