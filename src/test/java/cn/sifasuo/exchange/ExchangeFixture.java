package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Two desks that know each other, and a month's content to send. All names are invented. */
final class ExchangeFixture {

  static final Suites SUITES = Suites.standard();
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2016-09-02T01:30:00Z"), ZoneId.of("Asia/Shanghai"));
  static final String COUNTY = "990100";
  static final String OFFICE = "990100001";

  final Suite suite;
  final Identity county;
  final Identity office;
  final List<EnrolledOffice> enrolled = new ArrayList<>();

  ExchangeFixture(String suite) {
    this.suite = SUITES.byId(suite).orElseThrow();
    Identities identities = new Identities(SUITES, CLOCK);
    this.county = identities.newCounty(COUNTY, "测试县司法局", this.suite);
    this.office = identities.newOffice(OFFICE, "测试镇司法所", this.suite);
    enrolled.add(new EnrolledOffice(OFFICE, office.signing().certificate(), null));
  }

  BundleReader reader() {
    return reader(county, CLOCK);
  }

  BundleReader reader(Identity me, Clock clock) {
    return new BundleReader(
        SUITES,
        List.of(me),
        code -> enrolled.stream().filter(e -> e.office().equals(code)).toList(),
        ReadLimits.standard(),
        clock);
  }

  SealedBundle write(Path folder) {
    return write(folder, content());
  }

  SealedBundle write(Path folder, BundleContent content) {
    return new BundleWriter(CLOCK, "0.1.0")
        .write(content, dispatch(), office, county.publicPart(), folder);
  }

  static Dispatch dispatch() {
    return new Dispatch(
        UUID.fromString("0198f0a0-0000-7000-8000-000000000001"),
        Manifest.Kind.FULL,
        1,
        null,
        Period.month(2016, 8),
        "12",
        null,
        new Manifest.AuditHead(77, "ab".repeat(32)),
        List.of(new Manifest.Form("M1", "2017-18", 1, "cd".repeat(32))));
  }

  static BundleContent content() {
    StringBuilder facts = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      facts.append("{\"id\":").append(i).append(",\"kind\":\"邻里\"}\n");
    }
    return new BundleContent(
        source("{\"M1\":{\"01\":40}}"),
        source(facts.toString()),
        source("{\"uid\":\"a\"}\n{\"uid\":\"b\"}\n"),
        null,
        List.of(
            new BundleContent.Attachment("M1_990100001_2016-08_v1.xlsx", source("workbook")),
            new BundleContent.Attachment("M1_990100001_2016-08_v1.pdf", source("paper"))),
        new TreeMap<>(Map.of("facts.dispute", 40L, "correction_case", 2L)));
  }

  static BundleContent.Source source(String text) {
    return BundleContent.Source.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps what it is given, to show what was or was not released. */
  static final class Recorder implements EntrySink {

    final Map<String, String> entries = new LinkedHashMap<>();

    @Override
    public void entry(Manifest.Entry entry, InputStream content) throws IOException {
      entries.put(entry.name(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
