package cn.sifasuo.print;

import cn.sifasuo.kernel.Wording;

/** Words both forms of an official paper print by themselves. */
final class OfficialText {

  private static final Wording WORDS = Wording.of(OfficialText.class);

  /** 成文日期 is set in by so many characters (GB/T 9704-2012 7.3.5.1). */
  static final int DATE_INDENT = 4;

  private OfficialText() {}

  /** How far the signer is set in, in characters: in the middle over the date. */
  static double signerIndent(OfficialPaper paper) {
    double difference = TextWidth.em(FormText.day(paper.on())) - TextWidth.em(paper.signer());
    return Math.max(0, DATE_INDENT + difference / 2);
  }

  /** The line below the body that names the attachment. */
  static String attachmentLine(OfficialPaper paper) {
    return WORDS.say("paper.attachment-line", paper.attachmentTitle());
  }

  /** 4号, a dash at each side (7.5). */
  static String page(int number) {
    return WORDS.say("paper.page", number);
  }

  /** The word at the head of an attachment. */
  static String attachment() {
    return WORDS.say("paper.attachment");
  }
}
