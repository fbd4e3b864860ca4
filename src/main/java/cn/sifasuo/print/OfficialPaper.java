package cn.sifasuo.print;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper in the layout of GB/T 9704-2012 without a red head, such as a work report.
 *
 * @param title 标题, 2号小标宋
 * @param paragraphs top to bottom; headings carry their numbers
 * @param signer 发文机关署名
 * @param on 成文日期
 * @param attachmentTitle what the attachment is called
 * @param attachment its paragraphs; none for a paper without one
 */
public record OfficialPaper(
    String title,
    List<Paragraph> paragraphs,
    String signer,
    LocalDate on,
    String attachmentTitle,
    List<String> attachment) {

  /** What a paragraph is; the levels of GB/T 9704-2012 7.3.3. */
  public enum Style {
    /** 主送机关: at the margin. */
    ADDRESSEE,
    /** 一、 in 黑体. */
    HEADING_1,
    /** （一） in 楷体. */
    HEADING_2,
    /** Running text in 仿宋, also with a leading 1. */
    BODY
  }

  /** One paragraph. */
  public record Paragraph(Style style, String text) {}

  public OfficialPaper {
    paragraphs = List.copyOf(paragraphs);
    attachment = List.copyOf(attachment);
  }
}
