package cn.sifasuo.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads an entry while its bytes are on their way and reports what of a person is in it. Nothing
 * but the value being read is kept in memory. A finding is told once the form or record around it
 * has ended, since only then its code is known.
 */
final class EntryScan {

  /** Which field of a form, of a line of facts or of a record names it. */
  private static final Set<String> NAMES = Set.of("form", "type");

  private final LeakPlaces places;
  private final int depth;
  private final PersonalWords words;
  private final Consumer<LeakFinding> found;
  private final JsonParser parser;
  private final Deque<String> path = new ArrayDeque<>();
  private final List<LeakFinding> pending = new ArrayList<>();
  private String name = "";
  private String unit = "";

  /**
   * @param depth objects around a form or record: 1 in {@code stats.json}, 0 in lines
   */
  EntryScan(LeakPlaces places, int depth, PersonalWords words, Consumer<LeakFinding> found)
      throws IOException {
    this.places = places;
    this.depth = depth;
    this.words = words;
    this.found = found;
    this.parser = new JsonFactory().createNonBlockingByteArrayParser();
  }

  /**
   * @throws IOException if it is no JSON
   */
  void add(byte[] bytes, int offset, int length) throws IOException {
    ((ByteArrayFeeder) parser.getNonBlockingInputFeeder())
        .feedInput(bytes, offset, offset + length);
    read();
  }

  /** The last bytes were given. */
  void end() throws IOException {
    parser.getNonBlockingInputFeeder().endOfInput();
    read();
    tell();
  }

  private void read() throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.NOT_AVAILABLE;
        token = parser.nextToken()) {
      switch (token) {
        case START_OBJECT -> path.addLast(name);
        case END_OBJECT -> {
          name = path.removeLast();
          if (path.size() == depth) {
            tell();
          }
        }
        case FIELD_NAME -> {
          name = parser.currentName();
          look(name);
        }
        case VALUE_STRING -> {
          String text = parser.getText();
          if (path.size() == depth + 1 && NAMES.contains(name)) {
            unit = text;
          }
          look(text);
        }
        case VALUE_NUMBER_INT -> look(parser.getText());
        default -> {
          // true, false, null, fractions and the brackets of lists hold nothing of a person
        }
      }
    }
  }

  private void look(String text) {
    String place = place();
    places
        .look(place, text, words)
        .ifPresent(leak -> pending.add(new LeakFinding("", place, leak)));
  }

  /** Fields from the form or record down to the value. */
  private String place() {
    StringBuilder place = new StringBuilder();
    Iterator<String> steps = path.iterator();
    for (int i = 0; steps.hasNext(); i++) {
      String step = steps.next();
      if (i > depth) {
        place.append(step).append('.');
      }
    }
    return place.append(name).toString();
  }

  private void tell() {
    List<LeakFinding> told =
        pending.stream().map(f -> new LeakFinding(unit, f.place(), f.leak())).toList();
    pending.clear();
    unit = "";
    told.forEach(found);
  }
}
