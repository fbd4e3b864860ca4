package cn.sifasuo.statistics.summary;

import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.List;

/** Numbers of headings and points: 一、 （一） 1. (GB/T 9704-2012 7.3.3). */
public final class HeadingNumbers {

  private static final Wording WORDS = Wording.of(HeadingNumbers.class);
  private static final String DIGITS = "〇一二三四五六七八九";

  private HeadingNumbers() {}

  /** What stands before each paragraph; empty for one without a number. */
  public static List<String> of(List<SummaryParagraph> paragraphs) {
    List<String> numbers = new ArrayList<>();
    int first = 0;
    int second = 0;
    int point = 0;
    for (SummaryParagraph paragraph : paragraphs) {
      switch (paragraph.kind()) {
        case HEADING_1 -> {
          second = 0;
          point = 0;
          numbers.add(WORDS.say("number.first", chinese(++first)));
        }
        case HEADING_2 -> {
          point = 0;
          numbers.add(WORDS.say("number.second", chinese(++second)));
        }
        case POINT -> numbers.add(WORDS.say("number.point", ++point));
        default -> numbers.add("");
      }
    }
    return numbers;
  }

  /** 1 to 99: 十, 十一, 二十. */
  static String chinese(int number) {
    int tens = number / 10;
    int ones = number % 10;
    String above = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
    return above + (ones == 0 && tens > 0 ? "" : DIGITS.substring(ones, ones + 1));
  }
}
