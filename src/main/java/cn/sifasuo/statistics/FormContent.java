package cn.sifasuo.statistics;

import cn.sifasuo.kernel.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of a frozen form: figures, checks with reasons, who answers for them, and the digests
 * of the facts they were counted from. Canonical JSON; its digest is the form's digest.
 *
 * @param revision 1, then one more for each correction
 * @param filler 填表人
 * @param head 单位负责人
 * @param correction why it corrects the revision before it, and who answers; null for the first
 * @param differences cells the correction changed; none for the first
 * @param facts digest and number of fact rows by fact view
 */
public record FormContent(
    ComputedForm form,
    int revision,
    String filler,
    String head,
    LocalDate closedOn,
    @Nullable Correction correction,
    List<CellDifference> differences,
    SortedMap<String, FactDigest> facts) {

  private static final int FORMAT = 1;

  /** What was counted of one fact view. */
  public record FactDigest(int rows, String digest) {}

  public FormContent {
    differences = List.copyOf(differences);
    facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** Canonical JSON, the same bytes for the same content. */
  public String write() {
    Map<String, Object> json = FormJson.of(form, true);
    json.put("format", FORMAT);
    json.put("from", form.days().start().toString());
    json.put("to", form.days().end().toString());
    json.put("head_of_form", headJson(form.head()));
    if (!form.parts().isEmpty()) {
      List<Map<String, Object>> parts = new ArrayList<>();
      for (FormPart part : form.parts()) {
        Map<String, Object> one = FormJson.part(part);
        one.put("head_of_form", headJson(part.head()));
        parts.add(one);
      }
      json.put("parts", parts);
    }
    json.put("revision", revision);
    json.put("filler", filler);
    json.put("head", head);
    json.put("closed_on", closedOn.toString());
    if (correction != null) {
      json.put("reason", correction.reason());
      json.put("asked_by", correction.askedBy());
      json.put("approved_by", correction.approvedBy());
    }
    if (!differences.isEmpty()) {
      json.put("differences", differences.stream().map(CellDifference::json).toList());
    }
    Map<String, Object> digests = new LinkedHashMap<>();
    facts.forEach((view, d) -> digests.put(view, Map.of("rows", d.rows(), "sha256", d.digest())));
    json.put("facts", digests);
    return Json.write(json);
  }

  private static Map<String, Object> headJson(FormHead head) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", head.title());
    json.put("version_label", head.versionLabel());
    json.put("definition_sha256", head.definitionDigest());
    json.put("unit_of_measure", head.unitOfMeasure());
    json.put("stub", head.stub());
    if (head.layout() != SheetLayout.TABLE) {
      json.put("layout", head.layout().text());
    }
    json.put("notes", head.notes());
    json.put("header", headerJson(head.header()));
    List<Map<String, Object>> columns = new ArrayList<>();
    for (FormHead.ColumnHead column : head.columns()) {
      Map<String, Object> c = new LinkedHashMap<>();
      c.put("id", column.id());
      c.put("group", column.group());
      c.put("label", column.label());
      c.put("unit", column.unit());
      c.put("decimals", column.decimals());
      c.put("scale", column.scale());
      c.put("view", column.view());
      c.put("measure", column.measure());
      c.put("kind", column.kind().name());
      if (column.ofWhich()) {
        c.put("of_which", true);
      }
      columns.add(c);
    }
    json.put("columns", columns);
    return json;
  }

  private static Map<String, Object> headerJson(FormHeader header) {
    Map<String, Object> json = new LinkedHashMap<>();
    FormJson.putIfPresent(json, "table_number", header.tableNumber());
    FormJson.putIfPresent(json, "issuer", header.issuer());
    FormJson.putIfPresent(json, "approved", header.approved());
    FormJson.putIfPresent(json, "approver", header.approver());
    FormJson.putIfPresent(json, "approval_number", header.approvalNumber());
    FormJson.putIfPresent(
        json, "valid_until", header.validUntil() == null ? null : header.validUntil().toString());
    return json;
  }
}
