package cn.sifasuo.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of the process to the first frame of the sign-in pane, without a display. */
final class StartUp {

  private static final int RUNS = 5;

  private final BenchGround ground;
  private final Path build;

  /**
   * @param build folder with {@code classes}, {@code lib} and {@code javafx}
   */
  StartUp(BenchGround ground, Path build) {
    this.ground = ground;
    this.build = build;
  }

  /** Both in turn, so that a busy machine is busy for both. */
  Figure measure() throws IOException, InterruptedException {
    String data = ground.data(BenchGround.EMPTY).root().toString();
    List<Double> product = new ArrayList<>();
    List<Double> floor = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      product.add(run("product", data));
      floor.add(run("floor"));
    }
    return new Figure("StartUp", product, floor);
  }

  private double run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // as in the start script, but for the platform without a display
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.language=zh",
            "-Duser.country=CN",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--module-path=" + build.resolve("javafx"),
            "--add-modules=javafx.controls,javafx.swing",
            "-cp",
            String.join(
                File.pathSeparator,
                build.resolve("classes").toString(),
                build.resolve("lib") + File.separator + "*",
                build.resolve("jmh-classes").toString()),
            FirstFrame.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DISPLAY", ":none");
    long start = System.nanoTime();
    Process process = builder.start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals(FirstFrame.DRAWN)) {
          double millis = (System.nanoTime() - start) / 1e6;
          process.waitFor();
          return millis;
        }
        said.append(line).append('\n');
      }
    }
    throw new IllegalStateException("no first frame: " + said);
  }
}
