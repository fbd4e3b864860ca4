package cn.sifasuo.ui.record;

import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.ui.GlyphRuns;
import cn.sifasuo.ui.Work;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes record pages for the person at work. */
public final class PageMaker {

  private final PageTools tools;
  private final Work work;
  private final GlyphRuns glyphs;

  public PageMaker(PageTools tools, Work work, GlyphRuns glyphs) {
    this.tools = tools;
    this.work = work;
    this.glyphs = glyphs;
  }

  /**
   * @param id null for a new record
   */
  public RecordPage page(
      RecordType type,
      @Nullable UUID id,
      PageGuide guide,
      List<CardSupplier> cards,
      PageOwner owner) {
    return new RecordPage(type, id, tools, guide, cards, owner, work, glyphs);
  }
}
