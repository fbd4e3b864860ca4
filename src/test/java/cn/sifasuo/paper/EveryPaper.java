package cn.sifasuo.paper;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.print.Paper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every paper of a set of templates, filled from a record in which nothing was written. */
public final class EveryPaper {

  private EveryPaper() {}

  /** By ledger and code; on the first day a paper may carry, or this one. */
  public static Map<String, Paper> empty(
      PaperTemplates templates, CodeLists codes, DatedRules law, LocalDate day) {
    Map<String, Paper> papers = new LinkedHashMap<>();
    for (PaperTemplate template : templates.all()) {
      Draft record = Draft.fresh(template.of());
      @Nullable Draft row =
          template.rows() == null ? null : Draft.fresh(template.of().child(template.rows()).type());
      LocalDate from = template.validity().from();
      LocalDate to = template.validity().to();
      LocalDate on =
          to != null && day.isAfter(to) ? to : from != null && day.isBefore(from) ? from : day;
      Facts facts =
          new Facts(
              record,
              row,
              null,
              0,
              on,
              "社区矫正对象",
              new Facts.Words("双塘镇司法所", "示范县司法局", "周敏", new PaperLaw(law, codes)),
              (type, id) -> null);
      Writing writing = new Writing(codes, template.hidesNumbers());
      papers.put(
          template.of().ledger() + " " + template.code(),
          new PaperFilling(template, facts, writing).paper(day));
    }
    return papers;
  }
}
