package cn.sifasuo.ui.list;

import cn.sifasuo.law.CodeLists;
import cn.sifasuo.ledger.LedgerLists;
import cn.sifasuo.ledger.LedgerQuery;
import cn.sifasuo.security.Session;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.RecordTitles;
import cn.sifasuo.ui.Work;
import cn.sifasuo.ui.field.RecordPicker;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Makes lists for the person at work. */
public final class ListMaker {

  private final Session session;
  private final LedgerLists lists;
  private final RecordTitles titles;
  private final FieldText text;
  private final CodeLists codes;
  private final RecordPicker picker;
  private final GlyphRuns glyphs;
  private final ListMemory memory;
  private final @Nullable ListPrint print;
  private final Work work;
  private final Clock clock;

  /**
   * @param print null where nothing can be printed
   */
  public ListMaker(
      Session session,
      LedgerLists lists,
      RecordTitles titles,
      FieldText text,
      CodeLists codes,
      RecordPicker picker,
      GlyphRuns glyphs,
      ListMemory memory,
      @Nullable ListPrint print,
      Work work,
      Clock clock) {
    this.session = session;
    this.lists = lists;
    this.titles = titles;
    this.text = text;
    this.codes = codes;
    this.picker = picker;
    this.glyphs = glyphs;
    this.memory = memory;
    this.print = print;
    this.work = work;
    this.clock = clock;
  }

  /**
   * @param title what the list shows
   */
  public RecordListView list(LedgerQuery query, String title, ListDesk desk) {
    return new RecordListView(
        new RecordListModel(query, session, lists, titles, work),
        title,
        desk,
        memory,
        print,
        text,
        codes,
        picker,
        glyphs,
        work,
        clock);
  }
}
