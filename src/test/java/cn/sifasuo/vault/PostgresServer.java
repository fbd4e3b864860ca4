package cn.sifasuo.vault;

import cn.sifasuo.kernel.FolderTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL of its own for one test class: made in a folder, listening on the loopback
 * only, gone afterwards. Where none is installed tests say so and are left out.
 */
public final class PostgresServer implements AutoCloseable {

  private static final String USER = "sifasuo";
  private static final String PASSWORD = "服务器 口令 1";
  private static final String TEMPLATE = "migrated";
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final int START_SECONDS = 60;

  private final Path programs;
  private final Path folder;
  private final int port;
  private Process process;
  private boolean templateThere;
  private int databases;

  private PostgresServer(Path programs) throws IOException, InterruptedException {
    this.programs = programs;
    // not below the test's own folder: the server runs as somebody who may not enter that
    this.folder = Files.createTempDirectory("sifasuo-postgres");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    give(folder);
    give(password);
    run(
        "initdb",
        "-D",
        data(),
        "-U",
        USER,
        "-A",
        "scram-sha-256",
        "--pwfile=" + password,
        "-E",
        "UTF8",
        "--locale=C",
        "-N");
    start();
  }

  /** The server, or nothing where PostgreSQL is not installed. */
  public static Optional<PostgresServer> start(Object test) throws Exception {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) {
      System.out.println(test.getClass().getSimpleName() + " left out: no PostgreSQL installed");
      return Optional.empty();
    }
    return Optional.of(new PostgresServer(programs.get()));
  }

  private static Optional<Path> programs() throws IOException {
    List<Path> places = new ArrayList<>();
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions.sorted(Comparator.reverseOrder()).map(v -> v.resolve("bin")).forEach(places::add);
      }
    }
    for (String place : System.getenv().getOrDefault("PATH", "").split(":")) {
      places.add(Path.of(place));
    }
    return places.stream()
        .filter(p -> Files.isExecutable(p.resolve("initdb")))
        .filter(p -> Files.isExecutable(p.resolve("postgres")))
        .findFirst();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /**
   * Starts it, first or again. While what served connections of a killed one still ends, its memory
   * is in use and the new one goes away at once: it is started once more.
   */
  public void start() throws IOException, InterruptedException {
    process = launched();
    for (int i = 0; i < START_SECONDS * 10; i++) {
      try (Connection _ = connect("postgres")) {
        return;
      } catch (SQLException e) {
        Thread.sleep(100);
        if (!process.isAlive()) {
          process = launched();
        }
      }
    }
    throw new IllegalStateException(Files.readString(log()));
  }

  private Process launched() throws IOException {
    return builder(
            "postgres",
            "-D",
            data(),
            "-p",
            String.valueOf(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=" + folder)
        .start();
  }

  /** As a machine that loses power: no connection is told. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private Path log() {
    return folder.resolve("log");
  }

  private ProcessBuilder builder(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // it refuses to run as root; this keeps the process the one we started
      command.addAll(
          List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    if (builder(program, arguments).start().waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log()));
    }
  }

  private static void give(Path path) throws IOException {
    if (System.getProperty("user.name").equals("root")) {
      Files.setOwner(
          path,
          path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, PASSWORD);
  }

  /** Address of a database. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String user() {
    return USER;
  }

  public String password() {
    return PASSWORD;
  }

  public ServerAccess access(String database) {
    return ServerAccess.of(url(database), USER, PASSWORD.toCharArray());
  }

  /** What a server's administrator does. */
  public void administer(String sql) {
    try (Connection connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name of a new database without anything in it. */
  public String emptyDatabase() {
    String name = "empty" + ++databases;
    administer("create database " + name);
    return name;
  }

  /** A new database with every migration, as a desk has it that was just made. */
  public Desk desk() {
    if (!templateThere) {
      administer("create database " + TEMPLATE);
      ServerDesk desk = new ServerDesk(Schema.ofServer());
      desk.create(access(TEMPLATE), new UUID(0, 1), QuickVault.CLOCK).transactions().close();
      templateThere = true;
    }
    String name = "desk" + ++databases;
    administer("create database " + name + " template " + TEMPLATE);
    return new Desk(name, program(name));
  }

  /** Another program at the same database. */
  public Transactions program(String database) {
    return ServerTransactions.connect(access(database));
  }

  /** A database and the first program that uses it. */
  public record Desk(String name, Transactions transactions) implements AutoCloseable {
    @Override
    public void close() {
      PostgresServer.close(transactions);
    }
  }

  /** Ends a program. */
  public static void close(Transactions program) {
    ((ServerTransactions) program).close();
  }

  /** Ends the server at once; whoever is connected is told. */
  @Override
  public void close() throws IOException, InterruptedException {
    if (process.isAlive()) {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    FolderTree.delete(folder);
  }
}
