package cn.sifasuo.paper;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ledger.RecordTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one template; everything in it is checked before anything is used. */
final class TemplateReader {

  private static final Wording WORDS = Wording.of(TemplateReader.class);
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[0-9]+)?");

  private final TemplateFile file;
  private final RecordTypes types;
  private final CodeLists codes;
  private final Predicate<String> rules;
  private final SharedBlocks shared;

  /**
   * @param rules whether there is a dated rule of a name
   */
  TemplateReader(
      TemplateFile file,
      RecordTypes types,
      CodeLists codes,
      Predicate<String> rules,
      SharedBlocks shared) {
    this.file = file;
    this.shared = shared;
    this.types = types;
    this.codes = codes;
    this.rules = rules;
  }

  /**
   * @param code the file's name says
   * @param ledger the folder's name says
   * @throws Failure DAMAGED {@code D-101} with file, line and key
   */
  PaperTemplate read(String code, String ledger) {
    if (!file.text("code").equals(code) || !CODE.matcher(code).matches()) {
      throw file.wrong("code", WORDS.say("template.code", code));
    }
    RecordType of = types.find(file.text("of")).orElse(null);
    if (of == null || types.roots().stream().noneMatch(r -> r.code().equals(of.code()))) {
      throw file.wrong("of", WORDS.say("template.no-type", file.text("of")));
    }
    if (!of.ledger().name().toLowerCase(Locale.ROOT).equals(ledger)) {
      throw file.wrong("of", WORDS.say("template.ledger", of.code(), ledger));
    }
    String rows = file.optional("rows").orElse(null);
    String term = file.optional("term").orElse(null);
    Scope scope = new Scope(types, codes, of, rows(of, rows), null, term != null, rules);
    boolean neutral = file.flag("neutral");
    PaperTemplate template =
        new PaperTemplate(
            code,
            names(scope, neutral),
            new Validity(file.day("from"), file.day("to")),
            of,
            rows,
            rows == null ? null : rowLabel(scope),
            day(scope),
            conditions(file, "when", scope, true),
            PaperTemplate.Issuer.valueOf(
                file.oneOf("issuer", List.of("OFFICE", "COUNTY")).orElse("OFFICE")),
            conditions(file, "office_when", scope, true),
            number(scope, neutral),
            file.oneOf("minors", List.of("no_public", "confidential"))
                .map(m -> PaperTemplate.MinorsNote.valueOf(m.toUpperCase(Locale.ROOT)))
                .orElse(null),
            term,
            neutral,
            file.oneOf("mask", List.of("numbers")).isPresent(),
            file.tables("block").stream()
                .map(b -> new BlockReader(b, scope, shared).read())
                .toList());
    file.done();
    if (template.blocks().isEmpty()) {
      throw file.wrong("block", WORDS.say("template.missing"));
    }
    if (template.issuer() == PaperTemplate.Issuer.OFFICE && !template.officeWhen().isEmpty()) {
      throw file.wrong("office_when", WORDS.say("template.office-when"));
    }
    if (neutral && (term != null || template.minorsNote() != null)) {
      throw file.wrong("neutral", WORDS.say("template.neutral"));
    }
    return template;
  }

  private @Nullable RecordType rows(RecordType of, @Nullable String rows) {
    if (rows == null) {
      return null;
    }
    return of.children().stream()
        .map(RecordType.Child::type)
        .filter(t -> t.code().equals(rows))
        .findFirst()
        .orElseThrow(() -> file.wrong("rows", WORDS.say("template.no-rows", rows, of.code())));
  }

  /** Dated names stand first; the undated one is for all other days. */
  private List<PaperTemplate.Name> names(Scope scope, boolean neutral) {
    List<PaperTemplate.Name> names = new ArrayList<>();
    for (TemplateFile dated : file.tables("dated_name")) {
      Validity validity = new Validity(dated.day("from"), dated.day("to"));
      names.add(
          new PaperTemplate.Name(ofRecord(dated, "name", text(dated, "name", scope)), validity));
      dated.done();
    }
    PaperText name = ofRecord(file, "name", text(file, "name", scope));
    if (neutral && !name.placeholders().isEmpty()) {
      throw file.wrong("name", WORDS.say("template.neutral"));
    }
    names.add(new PaperTemplate.Name(name, new Validity(null, null)));
    return names;
  }

  private @Nullable PaperText rowLabel(Scope scope) {
    PaperText label = optional(file, "row_label", scope);
    return label == null ? null : ofRecord(file, "row_label", label);
  }

  /** What stands in the list of papers is known without reading other records. */
  private static PaperText ofRecord(TemplateFile in, String key, PaperText text) {
    if (text.placeholders().stream().anyMatch(Placeholder::readsOthers)) {
      throw in.wrong(key, WORDS.say("template.others"));
    }
    return text;
  }

  private @Nullable FieldPath day(Scope scope) {
    String said = file.optional("day").orElse(null);
    if (said == null) {
      return null;
    }
    FieldPath path = checked(file, "day", () -> FieldPath.parse(said, scope));
    if (path.field() == null || path.field().kind() != FieldKind.DATE || path.followsReferences()) {
      throw file.wrong("day", WORDS.say("template.day", said));
    }
    return path;
  }

  private PaperTemplate.@Nullable Number number(Scope scope, boolean neutral) {
    if (neutral) {
      return null;
    }
    String label = file.optional("number_label").orElseGet(() -> WORDS.say("paper.number"));
    String said = file.anyText("number");
    return said.equals("none")
        ? null
        : new PaperTemplate.Number(
            label, checked(file, "number", () -> PaperText.parse(said, scope)));
  }

  /**
   * @param ofRecord whether they may ask for nothing but the record itself
   */
  static List<Condition> conditions(TemplateFile file, String key, Scope scope, boolean ofRecord) {
    List<Condition> conditions = new ArrayList<>();
    for (String said : file.texts(key)) {
      Condition condition = checked(file, key, () -> Condition.parse(said, scope));
      if (ofRecord && !condition.askedOfRecordAlone()) {
        throw file.wrong(key, WORDS.say("template.when", said));
      }
      conditions.add(condition);
    }
    return conditions;
  }

  static PaperText text(TemplateFile file, String key, Scope scope) {
    String said = file.text(key);
    return checked(file, key, () -> PaperText.parse(said, scope));
  }

  static @Nullable PaperText optional(TemplateFile file, String key, Scope scope) {
    return file.optional(key)
        .map(said -> checked(file, key, () -> PaperText.parse(said, scope)))
        .orElse(null);
  }

  /** What cannot be read is told with its place in the file. */
  static <T> T checked(TemplateFile file, String key, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw file.wrong(key, String.valueOf(e.getMessage())); // the sentence is all there is to say
    }
  }
}
