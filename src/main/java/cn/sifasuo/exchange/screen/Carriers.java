package cn.sifasuo.exchange.screen;

import cn.sifasuo.exchange.Delivery;
import cn.sifasuo.exchange.Receipt;
import cn.sifasuo.exchange.ReceiptDesk;
import cn.sifasuo.exchange.Sticks;
import cn.sifasuo.exchange.UploadFolder;
import cn.sifasuo.exchange.WaitingReceipts;
import cn.sifasuo.security.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What files travel by: the sticks plugged in, and the folder of the county's portal. */
public record Carriers(
    Sticks sticks, WaitingReceipts waiting, Delivery delivery, UploadFolder upload) {

  /**
   * A stick as the page shows it.
   *
   * @param receipts the county's answers on it that are not installed yet
   */
  record Seen(Sticks.Stick stick, List<Path> receipts) {}

  /** Reads drives and the database; to be called off the screen's thread. */
  List<Seen> look(String office) {
    return sticks.look(office).stream()
        .map(stick -> new Seen(stick, waiting.among(stick.receipts())))
        .toList();
  }

  /** Installs receipts one after the other; what was installed before a failure stays. */
  static List<Receipt> install(ReceiptDesk desk, Session session, List<Path> receipts) {
    List<Receipt> installed = new ArrayList<>();
    for (Path receipt : receipts) {
      installed.add(desk.install(session, receipt));
    }
    return installed;
  }
}
