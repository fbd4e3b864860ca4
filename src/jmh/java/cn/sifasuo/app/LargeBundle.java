package cn.sifasuo.app;

import cn.sifasuo.exchange.BundleContent;
import cn.sifasuo.exchange.BundleReader;
import cn.sifasuo.exchange.IdentityStore;
import cn.sifasuo.exchange.Outbox;
import cn.sifasuo.exchange.OutgoingForm;
import cn.sifasuo.exchange.ReadLimits;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.VerifiedBundle;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.statistics.FactSource;
import cn.sifasuo.statistics.FormVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A bundle of twenty thousand cases of one month on its way, step by step, beside the raw cipher
 * and the raw insert of the same bytes. Each step runs once: it is what the clerk waits for.
 */
final class LargeBundle {

  private static final int CASES = 20_000;

  private final BenchGround ground;
  private final List<String> lines = new ArrayList<>();

  LargeBundle(BenchGround ground) {
    this.ground = ground;
  }

  /** One step. */
  @FunctionalInterface
  private interface Step<T> {
    T run() throws IOException, GeneralSecurityException, SQLException;
  }

  List<String> measure() throws IOException {
    Period month = LargeLedger.JANUARY;
    Path bundle = ground.scratch("large.p7m");
    BundleFloor floor;
    try (Desk office = ground.openCopy(BenchGround.EMPTY)) {
      LargeLedger.fillJanuary(office, CASES);
      ground.enrol(office);
      timed(
          "close: count, check, freeze",
          () -> {
            BenchGround.close(office, month);
            return month;
          });
      List<OutgoingForm> leaving =
          timed("seal: read what leaves", () -> office.exchange.sealPeriod.outgoing(month));
      timed(
          "seal: workbooks and PDF",
          () -> {
            for (OutgoingForm form : leaving) {
              for (BundleContent.Attachment file : form.files()) {
                try (InputStream in = file.source().open()) {
                  in.transferTo(OutputStream.nullOutputStream());
                }
              }
            }
            return leaving;
          });
      Outbox.Sealed sealed =
          timed(
              "seal: pack, sign, encrypt, write, read back, book",
              () -> office.exchange.outbox.seal(office.session(), month, leaving));
      Files.copy(sealed.file(), bundle);
      lines.add("bundle: %,d bytes".formatted(Files.size(bundle)));
      floor = new BundleFloor(leaving);
    }
    receive(bundle, month);
    Path raw = ground.scratch("large-floor.bundle");
    timed(
        "floor: zip, sign, encrypt, write",
        () -> {
          floor.seal(raw);
          return raw;
        });
    try (PlainDatabase plain = PlainDatabase.make(ground.scratch("plain-large"))) {
      timed("floor: decrypt, verify, insert, count", () -> floor.receive(raw, plain));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return lines;
  }

  private void receive(Path bundle, Period month) {
    try (Desk county = ground.open(BenchGround.COUNTY)) {
      BundleReader reader =
          new BundleReader(
              county.exchange.suites,
              county.exchange.identities.all(IdentityStore.Direction.DOWNWARD),
              county.exchange.counterparts,
              ReadLimits.standard(),
              county.clock());
      VerifiedBundle verified =
          timed("receive: decrypt, verify, discard (first pass)", () -> reader.verify(bundle));
      timed(
          "receive: decrypt, verify, hand out (second pass)",
          () -> {
            reader.release(verified, (entry, in) -> in.transferTo(OutputStream.nullOutputStream()));
            return verified;
          });
      Receipt receipt =
          timed(
              "receive: all, with copy, insert, recount, receipt",
              () -> county.exchange.inbox.receive(county.session(), bundle).receipt());
      if (receipt.status() != Receipt.Status.ACCEPTED) {
        throw new IllegalStateException(receipt.status().name());
      }
      timed("receive: recount alone", () -> recount(county, month));
      timed(
          "roll up M1",
          () -> county.exchange.rollUp.compute(county.session(), "M1", month).form().rows().size());
    }
  }

  private static int recount(Desk county, Period month) {
    return county
        .transactions()
        .read(ctx -> {
          Set<UUID> all =
              Set.copyOf(ctx.select(id()).from(DSL.table(DSL.name("SUBMISSION"))).fetch(id()));
          for (String code : county.forms.codes(month)) {
            FormVersion version = county.forms.version(code, month);
            county.tally.compute(ctx, version, month, FactSource.received(all), county.unit());
          }
          return all.size();
        });
  }

  private static Field<UUID> id() {
    return DSL.field(DSL.name("ID"), UUID.class);
  }

  private <T> T timed(String what, Step<T> step) {
    long start = System.nanoTime();
    try {
      T result = step.run();
      lines.add("%s: %.0f ms".formatted(what, (System.nanoTime() - start) / 1e6));
      return result;
    } catch (IOException | GeneralSecurityException | SQLException e) {
      throw new IllegalStateException(what, e);
    }
  }
}
