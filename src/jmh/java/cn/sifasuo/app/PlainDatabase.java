package cn.sifasuo.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.RunScript;

/** An encrypted H2 file with the program's tables and settings, and nothing of the program. */
final class PlainDatabase implements AutoCloseable {

  private final Connection connection;

  private PlainDatabase(Connection connection) {
    this.connection = connection;
  }

  static PlainDatabase make(Path folder) throws SQLException, IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.list(folder)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl(
        "jdbc:h2:async:"
            + folder.resolve("plain").toAbsolutePath()
            + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0");
    source.setUser("DESK");
    source.setPassword("0123456789abcdef0123456789abcdef desk");
    Connection connection = source.getConnection();
    for (Path migration : migrations()) {
      try (Reader script =
          new InputStreamReader(Files.newInputStream(migration), StandardCharsets.UTF_8)) {
        RunScript.execute(connection, script);
      }
    }
    connection.setAutoCommit(false);
    PlainDatabase made = new PlainDatabase(connection);
    made.save();
    return made;
  }

  private static List<Path> migrations() throws IOException {
    Path folder = BenchGround.program().root().resolve("src/main/resources/db/migration");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted(
              Comparator.comparingInt(f ->
                  Integer.parseInt(
                      Objects.toString(f.getFileName()).replaceAll("^V(\\d+)__.*", "$1"))))
          .toList();
    }
  }

  Connection connection() {
    return connection;
  }

  /** The program's own rule: a commit counts when it has been forced to the disk. */
  void save() throws SQLException {
    connection.commit();
    try (Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }

  @Override
  public void close() throws SQLException {
    try (Connection closing = connection;
        Statement statement = closing.createStatement()) {
      statement.execute("shutdown immediately");
    }
  }
}
