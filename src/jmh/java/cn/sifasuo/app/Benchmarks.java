package cn.sifasuo.app;

import cn.sifasuo.county.EngineScan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the measurements and prints the program's time beside its floor; {@code mvn -Pbench}. */
final class Benchmarks {

  private Benchmarks() {}

  /** Runs of one process, by benchmark. */
  private static final Map<Class<?>, Integer> RUNS =
      Map.of(
          ImportBenchmark.class, 6,
          CountBenchmark.class, 6,
          PrintBenchmark.class, 12,
          SealBenchmark.class, 8,
          ReceiveBenchmark.class, 8);

  private static final List<Class<?>> IN_ORDER =
      List.of(
          ImportBenchmark.class,
          CountBenchmark.class,
          PrintBenchmark.class,
          SealBenchmark.class,
          ReceiveBenchmark.class);

  /**
   * @param args a pattern of the names to run, such as {@code Import|Count}
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, RunnerException, SQLException {
    if (args.length > 0 && args[0].equals(EngineScan.class.getSimpleName())) {
      // only when it is named: ten million facts take minutes to write
      EngineScan.main(
          new String[] {Path.of(System.getProperty("bench.folder"), "facts").toString()});
      return;
    }
    Pattern wanted = Pattern.compile(args.length == 0 ? "." : args[0]);
    BenchGround ground = new BenchGround();
    ground.make();
    System.out.println(Figure.heading());
    if (wanted.matcher("StartUp").find()) {
      print(new StartUp(ground, Path.of(System.getProperty("bench.build"))).measure());
    }
    for (Class<?> benchmark : IN_ORDER) {
      if (wanted.matcher(benchmark.getSimpleName()).find()) {
        print(run(benchmark));
      }
    }
    if (wanted.matcher("LargeBundle").find()) {
      new LargeBundle(ground).measure().forEach(System.out::println);
    }
    if (wanted.matcher("Scaling").find()) {
      new Scaling(ground).measure().forEach(System.out::println);
    }
  }

  private static void print(Figure figure) {
    System.out.println(figure.line());
  }

  private static Figure run(Class<?> benchmark) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Pattern.quote(benchmark.getName() + "."))
                    .forks(1)
                    .warmupIterations(0)
                    .measurementIterations(Objects.requireNonNull(RUNS.get(benchmark)))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Map<String, List<Double>> byMethod = new TreeMap<>();
    for (RunResult result : results) {
      List<Double> times =
          result.getBenchmarkResults().stream()
              .flatMap(b -> b.getIterationResults().stream())
              .map(i -> i.getPrimaryResult().getScore())
              .toList();
      byMethod.put(result.getPrimaryResult().getLabel(), times);
    }
    return new Figure(
        benchmark.getSimpleName().replace("Benchmark", ""),
        byMethod.getOrDefault("product", List.of()),
        byMethod.getOrDefault("floor", List.of()));
  }
}
