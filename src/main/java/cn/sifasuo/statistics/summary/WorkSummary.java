package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work summary as it is kept; immutable, an edit makes the next version.
 *
 * @param template id of the template it was written from
 * @param forms every form it took figures from
 * @param version counted from 1, one more for each edit
 * @param finished who signed it and when; null while it can be edited
 */
public record WorkSummary(
    UUID id,
    String template,
    String templateDigest,
    Period period,
    String title,
    List<SummaryParagraph> paragraphs,
    List<UsedForm> forms,
    int version,
    OffsetDateTime createdAt,
    String createdBy,
    OffsetDateTime editedAt,
    String editedBy,
    @Nullable Finished finished) {

  /**
   * The signing.
   *
   * @param head 单位负责人
   * @param digest of title, paragraphs and forms as they were signed
   */
  public record Finished(String head, OffsetDateTime at, String by, String digest) {}

  public WorkSummary {
    paragraphs = List.copyOf(paragraphs);
    forms = List.copyOf(forms);
  }

  /** 成文日期: the day it was signed, before that the day it was last edited. */
  public LocalDate dated() {
    return finished == null ? editedAt.toLocalDate() : finished.at().toLocalDate();
  }

  /** With other words; saving it makes the next version. */
  public WorkSummary with(String changedTitle, List<SummaryParagraph> changed) {
    return with(changedTitle, changed, forms);
  }

  WorkSummary with(
      String changedTitle, List<SummaryParagraph> changed, List<UsedForm> changedForms) {
    return new WorkSummary(
        id,
        template,
        templateDigest,
        period,
        changedTitle,
        changed,
        changedForms,
        version,
        createdAt,
        createdBy,
        editedAt,
        editedBy,
        finished);
  }
}
