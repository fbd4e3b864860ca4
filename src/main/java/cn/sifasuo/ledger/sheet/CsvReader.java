package cn.sifasuo.ledger.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads separated text: UTF-8 with or without mark, UTF-16 with mark (Excel's Unicode text), or GB
 * 18030, which is what Excel and WPS write in China.
 */
final class CsvReader {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final SheetLimits limits;
  private final ReadingTime time;

  CsvReader(SheetLimits limits, ReadingTime time) {
    this.limits = limits;
    this.time = time;
  }

  List<RawSheet> read(Path file) throws IOException {
    String text = decode(Files.readAllBytes(file));
    if (text.indexOf('\0') >= 0) {
      throw SheetReader.notAWorkbook("zero bytes in text");
    }
    SheetCollector collector = new SheetCollector(limits, time);
    ObjectReader reader =
        new CsvMapper()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
    try (MappingIterator<String[]> records = reader.readValues(text)) {
      int number = 0;
      while (records.hasNextValue()) {
        String[] fields = records.nextValue();
        for (int i = 0; i < fields.length; i++) {
          collector.cell(i, RawCell.text(plain(fields[i])));
        }
        collector.row(++number);
      }
    } catch (JsonProcessingException e) {
      throw SheetReader.damaged(e);
    }
    return List.of(collector.sheet(file.getFileName().toString(), false, List.of()));
  }

  /** An apostrophe before a text that looks like a formula is how it is kept from being one. */
  private static String plain(@Nullable String field) {
    if (field == null) {
      return "";
    }
    return field.length() > 1 && field.charAt(0) == '\'' && "=+-@".indexOf(field.charAt(1)) >= 0
        ? field.substring(1)
        : field;
  }

  private static String decode(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    } else if (starts(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    } else if (starts(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    try {
      return decode(bytes, 0, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return strict(bytes, 0, GB18030); // text that is no UTF-8 is the other usual one
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String strict(byte[] bytes, int from, Charset charset) {
    try {
      return decode(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw SheetReader.notAWorkbook("bytes are not " + charset);
    }
  }

  private static String decode(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  /** The separator that occurs most in the first lines. */
  private static char separator(String text) {
    String start = text.substring(0, Math.min(text.length(), 20_000));
    long commas = start.chars().filter(c -> c == ',').count();
    long tabs = start.chars().filter(c -> c == '\t').count();
    long semicolons = start.chars().filter(c -> c == ';').count();
    if (tabs > commas && tabs >= semicolons) {
      return '\t';
    }
    return semicolons > commas ? ';' : ',';
  }
}
