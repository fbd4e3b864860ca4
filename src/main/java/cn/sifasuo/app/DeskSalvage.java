package cn.sifasuo.app;

import cn.sifasuo.cli.Globals;
import cn.sifasuo.cli.SalvageCommand;
import cn.sifasuo.vault.SalvageReport;
import cn.sifasuo.vault.Vault;
import java.nio.file.Path;
import java.util.Arrays;

/** Gets out of a damaged desk what can still be read, and leaves the desk as it is. */
final class DeskSalvage implements SalvageCommand.Salvager {

  private final DeskOpening opening;

  DeskSalvage(DeskOpening opening) {
    this.opening = opening;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure as {@link Vault#salvage}
   */
  @Override
  public SalvageReport salvage(Globals globals, Path out) {
    DataFolder folder = opening.folder(globals);
    opening.prepare(folder);
    String signIn = DeskOpening.signIn(globals, folder);
    char[] password = opening.passwords().current(signIn);
    try {
      return Vault.salvage(folder.vault(), signIn, password, out);
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
