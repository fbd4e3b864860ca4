package cn.sifasuo.app;

import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.RecoveryShare;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Three printed sheets of which any two open the vault. */
final class DeskShares {

  private final DeskSetup setup;

  DeskShares(DeskSetup setup) {
    this.setup = setup;
  }

  /**
   * @return the sheets, in the desk's folder, for whoever keeps each
   * @throws cn.sifasuo.kernel.Failure G-301 without permission, A-501 if a sheet cannot be written;
   *     earlier sheets are good then
   */
  List<Path> make(Desk desk) {
    List<Path> sheets = new ArrayList<>();
    try (RecoveryCode code = RecoveryCode.fresh()) {
      for (RecoveryShare share : RecoveryShare.split(code)) {
        try (share) {
          Path file = setup.recoveryFile(desk.folder(), "share-" + share.number());
          setup.printShare(file, desk.info(), share);
          sheets.add(file);
        }
      }
      desk.staff.makeShares(desk.session(), code);
    }
    return sheets;
  }
}
