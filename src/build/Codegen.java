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
  }
}
