package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.vault.QuickVault;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A program that is told to end closes its desk; the next start finds a sealed file. */
class TerminatedDeskTest {

  private static final String READY = "child: open";

  @TempDir Path folder;

  /** A desk that is open until the process is told to end. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) {
      DeskOpening opening =
          new DeskOpening(
              ProgramFolder.find(),
              QuickVault.SETTINGS,
              QuickVault.CLOCK,
              name -> CommandDesk.PASSWORD);
      Surroundings.atEndOfProcess(opening::closeAll);
      opening.open(
          new DataFolder(Path.of(args[0])),
          CommandDesk.DIRECTOR,
          CommandDesk.PASSWORD.toCharArray());
      System.out.println(READY);
      for (; ; ) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can only be killed")
  void theDeskIsClosedWhenTheProcessIsToldToEnd() throws Exception {
    CommandDesk desk = CommandDesk.made(folder);
    Path seal = desk.data.resolve("vault/seal.json");
    Process child = child(desk.data);
    try (BufferedReader out = child.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.equals(READY)) {
        line = out.readLine();
      }
      assertThat(line).isEqualTo(READY);
      assertThat(Files.readString(seal)).contains("\"clean\":false");
      child.toHandle().destroy(); // SIGTERM
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(Files.readString(seal)).contains("\"clean\":true");
    assertThat(desk.<Boolean>open(d -> d.vault().followsCrash())).isFalse();
  }

  private static Process child(Path data) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Child.class.getName(), data.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
