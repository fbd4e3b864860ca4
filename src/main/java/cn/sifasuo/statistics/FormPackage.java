package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Period;
import java.util.List;
import java.util.Optional;

/**
 * A form with every version of its lists, oldest first.
 *
 * @param versions at least one; none overlap
 */
public record FormPackage(String code, String title, List<FormVersion> versions) {

  public FormPackage {
    versions = List.copyOf(versions);
  }

  /** The version whose time holds the last day of the period. */
  public Optional<FormVersion> version(Period period) {
    return versions.stream().filter(v -> v.serves(period)).findFirst();
  }

  public Optional<FormVersion> version(String id) {
    return versions.stream().filter(v -> v.id().equals(id)).findFirst();
  }
}
