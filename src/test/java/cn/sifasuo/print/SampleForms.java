package cn.sifasuo.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms to print in tests: the mediation form M1 as mediation.md §5.1 lists its columns. */
final class SampleForms {

  static final String DIGEST = "3f0c".repeat(16);
  static final String AUDIT = "a71e".repeat(16);

  private SampleForms() {}

  /** One township, one row. */
  static PrintableForm m1() {
    return m1(List.of("示范县司法局示范镇司法所"), null, Signatures.none(), false, List.of());
  }

  /** A county with as many offices, 合计 last. */
  static PrintableForm county(int offices) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= offices; i++) {
      names.add("第" + i + "司法所");
    }
    names.add("合计");
    return m1(names, null, signed(), false, List.of());
  }

  static Signatures signed() {
    return new Signatures("买买提·王", "张𬱖", "李喆", "0999-1234567", LocalDate.of(2016, 9, 1));
  }

  static HeaderBlock marks(LocalDate until) {
    return new HeaderBlock(
        "司统〇1表", "某省司法厅", HeaderBlock.Authority.FILED, "某省统计局", "某统函〔2015〕12号", until);
  }

  static PrintableForm m1(
      List<String> units,
      @Nullable HeaderBlock header,
      Signatures signatures,
      boolean draft,
      List<String> more) {
    List<PrintColumn> columns = m1Columns();
    List<PrintRow> rows = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      List<PrintCell> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.add(figure(columns.get(c), u, c));
      }
      rows.add(new PrintRow("r" + u, units.get(u), cells, units.get(u).equals("合计")));
    }
    List<String> notes = new ArrayList<>();
    notes.add("本表由司法所填报，月后5日内报县（市、区）司法局；数据取自人民调解台账。");
    notes.add("统计口径：以本期调结（成功或者不成功）的案件为准；“疑难复杂案件”指难度为重大或者疑难的案件。");
    notes.add("审核关系：01≥03，01≥04，06+…+11=01，12+13+14=01，15+…+19=14，20+…+37=01，38+39=03。");
    notes.addAll(more);
    return new PrintableForm(
        "M1",
        "人民调解案件情况统计表",
        units.size() == 1 ? units.getFirst() : "示范县司法局",
        "999999101",
        "2016年8月",
        LocalDate.of(2016, 8, 31),
        null,
        header,
        "件、人、次、万元",
        "单位",
        columns,
        rows,
        signatures,
        notes,
        draft ? "" : DIGEST,
        draft ? "" : AUDIT,
        "第1版",
        draft);
  }

  private static PrintCell figure(PrintColumn column, int unit, int index) {
    if (column.id().equals("05")) {
      return PrintCell.of(new BigDecimal("2873.80").add(BigDecimal.valueOf(unit)));
    }
    if (column.id().equals("52")) {
      return PrintCell.notApplicable();
    }
    if (column.id().equals("53")) {
      return PrintCell.blank();
    }
    if (column.id().equals("02")) {
      return PrintCell.of(2633L + unit);
    }
    return PrintCell.of((index * 37L + unit * 11L) % 870);
  }

  static List<PrintColumn> m1Columns() {
    List<PrintColumn> list = new ArrayList<>();
    add(list, List.of(), "件", "调解案件总数");
    add(list, List.of(), "人", "涉及当事人数");
    add(list, List.of(), "件", "调解成功");
    add(list, List.of(), "件", "疑难复杂案件");
    add(list, List.of(), "万元", "协议涉及金额");
    for (String s : List.of("村", "居（社区）", "乡镇", "街道", "企事业单位", "社会团体和其他组织")) {
      add(list, List.of("不同主体调解案件"), "件", s);
    }
    add(list, List.of("案件来源"), "件", "主动调解");
    add(list, List.of("案件来源"), "件", "依申请调解");
    add(list, List.of("案件来源"), "件", "接受委托移送调解");
    for (String s : List.of("法院", "检察院", "公安机关", "信访部门", "其他部门")) {
      add(list, List.of("案件来源", "其中"), "件", s);
    }
    for (String s :
        List.of(
            "婚姻家庭", "邻里", "房屋宅基地", "合同", "生产经营", "损害赔偿", "山林土地", "征地拆迁", "环境污染", "拖欠农民工工资",
            "其他劳动争议", "旅游", "电子商务", "其他消费", "医疗", "道路交通事故", "物业", "其他")) {
      add(list, List.of("案件分类"), "件", s);
    }
    add(list, List.of("协议形式"), "件", "口头协议");
    add(list, List.of("协议形式"), "件", "书面协议");
    add(list, List.of(), "次", "排查纠纷");
    add(list, List.of(), "件", "预防纠纷");
    for (String s : List.of("引起自杀", "转化为刑事案件", "群体性上访", "群体性械斗")) {
      add(list, List.of("防止民间纠纷激化", s), "件", "件");
      add(list, List.of("防止民间纠纷激化", s), "人", "人");
    }
    for (String s :
        List.of(
            "协议履行", "达成协议后起诉", "法院判决维持", "判决变更撤销或者确认无效", "申请司法确认", "确认有效", "申请支付令", "排查发现矛盾纠纷")) {
      add(list, List.of("协议履行和司法确认"), "件", s);
    }
    return List.copyOf(list);
  }

  private static void add(List<PrintColumn> list, List<String> path, String unit, String label) {
    String code = "%02d".formatted(list.size() + 1);
    list.add(new PrintColumn(code, path, label, code, unit, unit.equals("万元") ? 2 : 0));
  }
}
