package cn.sifasuo.print;

import java.util.List;

/** The type faces that ship in {@code reports/fonts}, by what they are for. */
public enum Face {
  /** 宋体: tables, notes, running text; every hanzi of GBK and the 通用规范汉字表. */
  SONG("NotoSerifSC-Song.ttf"),
  /** 小标宋: headings of forms and papers. */
  TITLE("NotoSerifSC-Title.ttf"),
  /** 黑体: marks, totals. */
  HEAD("NotoSansSC-Head.ttf"),
  /** 仿宋: body of papers in the layout of GB/T 9704. */
  FANG("FandolFangTT.ttf"),
  /** 楷体: second headings of such papers. */
  KAI("FandolKaiTT.ttf"),
  /** Characters of names that 仿宋 and 楷体 lack, of like weight. */
  NAME_KAI("NameKaiLight.ttf"),
  /** The face of the screen. */
  UI("NotoSansSC-UI.ttf"),
  /** Rare characters of names that no other face has. */
  RARE("RareNames.ttf");

  private final String file;

  Face(String file) {
    this.file = file;
  }

  /** Name of the file in the font folder. */
  public String file() {
    return file;
  }

  /** Name by which a print page asks for it; kept apart from fonts the machine may have. */
  String family() {
    return "Sifasuo " + name();
  }

  /** Where a character is looked for, in this order. */
  List<Face> chain() {
    return switch (this) {
      case SONG -> List.of(SONG, RARE);
      case RARE -> List.of(RARE, SONG);
      case FANG, KAI -> List.of(this, NAME_KAI, SONG, RARE);
      default -> List.of(this, SONG, RARE);
    };
  }
}
