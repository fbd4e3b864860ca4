package cn.sifasuo.statistics.screen;

import cn.sifasuo.statistics.FormChange;
import cn.sifasuo.statistics.FormEdition;
import cn.sifasuo.statistics.FormLibrary;
import cn.sifasuo.statistics.FormVersion;
import cn.sifasuo.statistics.LintFinding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of one version.
 *
 * @param before id of the version it takes over from; null if there is none
 */
record FormSetLook(
    FormEdition edition,
    List<LintFinding> findings,
    List<FormChange> changes,
    @Nullable String before) {

  FormSetLook {
    findings = List.copyOf(findings);
    changes = List.copyOf(changes);
  }

  /** Reads it; not for the screen's thread. */
  static FormSetLook read(FormLibrary library, FormEdition edition) {
    List<LintFinding> findings =
        library.folder(edition.code(), edition.version()).map(library::lint).orElse(List.of());
    if (edition.state() == FormEdition.State.UNREADABLE) {
      return new FormSetLook(edition, findings, List.of(), null);
    }
    FormVersion version = library.version(edition.code(), edition.version());
    Optional<FormVersion> before = library.inForceBefore(version);
    return new FormSetLook(
        edition, findings, library.changes(version), before.map(FormVersion::id).orElse(null));
  }
}
