package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form with every version of its lists.
 *
 * @param versions those in force, oldest first, each with the days it is in force; none overlap
 * @param others known, but in force at no time: replaced, or taken in and not adopted
 * @param unreadable in force by decision, but no longer to be read by this program
 */
public record FormPackage(
    String code,
    String title,
    List<FormVersion> versions,
    List<FormVersion> others,
    List<Unreadable> unreadable) {

  /** Days whose form cannot be read, and why. */
  public record Unreadable(
      String version, @Nullable LocalDate from, @Nullable LocalDate to, Failure why) {

    private boolean serves(Period period) {
      return FormVersion.serves(period, from, to);
    }
  }

  public FormPackage {
    versions = List.copyOf(versions);
    others = List.copyOf(others);
    unreadable = List.copyOf(unreadable);
  }

  /** A form as one folder holds it. */
  FormPackage(String code, String title, List<FormVersion> versions) {
    this(code, title, versions, List.of(), List.of());
  }

  /**
   * The version whose time holds the last day of the period, with the versions that served months
   * of it before.
   *
   * @throws Failure DAMAGED if the version in force then cannot be read
   */
  public Optional<FormVersion> version(Period period) {
    return serving(period).map(v -> v.withParts(parts(period)));
  }

  private Optional<FormVersion> serving(Period period) {
    unreadable.stream()
        .filter(u -> u.serves(period))
        .findFirst()
        .ifPresent(u -> {
          throw u.why();
        });
    return versions.stream().filter(v -> v.serves(period)).findFirst();
  }

  /** Which versions served which months; none if it was one alone. */
  private List<ServedMonths> parts(Period period) {
    List<ServedMonths> parts = new ArrayList<>();
    for (Period month : period.months()) {
      Optional<FormVersion> version = serving(month);
      if (version.isPresent()) {
        add(parts, version.get(), month.firstMonth());
      }
    }
    return parts.stream().map(p -> p.version().id()).distinct().count() > 1 ? parts : List.of();
  }

  private static void add(List<ServedMonths> parts, FormVersion version, YearMonth month) {
    ServedMonths before = parts.isEmpty() ? null : parts.getLast();
    if (before != null
        && before.version().id().equals(version.id())
        && before.last().plusMonths(1).equals(month)) {
      parts.set(parts.size() - 1, new ServedMonths(version, before.first(), month));
    } else {
      parts.add(new ServedMonths(version, month, month));
    }
  }

  /** The version in force on a day, if it can be read. */
  Optional<FormVersion> on(LocalDate day) {
    return versions.stream()
        .filter(v -> v.validFrom() == null || !day.isBefore(v.validFrom()))
        .filter(v -> v.validTo() == null || !day.isAfter(v.validTo()))
        .findFirst();
  }

  /**
   * The version in force last, or the one taken in last if none is.
   *
   * @throws Failure DAMAGED if there is none that can be read
   */
  public FormVersion newest() {
    if (!versions.isEmpty()) {
      return versions.getLast();
    }
    if (!others.isEmpty()) {
      return others.getLast();
    }
    throw unreadable.getLast().why();
  }

  /** A version by its id, whether it is in force or not. */
  public Optional<FormVersion> version(String id) {
    return versions.stream()
        .filter(v -> v.id().equals(id))
        .findFirst()
        .or(() -> others.stream().filter(v -> v.id().equals(id)).findFirst());
  }
}
