package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which version of one form is in force when: the program's own versions from the days their files
 * name, and over them what was adopted. A version is in force until its own last day or until the
 * next one begins, whichever is first.
 */
final class FormTimeline {

  /** What became of reading a version taken in. */
  sealed interface Definition {
    record Read(FormVersion version) implements Definition {}

    record Unreadable(String version, Failure why) implements Definition {}
  }

  private final String code;
  private final @Nullable FormPackage own;
  private final Map<String, Definition> taken = new LinkedHashMap<>();
  private final TreeMap<LocalDate, Definition> starts = new TreeMap<>();

  /**
   * @param own the form in the program's folder; null if it brings none
   */
  FormTimeline(String code, @Nullable FormPackage own) {
    this.code = code;
    this.own = own;
  }

  void take(String version, Definition definition) {
    taken.put(version, definition);
  }

  /**
   * @param adoptions of this form, oldest first
   */
  FormPackage join(List<Adoption> adoptions) {
    FormVersion before = null;
    for (FormVersion version : ownVersions()) {
      boolean decidedElsewhere =
          taken.containsKey(version.id())
              && adoptions.stream().anyMatch(a -> a.version().equals(version.id()));
      // a version taken in before the program brought it is in force from the day decided; until
      // then the one before it goes on
      before =
          decidedElsewhere && before != null
              ? before.inForce(before.validFrom(), version.validTo())
              : version;
      if (!decidedElsewhere || before != version) {
        starts.put(start(before), new Definition.Read(before));
      }
    }
    for (Adoption adoption : adoptions) {
      definition(adoption.version()).ifPresent(d -> starts.put(adoption.from(), d));
    }
    return build();
  }

  private static LocalDate start(FormVersion version) {
    LocalDate from = version.validFrom();
    return from == null ? LocalDate.MIN : from;
  }

  private List<FormVersion> ownVersions() {
    return own == null ? List.of() : own.versions();
  }

  private Optional<Definition> definition(String version) {
    return Optional.ofNullable(taken.get(version))
        .or(() ->
            ownVersions().stream()
                .filter(v -> v.id().equals(version))
                .findFirst()
                .map(Definition.Read::new));
  }

  private FormPackage build() {
    List<FormVersion> inForce = new ArrayList<>();
    List<FormPackage.Unreadable> unreadable = new ArrayList<>();
    starts.forEach((day, definition) -> {
      LocalDate next = starts.higherKey(day);
      LocalDate from = day.equals(LocalDate.MIN) ? null : day;
      LocalDate before = next == null ? null : next.minusDays(1);
      switch (definition) {
        case Definition.Read(FormVersion version) ->
            inForce.add(version.inForce(from, earlier(version.validTo(), before)));
        case Definition.Unreadable(String version, Failure why) ->
            unreadable.add(new FormPackage.Unreadable(version, from, before, why));
      }
    });
    List<FormVersion> others = new ArrayList<>(ownVersions());
    taken
        .values()
        .forEach(d -> {
          if (d instanceof Definition.Read(FormVersion version)) {
            others.add(version);
          }
        });
    others.removeIf(o -> inForce.stream().anyMatch(v -> v.id().equals(o.id())));
    String title =
        (inForce.isEmpty() ? others : inForce)
            .reversed().stream().findFirst().map(FormVersion::title).orElse(code);
    return new FormPackage(code, title, inForce, others, unreadable);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
