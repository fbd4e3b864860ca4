package cn.sifasuo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.kernel.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleRoundTripTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"INTL-1", "SM-1", "SM-2"})
  void whatTheOfficeSealsTheCountyReads(String suite) throws Exception {
    ExchangeFixture desks = new ExchangeFixture(suite);
    SealedBundle sealed = desks.write(folder);
    assertThat(sealed.file()).hasFileName("SFB-990100001-2016-08-000001.p7m");
    assertThat(sealed.fileSha256()).isEqualTo(Digest.of(sealed.file()));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }

    VerifiedBundle verified = desks.reader().verify(sealed.file());
    assertThat(verified.manifest()).isEqualTo(sealed.manifest());
    assertThat(verified.manifestHash()).isEqualTo(sealed.manifestHash());
    assertThat(verified.fileSha256()).isEqualTo(sealed.fileSha256());
    assertThat(verified.suite().id()).isEqualTo(suite);
    assertThat(verified.sender().office()).isEqualTo(ExchangeFixture.OFFICE);
    assertThat(verified.manifest().createdAt()).hasToString("2016-09-02T09:30+08:00");

    ExchangeFixture.Recorder sink = new ExchangeFixture.Recorder();
    desks.reader().release(verified, sink);
    assertThat(sink.entries)
        .containsEntry("stats.json", "{\"M1\":{\"01\":40}}")
        .containsEntry("records.ndjson", "{\"uid\":\"a\"}\n{\"uid\":\"b\"}\n")
        .containsEntry("files/" + Digest.of("workbook"), "workbook")
        .hasSize(5);
    assertThat(sink.entries.keySet()).startsWith("stats.json", "facts.ndjson", "records.ndjson");
    assertThat(verified.manifest().entry("facts.ndjson").orElseThrow().rows()).isEqualTo(40);
    assertThat(verified.manifest().entry("files/" + Digest.of("paper")).orElseThrow().title())
        .isEqualTo("M1_990100001_2016-08_v1.pdf");
  }
}
