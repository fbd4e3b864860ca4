package cn.sifasuo.county;

import cn.sifasuo.kernel.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The offices of a county through time: who stood when, under which name, and who came after. */
public final class OfficeBook {

  private final List<CountyOffice> lines;
  private final Map<String, Integer> places;

  /**
   * @param lines of all offices, in any order
   * @param places place of an office in the county's order, by code; those without come last
   */
  OfficeBook(List<CountyOffice> lines, Map<String, Integer> places) {
    this.places = Map.copyOf(places);
    this.lines =
        lines.stream()
            .sorted(
                Comparator.comparing(CountyOffice::code)
                    .thenComparing(o -> o.from() == null ? LocalDate.MIN : o.from()))
            .toList();
  }

  /** Every line, office by office in the county's order, older names first. */
  public List<CountyOffice> lines() {
    return lines.stream().sorted(order()).toList();
  }

  /** The offices that stand on some of these days, each once under its last name in them. */
  public List<CountyOffice> in(Span days) {
    Map<String, CountyOffice> byCode = new LinkedHashMap<>();
    lines.stream().filter(o -> o.standsIn(days)).forEach(o -> byCode.put(o.code(), o));
    return byCode.values().stream().sorted(order()).toList();
  }

  /**
   * The name an office bore before the one it has at the end of these days, if it changed in them.
   */
  public Optional<CountyOffice> formerName(CountyOffice office, Span days) {
    return lines.stream()
        .filter(o -> o.code().equals(office.code()) && o.standsIn(days) && !o.equals(office))
        .reduce((older, newer) -> newer);
  }

  public Optional<CountyOffice> on(String code, LocalDate day) {
    return lines.stream().filter(o -> o.code().equals(code) && o.standsOn(day)).findFirst();
  }

  public boolean knows(String code) {
    return lines.stream().anyMatch(o -> o.code().equals(code));
  }

  /** The last name of an office; its code if it is unknown. */
  public String name(String code) {
    return lines.stream()
        .filter(o -> o.code().equals(code))
        .reduce((older, newer) -> newer)
        .map(CountyOffice::name)
        .orElse(code);
  }

  /**
   * Who stands for an office on a day: itself, or whoever took over, or took over from that one.
   *
   * @return empty if it was closed and nobody took over
   */
  public Optional<String> heir(String code, LocalDate day) {
    Set<String> passed = new HashSet<>();
    Optional<String> at = Optional.of(code);
    while (at.isPresent() && passed.add(at.get())) {
      String here = at.get();
      if (on(here, day).isPresent()) {
        return at;
      }
      at =
          lines.stream()
              .filter(o -> o.code().equals(here) && o.to() != null && o.to().isBefore(day))
              .reduce((older, newer) -> newer)
              .flatMap(o -> Optional.ofNullable(o.successor()));
    }
    return Optional.empty();
  }

  /**
   * The offices of some days that an office of a later day stands for, itself among them if it
   * stood then.
   */
  public List<CountyOffice> forebears(String code, LocalDate day, Span days) {
    return in(days).stream()
        .filter(o -> heir(o.code(), day).filter(code::equals).isPresent())
        .toList();
  }

  private Comparator<CountyOffice> order() {
    return Comparator.comparing(
            (CountyOffice o) -> places.getOrDefault(o.code(), Integer.MAX_VALUE))
        .thenComparing(CountyOffice::code);
  }
}
