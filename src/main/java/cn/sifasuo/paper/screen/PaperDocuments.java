package cn.sifasuo.paper.screen;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Disclosure;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.paper.PaperDesk;
import cn.sifasuo.paper.PaperDesk.Which;
import cn.sifasuo.paper.PaperFiles;
import cn.sifasuo.print.PrintPages;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.paper.Printing;
import cn.sifasuo.ui.paper.Printout;
import cn.sifasuo.ui.record.DocumentSource;
import cn.sifasuo.ui.record.PageDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a record for its page: shown as they will be printed, or saved as text document.
 */
public final class PaperDocuments implements DocumentSource {

  private static final Wording WORDS = Wording.of(PaperDocuments.class);

  private final PaperDesk papers;
  private final PaperFiles files;
  private final Session session;
  private final Printing printing;
  private final FilePicker picker;
  private final Work work;
  private final Dialogs dialogs;

  public PaperDocuments(
      PaperDesk papers,
      PaperFiles files,
      Session session,
      Printing printing,
      FilePicker picker,
      Work work,
      Dialogs dialogs) {
    this.papers = papers;
    this.files = files;
    this.session = session;
    this.printing = printing;
    this.picker = picker;
    this.work = work;
    this.dialogs = dialogs;
  }

  @Override
  public List<PageDocument> of(Draft record, @Nullable Disclosure disclosure) {
    return papers.offers(session, record).stream()
        .map(offer -> document(offer, record, disclosure))
        .toList();
  }

  private PageDocument document(
      PaperDesk.Offer offer, Draft record, @Nullable Disclosure disclosure) {
    Ordered whole = new Ordered(offer, record, disclosure, Which.NEWEST);
    if (!offer.perRow()) {
      return new PageDocument(offer.name(), forms(whole));
    }
    return PageDocument.perRow(
        offer.name(),
        offer.rows().stream()
            .map(r ->
                new PageDocument.Row(
                    r.label(), forms(new Ordered(offer, record, disclosure, Which.of(r.id())))))
            .toList());
  }

  /** A paper somebody may ask for. */
  private record Ordered(
      PaperDesk.Offer offer, Draft record, @Nullable Disclosure disclosure, Which which) {

    PaperDesk.Wish as(String kind) {
      return new PaperDesk.Wish(offer.code(), which, null, kind);
    }
  }

  private List<PageDocument.Form> forms(Ordered ordered) {
    return List.of(
        new PageDocument.Form(WORDS.say("screen.print"), () -> preview(ordered)),
        new PageDocument.Form(
            WORDS.say("screen.pdf"), () -> save(ordered, PaperFiles.PDF, "screen.pdf-kind")),
        new PageDocument.Form(
            WORDS.say("screen.word"), () -> save(ordered, PaperFiles.DOCX, "screen.word-kind")));
  }

  private void preview(Ordered ordered) {
    printing.show(progress -> {
      PaperDesk.Made made = made(ordered, "print");
      PrintPages pages = files.pages(made.paper());
      return new Printout(
          made.paper().name(), made.fileName() + PaperFiles.PDF, pages, pages::writePdf);
    });
  }

  private PaperDesk.Made made(Ordered ordered, String kind) {
    return papers.make(
        session,
        ordered.record().type(),
        Objects.requireNonNull(ordered.record().id()),
        ordered.disclosure(),
        ordered.as(kind));
  }

  /** The paper is made when its place is known: one nobody saved was not made. */
  private void save(Ordered ordered, String ending, String kind) {
    String title = WORDS.say("screen.save", ordered.offer().name());
    picker
        .save(
            title,
            PaperDesk.fileName(ordered.offer().name()) + ending,
            List.of(new FilePicker.Kind(WORDS.say(kind), List.of("*" + ending))))
        .ifPresent(chosen -> {
          Path file = named(chosen, ending);
          work.<Boolean>job(
                  WORDS.say("screen.making"),
                  progress -> {
                    files.write(made(ordered, ending.substring(1)).paper(), file);
                    return true;
                  })
              .onSuccess(done -> dialogs.tell(title, WORDS.say("screen.saved", file)))
              .start();
        });
  }

  /** Not every file window adds the ending of the kind chosen. */
  private static Path named(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.toLowerCase(Locale.ROOT).endsWith(ending)
        ? file
        : file.resolveSibling(name + ending);
  }
}
