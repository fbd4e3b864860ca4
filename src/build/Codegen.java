import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.logging.LogManager;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Runs every migration on an in-memory database and writes the table classes that follow from it.
 */
public final class Codegen {

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    String migrations = args[0];
    String out = args[1];
    // nothing to do when the migrations are those the classes were made from
    Path stamp = Path.of(out, "migrations.sha256");
    String digest = digest(Path.of(migrations));
    if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
      return;
    }
    String url = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1";
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
    GenerationTool.generate(
        new Configuration()
            .withJdbc(
                new Jdbc().withDriver("org.h2.Driver").withUrl(url).withUser("sa").withPassword(""))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.h2.H2Database")
                            .withInputSchema("PUBLIC")
                            .withOutputSchemaToDefault(true)
                            .withExcludes("flyway_schema_history"))
                    .withGenerate(
                        new Generate().withJavaTimeTypes(true).withGeneratedAnnotation(false))
                    .withTarget(
                        new Target()
                            .withPackageName("cn.sifasuo.vault.schema")
                            .withDirectory(out))));
    Files.writeString(stamp, digest);
  }

  private static String digest(Path folder) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    digest.update(Files.readAllBytes(Path.of("src/build/Codegen.java")));
    return HexFormat.of().formatHex(digest.digest());
  }
}
