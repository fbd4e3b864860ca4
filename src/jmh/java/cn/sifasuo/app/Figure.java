package cn.sifasuo.app;

import java.util.List;

/**
 * One measurement: milliseconds of each run of the program and of its floor, in order. The first
 * run of a process is told apart: a clerk imports once a month, in a program just started.
 *
 * @param name of the benchmark
 */
record Figure(String name, List<Double> product, List<Double> floor) {

  static String heading() {
    return """
    | | first: program ms | floor ms | ratio | later: program ms | floor ms | ratio |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: |\
    """;
  }

  /** A line of the table; where every run is a process of its own there is only the first. */
  String line() {
    boolean processes = name.equals("StartUp");
    return processes
        ? "| %s |%s | | | |".formatted(name, three(median(product), median(floor)))
        : "| %s |%s |%s |"
            .formatted(
                name,
                three(product.getFirst(), floor.getFirst()),
                three(median(later(product)), median(later(floor))));
  }

  private static String three(double product, double floor) {
    return " %.0f | %.0f | %.1f".formatted(product, floor, product / floor);
  }

  private static List<Double> later(List<Double> runs) {
    return runs.subList(1, runs.size());
  }

  private static double median(List<Double> runs) {
    List<Double> sorted = runs.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
