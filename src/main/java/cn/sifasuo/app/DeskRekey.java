package cn.sifasuo.app;

import cn.sifasuo.cli.RekeyCommand;
import cn.sifasuo.security.KeyChange;
import cn.sifasuo.security.People;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Witness;
import cn.sifasuo.vault.NewKey;
import cn.sifasuo.vault.RecoveryCode;
import cn.sifasuo.vault.RekeyStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A new data key for a desk, with a new recovery sheet that lies in its folder to be printed. */
final class DeskRekey {

  private static final Logger LOG = LoggerFactory.getLogger(DeskRekey.class);

  private final DeskSetup setup;
  private final DeskOpening opening;

  DeskRekey(DeskSetup setup, DeskOpening opening) {
    this.setup = setup;
    this.opening = opening;
  }

  /** The act behind {@code rekey}. */
  RekeyCommand.Rekeyed change(CommandKit kit, @Nullable String alone) {
    DataFolder folder = opening.folder(kit.globals());
    folder.requireInfo();
    opening.prepare(folder);
    String signIn = DeskOpening.signIn(kit.globals(), folder);
    char[] password = opening.passwords().current(signIn);
    try (Desk desk = opening.open(folder, signIn, password)) {
      desk.session().require(Permission.MANAGE_PEOPLE);
      try (Countersigned signed = kit.countersign(desk).signed(desk.session(), alone)) {
        return change(desk, password, signed.witness(), signed.password(), step -> {});
      }
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /**
   * Changes the key of an open desk, which is closed afterwards. The caller wipes the passwords.
   *
   * @param second password of the witness; empty at a desk of one
   * @throws cn.sifasuo.kernel.Failure as {@link KeyChange#run}; A-501 if the sheet cannot be
   *     written
   */
  RekeyCommand.Rekeyed change(
      Desk desk, char[] own, Witness witness, char[] second, Consumer<RekeyStep> begun) {
    List<NewKey.Keeper> keepers = new ArrayList<>();
    keepers.add(new NewKey.Keeper(desk.session().signIn(), own));
    if (!witness.alone()) {
      keepers.add(new NewKey.Keeper(witness.signIn(), second));
    }
    Path sheet = setup.recoveryFile(desk.folder(), "new");
    try (RecoveryCode code = RecoveryCode.fresh()) {
      setup.printRecovery(sheet, desk.info(), code);
      new Remembered(desk.folder(), desk.vault()).forget();
      List<People.Person> without;
      try {
        without =
            new KeyChange(desk.vault(), desk.people, desk.audit)
                .run(desk.session(), witness, keepers, code, begun);
      } catch (RuntimeException | Error e) {
        forget(sheet);
        throw e;
      }
      return new RekeyCommand.Rekeyed(sheet, without.stream().map(People.Person::signIn).toList());
    }
  }

  /** A sheet for a key that never came into force would mislead. */
  private static void forget(Path sheet) {
    try {
      Files.deleteIfExists(sheet);
    } catch (IOException e) {
      LOG.warn("a recovery sheet that opens nothing is left behind", e);
    }
  }
}
