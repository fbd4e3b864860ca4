package cn.sifasuo.paper;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.FieldKind;
import cn.sifasuo.ledger.FieldSpec;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.paper.PaperBlock.Cell;
import cn.sifasuo.paper.PaperBlock.Column;
import cn.sifasuo.paper.PaperBlock.Content;
import cn.sifasuo.paper.PaperBlock.Line;
import cn.sifasuo.print.PaperPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one block of a template. */
final class BlockReader {

  private static final Wording WORDS = Wording.of(BlockReader.class);
  private static final int MOST_COLUMNS = 4;
  private static final int MOST_LINES = 40;
  private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]?");
  private static final String ALL = "all";
  private static final List<String> STYLES =
      List.of("body", "heading", "subheading", "addressee", "title", "center", "right", "note");
  private static final List<String> KINDS =
      List.of(
          "grid", "text", "table", "box", "checks", "sign", "seal", "receipt", "cut", "page",
          "shared");

  private final TemplateFile file;
  private final Scope scope;
  private final SharedBlocks shared;

  BlockReader(TemplateFile file, Scope scope, SharedBlocks shared) {
    this.file = file;
    this.scope = scope;
    this.shared = shared;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure DAMAGED {@code D-101} with file, line and key
   */
  PaperBlock read() {
    String kind = file.oneOf("kind", KINDS).orElse("");
    if (kind.isEmpty()) {
      throw file.wrong("kind", WORDS.say("template.missing"));
    }
    FieldPath each = file.optional("each").map(said -> rows("each", said)).orElse(null);
    Scope in = each == null ? scope : scope.over(typeOf(each));
    PaperBlock block =
        new PaperBlock(
            new Validity(file.day("from"), file.day("to")),
            TemplateReader.conditions(file, "when", in, false),
            each,
            file.flag("optional"),
            content(kind, in));
    file.done();
    return block;
  }

  /** A path to rows of a child. */
  private FieldPath rows(String key, String said) {
    FieldPath path = parsed(key, said, scope);
    if (path.field() != null) {
      throw file.wrong(key, WORDS.say("block.no-rows", said));
    }
    return path;
  }

  private RecordType typeOf(FieldPath rows) {
    FieldPath.Step last = rows.steps().getLast();
    if (last instanceof FieldPath.Step.Rows of) {
      return scope.types().get(of.child());
    }
    throw new IllegalStateException("a path without a field ends at rows");
  }

  private FieldPath parsed(String key, String said, Scope in) {
    return TemplateReader.checked(file, key, () -> FieldPath.parse(said, in));
  }

  private PaperText parse(String key, String said, Scope in) {
    return TemplateReader.checked(file, key, () -> PaperText.parse(said, in));
  }

  private PaperText optional(String key, Scope in) {
    PaperText text = TemplateReader.optional(file, key, in);
    return text == null ? new PaperText(List.of()) : text;
  }

  private List<PaperText> texts(String key, Scope in) {
    return file.texts(key).stream().map(t -> parse(key, t, in)).toList();
  }

  private Content content(String kind, Scope in) {
    return switch (kind) {
      case "grid" -> grid(in);
      case "text" -> text(in);
      case "table" -> table(in);
      case "box" -> box(in);
      case "checks" -> checks(in);
      case "sign" -> new Content.Signatures(signatures(in));
      case "seal" -> new Content.Seal(texts("lines", in));
      case "receipt" ->
          new Content.Receipt(
              optional("what", in), optional("receiver", in), optional("deliverer", in));
      case "cut" -> new Content.Cut();
      case "shared" -> shared(in);
      default -> new Content.NewPage();
    };
  }

  /** What is written once may not itself use what is written once. */
  private Content shared(Scope in) {
    String name = file.text("name");
    TemplateFile blocks =
        shared.find(name).orElseThrow(() -> file.wrong("name", WORDS.say("block.no-shared", name)));
    List<PaperBlock> read =
        blocks.tables("block").stream()
            .map(b -> new BlockReader(b, in, SharedBlocks.NONE).read())
            .toList();
    blocks.done();
    return new Content.Shared(read);
  }

  private Content grid(Scope in) {
    int columns = file.number("columns", 2, 1, MOST_COLUMNS);
    List<Cell> cells = new ArrayList<>();
    for (List<String> cell : file.rows("cells", 2, 3)) {
      cells.add(
          new Cell(
              parse("cells", cell.getFirst(), in),
              parse("cells", cell.get(1), in),
              cell.size() < 3 ? 1 : span(cell.get(2), columns)));
    }
    return new Content.Grid(columns, cells);
  }

  private int span(String said, int columns) {
    if (said.equals(ALL)) {
      return columns;
    }
    int span = width("cells", said);
    if (span > columns) {
      throw file.wrong("cells", WORDS.say("block.span", said, columns));
    }
    return span;
  }

  private int width(String key, String said) {
    if (!WIDTH.matcher(said).matches()) {
      throw file.wrong(key, WORDS.say("block.width", said));
    }
    return Integer.parseInt(said);
  }

  private Content text(Scope in) {
    String style = file.oneOf("style", STYLES).orElse("body");
    List<PaperText> texts = texts("text", in);
    if (texts.isEmpty()) {
      throw file.wrong("text", WORDS.say("template.missing"));
    }
    return new Content.Text(PaperPart.Style.valueOf(style.toUpperCase(Locale.ROOT)), texts);
  }

  private Content table(Scope in) {
    FieldPath rows = rows("rows", file.text("rows"));
    Scope inRow = in.over(typeOf(rows));
    List<Column> columns = new ArrayList<>();
    for (List<String> column : file.rows("columns", 2, 3)) {
      columns.add(
          new Column(
              column.getFirst(),
              parse("columns", column.get(1), inRow),
              column.size() < 3 ? 1 : width("columns", column.get(2))));
    }
    return new Content.Table(rows, columns, file.number("blank", 0, 0, MOST_LINES));
  }

  private Content box(Scope in) {
    return new Content.Box(
        optional("label", in),
        optional("text", in),
        file.number("lines", 3, 1, MOST_LINES),
        texts("closing", in));
  }

  private Content checks(Scope in) {
    if (file.optional("field").isEmpty()) {
      return new Content.Ticks(
          optional("label", in), file.rows("items", 1, 2).stream().map(i -> tick(i, in)).toList());
    }
    String said = file.text("field");
    FieldPath field = parsed("field", said, in);
    FieldSpec spec = field.field();
    if (spec == null || spec.kind() != FieldKind.CODE) {
      throw file.wrong("field", WORDS.say("block.no-code", said));
    }
    String list = Objects.requireNonNull(spec.codeList());
    List<String> only = file.texts("only");
    for (String code : only) {
      if (scope.codes().item(list, code).isEmpty()) {
        throw file.wrong("only", WORDS.say("template.unknown", code, list));
      }
    }
    return new Content.Checks(optional("label", in), list, only, field);
  }

  private PaperBlock.Tick tick(List<String> item, Scope in) {
    return new PaperBlock.Tick(
        item.getFirst(),
        item.size() < 2
            ? null
            : TemplateReader.checked(file, "items", () -> Condition.parse(item.get(1), in)));
  }

  private List<Line> signatures(Scope in) {
    List<Line> lines = new ArrayList<>();
    for (List<String> line : file.rows("lines", 1, 3)) {
      lines.add(
          new Line(parse("lines", line.getFirst(), in), part(line, 1, in), part(line, 2, in)));
    }
    return lines;
  }

  private PaperText part(List<String> line, int index, Scope in) {
    @Nullable String said = index < line.size() ? line.get(index) : null;
    return said == null ? new PaperText(List.of()) : parse("lines", said, in);
  }
}
