package cn.sifasuo.app;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The least an import has to do: the events of the sheet, and the rows of case, parties, agreement
 * and committee by JDBC. It knows the columns, believes every cell, keeps no history, no audit
 * chain and no search words.
 */
final class ImportFloor extends DefaultHandler {

  private static final int FIRST_LINE = 6;
  private static final int COLUMNS = 20;
  private static final int CHUNK = 500;
  private static final String COMMON =
      "id, pseudonym, office_code, version, created_at, created_by, updated_at, updated_by, ";
  private static final Pattern DAY = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D*");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");

  private final PlainDatabase database;
  private final PreparedStatement committee;
  private final PreparedStatement dispute;
  private final PreparedStatement party;
  private final PreparedStatement agreement;
  private final Map<String, UUID> committees = new HashMap<>();
  private final List<PreparedStatement> inOrder;
  private final String[] cells = new String[COLUMNS];
  private final StringBuilder value = new StringBuilder();
  private int row;
  private int column;
  private boolean inValue;
  private int taken;

  private ImportFloor(PlainDatabase database) throws SQLException {
    this.database = database;
    committee = insert("committee", "code, name, short_name, kind, status");
    dispute =
        insert(
            "dispute_case",
            "case_no, case_name, committee_id, source, accepted_on, place, dispute_type,"
                + " difficulty, summary, involved_persons, outcome, concluded_on, state");
    party =
        insert(
            "party",
            "case_id, line_no, side, party_kind, name, sex, id_kind, id_no, side_person_count");
    agreement = insert("agreement", "case_id, line_no, form, amount, agreed_on");
    inOrder = List.of(committee, dispute, party, agreement);
  }

  /** Takes the workbook in and says how many cases it held. */
  static int run(PlainDatabase database, Path workbook)
      throws IOException,
          OpenXML4JException,
          SAXException,
          ParserConfigurationException,
          SQLException {
    ImportFloor floor = new ImportFloor(database);
    try (OPCPackage file = OPCPackage.open(workbook.toFile(), PackageAccess.READ);
        InputStream sheet = new XSSFReader(file).getSheetsData().next()) {
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(floor);
      xml.parse(new InputSource(sheet));
    }
    floor.send();
    return floor.taken;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    switch (localName) {
      case "row" -> {
        row = Integer.parseInt(attributes.getValue("r"));
        Arrays.fill(cells, null);
      }
      case "c" -> {
        column = attributes.getValue("r").charAt(0) - 'A';
        value.setLength(0);
      }
      case "v", "t" -> inValue = true;
      default -> inValue = false;
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (inValue) {
      value.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    try {
      switch (localName) {
        case "v", "t" -> inValue = false;
        case "c" -> cells[column] = value.isEmpty() ? null : value.toString();
        case "row" -> line();
        default -> inValue = false;
      }
    } catch (SQLException e) {
      throw new SAXException(e);
    }
  }

  private void line() throws SQLException {
    if (row < FIRST_LINE || cells[1] == null) {
      return;
    }
    LocalDate concluded = day(cells[17]);
    UUID id =
        add(
            dispute,
            cells[1],
            cells[12],
            committee(),
            cells[10],
            day(cells[2]),
            cells[19],
            cells[9],
            cells[18],
            cells[12],
            number(cells[13]).intValue(),
            cells[14],
            concluded,
            "CLOSED");
    party(id, 1, "APPLICANT", 3);
    party(id, 2, "RESPONDENT", 6);
    if (cells[15] != null) {
      add(agreement, id, 1, cells[15], number(cells[16]), concluded);
    }
    taken++;
    if (taken % CHUNK == 0) {
      send();
    }
  }

  private UUID committee() throws SQLException {
    String key = cells[11] + " " + cells[19];
    UUID known = committees.get(key);
    if (known == null) {
      known = add(committee, "C" + committees.size(), key, key, cells[11], "ACTIVE");
      committees.put(key, known);
    }
    return known;
  }

  private void party(UUID id, int line, String side, int from) throws SQLException {
    add(party, id, line, side, "PERSON", cells[from], cells[from + 1], "ID", cells[from + 2], 1);
  }

  private void send() throws SQLException {
    for (PreparedStatement statement : inOrder) {
      statement.executeBatch();
    }
    database.save();
  }

  private PreparedStatement insert(String table, String columns) throws SQLException {
    List<String> marks = new ArrayList<>();
    for (int n = (COMMON + columns).split(",").length; n > 0; n--) {
      marks.add("?");
    }
    return database
        .connection()
        .prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(table, COMMON + columns, String.join(", ", marks)));
  }

  private static UUID add(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    UUID id = UUID.randomUUID();
    Object[] common = {id, UUID.randomUUID(), "990201101", 1, NOW, "bench", NOW, "bench"};
    for (int i = 0; i < common.length; i++) {
      statement.setObject(i + 1, common[i]);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(common.length + i + 1, values[i]);
    }
    statement.addBatch();
    return id;
  }

  /** A serial number of the sheet, or a text in any of the usual forms. */
  private static LocalDate day(@Nullable String cell) {
    String text = Normalizer.normalize(cell == null ? "" : cell, Normalizer.Form.NFKC);
    Matcher matcher = DAY.matcher(text);
    if (matcher.matches() && text.length() > 5) {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
    }
    return LocalDate.of(1899, 12, 30).plusDays(number(text).longValue());
  }

  private static BigDecimal number(@Nullable String cell) {
    Matcher matcher = NUMBER.matcher(cell == null ? "" : cell);
    return matcher.find() ? new BigDecimal(matcher.group()) : BigDecimal.ZERO;
  }
}
