package cn.sifasuo.vault;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in a process of its own that says what it has done, until it is killed as a power cut
 * would: no shutdown hook, nothing flushed.
 */
public final class KillableChild implements AutoCloseable {

  /** Starts every line that is meant for the parent; the log goes to the same stream. */
  private static final String SAYS = "child: ";

  /** Ends it, so that a line cut short by the kill is not taken for a whole one. */
  private static final String STOP = ";";

  private final Process process;
  private final BufferedReader out;

  private KillableChild(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  /** Starts the main method of a class on this test's own class path. */
  public static KillableChild start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new KillableChild(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** In the child: tells the parent. */
  public static void say(String what) {
    System.out.println(SAYS + what + STOP);
  }

  /** In the child: neither closes nor ends; the parent kills. */
  public static void waitToBeKilled() {
    for (; ; ) {
      Thread.onSpinWait();
    }
  }

  /** The next thing the child says; empty when it is dead. Half a line was not said. */
  public String hear() throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(SAYS) && line.endsWith(STOP)) {
        return line.substring(SAYS.length(), line.length() - STOP.length());
      }
    }
    return "";
  }

  /**
   * Kills it with signal 9.
   *
   * @return what it had said and nobody had heard yet
   */
  public List<String> kill() throws IOException {
    // unlike the process's own method, the handle's leaves its output readable
    process.toHandle().destroyForcibly();
    List<String> last = new ArrayList<>();
    for (String line = hear(); !line.isEmpty(); line = hear()) {
      last.add(line);
    }
    return last;
  }

  @Override
  public void close() throws InterruptedException, IOException {
    process.destroyForcibly().waitFor();
    out.close();
  }
}
