package cn.sifasuo.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.exchange.ManyOffices;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.vault.QuickVault;
import cn.sifasuo.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A county's year in its encrypted books: every office's twelve months come in one after the other,
 * and the roll-up is their sum. {@code -Dcounty.offices=30} for a whole county, whose seconds are
 * printed.
 */
class CountyYearTest {

  private static final int OFFICES = Integer.getInteger("county.offices", 3);
  private static final int MONTHS = 12;

  @TempDir Path folder;

  @Test
  void aYearOfAllOfficesIsTheirSum() throws Exception {
    ManyOffices offices = new ManyOffices("990100", OFFICES, TwoDesks.CLOCK);
    Path stick = Files.createDirectories(folder.resolve("bundles"));
    try (TwoDesks desks = new TwoDesks(folder);
        Vault vault = QuickVault.create(folder.resolve("vault"))) {
      Map<Period, OutgoingForm> months = months(desks.township);
      TwoDesks.County county = desks.countyOn(vault.transactions(), "books");
      offices.enrol(vault.transactions());
      List<Path> bundles = new ArrayList<>();
      for (int i = 0; i < OFFICES; i++) {
        bundles.addAll(offices.bundles(i, months, desks.township.unit.code(), stick));
      }

      long start = System.nanoTime();
      for (Path bundle : bundles) {
        assertThat(county.inbox.receive(county.session, bundle).receipt().status())
            .isEqualTo(Receipt.Status.ACCEPTED);
      }
      say("received %d bundles".formatted(bundles.size()), start);

      start = System.nanoTime();
      for (Map.Entry<Period, OutgoingForm> month : months.entrySet()) {
        assertThat(figure(county, month.getKey())).isEqualTo(OFFICES * cases(month.getKey()));
      }
      say("rolled up twelve months", start);

      start = System.nanoTime();
      assertThat(figure(county, Period.year(2015)))
          .isEqualTo(OFFICES * months.keySet().stream().mapToInt(CountyYearTest::cases).sum());
      say("rolled up the year", start);
    }
  }

  private static void say(String what, long start) {
    System.out.printf(
        "%d offices: %s in %.1f s%n", OFFICES, what, (System.nanoTime() - start) / 1e9);
  }

  private static int cases(Period month) {
    return 2 + month.number() % 3;
  }

  private static int figure(TwoDesks.County county, Period period) {
    return county
        .rollUp
        .compute(county.session, "M1", period)
        .form()
        .cell("01")
        .orElseThrow()
        .raw()
        .intValueExact();
  }

  private static Map<Period, OutgoingForm> months(TwoDesks.Township author) {
    Map<Period, OutgoingForm> months = new LinkedHashMap<>();
    for (int m = 1; m <= MONTHS; m++) {
      Period month = Period.month(2015, m);
      author.cases(month, 1 + m % 3, 1);
      author.close(month, "M1");
      months.put(month, author.sealPeriod.outgoing(month).getFirst());
    }
    return months;
  }
}
