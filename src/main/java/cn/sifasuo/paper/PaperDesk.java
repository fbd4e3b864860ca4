package cn.sifasuo.paper;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.CodeLists;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.LedgerReader;
import cn.sifasuo.ledger.ProtectedRecords;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.print.Paper;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Papers of one record: which there are, and each of them filled in. Whoever may read the record
 * may make its papers; that one was made stands in the audit chain before it is shown.
 */
public final class PaperDesk {

  /** Dated rule that names the person a paper is about (domain/corrections.md §1, §5). */
  private static final String TERM = "term.subject";

  private static final Wording WORDS = Wording.of(PaperDesk.class);

  private final PaperTemplates templates;
  private final LedgerReader reader;
  private final ProtectedRecords guarded;
  private final CodeLists codes;
  private final DatedRules law;
  private final Transactions transactions;
  private final AuditChain audit;
  private final Clock clock;
  private final String office;
  private final Supplier<String> superior;

  /**
   * @param office who makes the papers
   * @param superior whom the office reports to
   */
  public PaperDesk(
      PaperTemplates templates,
      LedgerReader reader,
      ProtectedRecords guarded,
      CodeLists codes,
      DatedRules law,
      Transactions transactions,
      AuditChain audit,
      Clock clock,
      String office,
      Supplier<String> superior) {
    this.templates = templates;
    this.reader = reader;
    this.guarded = guarded;
    this.codes = codes;
    this.law = law;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
    this.office = office;
    this.superior = superior;
  }

  /**
   * A paper that can be made now.
   *
   * @param name on its day, with 草稿 before it if the county decides
   * @param perRow whether it is made for one row
   * @param rows the rows it can be made for, newest first; empty for a paper of the whole record
   */
  public record Offer(String code, String name, boolean perRow, List<Row> rows) {}

  /**
   * A row a paper can be made for.
   *
   * @param number among the rows of the record, from 1, as its form shows them
   */
  public record Row(UUID id, int number, String label) {}

  /**
   * Which row a paper is made for.
   *
   * @param id null if it is not named so
   * @param number as {@link Row#number}; 0 if it is not named so
   */
  public record Which(@Nullable UUID id, int number) {

    /** The newest, and for a paper of the whole record none. */
    public static final Which NEWEST = new Which(null, 0);

    public static Which of(UUID id) {
      return new Which(id, 0);
    }

    public static Which numbered(int number) {
      return new Which(null, number);
    }
  }

  /**
   * What is to be made.
   *
   * @param code of the paper
   * @param which row, for papers made for one
   * @param day the paper's day; null for the one it has by itself
   * @param as the kind of file it is made as, such as {@code pdf}, for the audit chain
   */
  public record Wish(String code, Which which, @Nullable LocalDate day, String as) {}

  /**
   * A paper filled in.
   *
   * @param fileName suggested, without an ending
   */
  public record Made(Paper paper, String fileName) {}

  private record RowOf(Draft draft, int number, LocalDate day) {}

  /**
   * The papers of a record as it was read; none of one that is voided or not yet saved. A paper per
   * row is offered if there is a row it may be made for.
   */
  public List<Offer> offers(Session session, Draft record) {
    if (record.id() == null || record.voided()) {
      return List.of();
    }
    Facts.Words words = words(session);
    List<Offer> offers = new ArrayList<>();
    for (PaperTemplate template : templates.of(record.type())) {
      Facts.References none = (type, id) -> null;
      Writing writing = writing(template);
      if (template.rows() == null) {
        Facts facts = facts(words, template, record, null, null, none);
        if (template.isFor(facts)) {
          offers.add(new Offer(template.code(), name(template, facts, writing), false, List.of()));
        }
        continue;
      }
      List<RowOf> rows = rows(words, template, record, null);
      if (!rows.isEmpty()) {
        Facts newest = facts(words, template, record, rows.getFirst().draft(), null, none);
        List<Row> shown = rows.stream().map(r -> row(words, template, record, r, writing)).toList();
        offers.add(new Offer(template.code(), name(template, newest, writing), true, shown));
      }
    }
    return offers;
  }

  private static String name(PaperTemplate template, Facts facts, Writing writing) {
    String name = PaperFilling.name(template, facts, writing);
    return template.isDraft(facts) ? WORDS.say("paper.draft-name", name) : name;
  }

  private Row row(
      Facts.Words words, PaperTemplate template, Draft record, RowOf row, Writing writing) {
    PaperText label = template.rowLabel();
    String said =
        label == null
            ? row.draft().title()
            : label.in(
                facts(words, template, record, row.draft(), null, (type, id) -> null), writing, "");
    String shown = said.isBlank() ? WORDS.say("paper.row", row.number()) : said;
    return new Row(Objects.requireNonNull(row.draft().id()), row.number(), shown);
  }

  /** Rows a paper may be made for, newest first: by its day, then the one written last. */
  private List<RowOf> rows(
      Facts.Words words, PaperTemplate template, Draft record, @Nullable LocalDate day) {
    List<Draft> all = template.rowsOf(record);
    List<RowOf> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Facts facts = facts(words, template, record, all.get(i), day, (type, id) -> null);
      if (all.get(i).id() != null && template.isFor(facts)) {
        rows.add(new RowOf(all.get(i), i + 1, facts.day()));
      }
    }
    rows.sort(Comparator.comparing(RowOf::day).thenComparing(RowOf::number).reversed());
    return rows;
  }

  /**
   * Fills a paper in and writes down that it was made.
   *
   * @param disclosure of a protected record; null for others
   * @throws Failure as {@link LedgerReader#find(Session, RecordType, UUID, Disclosure)}; REFUSED
   *     {@code D-301} if the record is not there, {@code D-303} if the paper is not for this
   *     record, row or day; WRONG_USE {@code D-201} for a code there is not, {@code D-202} for a
   *     row there is not
   */
  public Made make(
      Session session, RecordType type, UUID id, @Nullable Disclosure disclosure, Wish wish) {
    PaperTemplate template =
        templates.find(type, wish.code()).orElseThrow(() -> unknown(type, wish.code()));
    Draft record =
        reader
            .find(session, type, id, disclosure)
            .orElseThrow(() ->
                new Failure(FailureKind.REFUSED, "D-301", WORDS.say("paper.gone"), "no " + type));
    Facts.Words words = words(session);
    Draft row = row(words, template, record, wish);
    Map<UUID, Optional<Draft>> read = new HashMap<>(); // each is opened once, however often named
    Facts.References references =
        (other, of) ->
            read.computeIfAbsent(of, i -> referenced(session, other, i, disclosure, record))
                .orElse(null);
    Facts facts = facts(words, template, record, row, wish.day(), references);
    Writing writing = writing(template);
    if (record.voided() || !template.isFor(facts)) {
      throw notFor(template, facts, writing);
    }
    Paper paper = new PaperFilling(template, facts, writing).paper(LocalDate.now(clock));
    note(session, record, row, wish);
    return new Made(paper, fileName(name(template, facts, writing)));
  }

  /** A name as a file may have it on every system. */
  public static String fileName(String name) {
    return name.replaceAll("[\\\\/:*?\"<>|\\s]+", "-");
  }

  private static Failure unknown(RecordType type, String code) {
    return new Failure(
        FailureKind.WRONG_USE,
        "D-201",
        WORDS.say("paper.unknown", type.label(), code),
        "no paper " + code);
  }

  private static Failure notFor(PaperTemplate template, Facts facts, Writing writing) {
    return new Failure(
        FailureKind.REFUSED,
        "D-303",
        WORDS.say("paper.not-for", PaperFilling.name(template, facts, writing), facts.day()),
        "paper " + template.code() + " is not for this record");
  }

  private @Nullable Draft row(Facts.Words words, PaperTemplate template, Draft record, Wish wish) {
    Which which = wish.which();
    if (template.rows() == null && which.equals(Which.NEWEST)) {
      return null;
    }
    List<Draft> rows = template.rowsOf(record);
    Optional<Draft> row;
    UUID id = which.id();
    if (id != null) {
      row = rows.stream().filter(r -> Objects.equals(r.id(), id)).findFirst();
    } else if (which.number() != 0) {
      row = rows.stream().skip(Math.max(0, which.number() - 1)).findFirst();
    } else {
      row = rows(words, template, record, wish.day()).stream().map(RowOf::draft).findFirst();
    }
    return row.orElseThrow(() ->
        new Failure(
            FailureKind.WRONG_USE,
            "D-202",
            WORDS.say("paper.no-row", template.code()),
            "no row for paper " + template.code()));
  }

  private Optional<Draft> referenced(
      Session session, String type, UUID id, @Nullable Disclosure disclosure, Draft record) {
    RecordType of = reader.types().get(type);
    Disclosure its =
        disclosure != null && !guarded.needed(session, of, id).isEmpty()
            ? guarded.openAlong(session, disclosure, record, of, id)
            : null;
    return reader.find(session, of, id, its);
  }

  private Facts.Words words(Session session) {
    return new Facts.Words(office, superior.get(), session.displayName(), new PaperLaw(law, codes));
  }

  private Facts facts(
      Facts.Words words,
      PaperTemplate template,
      Draft record,
      @Nullable Draft row,
      @Nullable LocalDate day,
      Facts.References references) {
    LocalDate today = LocalDate.now(clock);
    Facts undated = new Facts(record, row, null, 0, today, "", words, references);
    LocalDate on = day == null ? template.dayOf(undated) : day;
    return new Facts(record, row, null, 0, on, term(template, on), words, references);
  }

  /** The first of several words the law uses on the day, such as 社区矫正人员/社区服刑人员. */
  private String term(PaperTemplate template, LocalDate day) {
    String otherwise = Objects.requireNonNullElse(template.term(), "");
    return template.term() == null
        ? ""
        : law.on(TERM, day).map(r -> r.content().split("/")[0].strip()).orElse(otherwise);
  }

  private Writing writing(PaperTemplate template) {
    return new Writing(codes, template.hidesNumbers());
  }

  private void note(Session session, Draft record, @Nullable Draft row, Wish wish) {
    String detail =
        "paper=%s as=%s%s%s"
            .formatted(
                wish.code(),
                wish.as(),
                row == null ? "" : " row=" + row.id(),
                wish.day() == null ? "" : " day=" + wish.day());
    transactions.write(ctx ->
        audit.append(
            ctx,
            session.signIn(),
            AuditAct.DOCUMENT.code(),
            record.type().code(),
            String.valueOf(record.id()),
            detail));
  }
}
