package cn.sifasuo.app;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FilePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets files be saved anywhere but in one folder: what opens a ledger may not lie beside it. */
final class OutsideFolder implements FilePicker {

  private static final Wording WORDS = Wording.of(OutsideFolder.class);

  private final FilePicker picker;
  private final Path folder;
  private final Dialogs dialogs;

  OutsideFolder(FilePicker picker, Path folder, Dialogs dialogs) {
    this.picker = picker;
    this.folder = folder.toAbsolutePath().normalize();
    this.dialogs = dialogs;
  }

  @Override
  public Optional<Path> open(String title, List<Kind> kinds) {
    return picker.open(title, kinds);
  }

  @Override
  public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
    Optional<Path> chosen = picker.save(title, suggested, kinds);
    if (chosen.isPresent() && chosen.get().toAbsolutePath().normalize().startsWith(folder)) {
      dialogs.tell(WORDS.say("app.outside.title"), WORDS.say("app.outside", folder));
      return Optional.empty();
    }
    return chosen;
  }

  @Override
  public Optional<Path> folder(String title) {
    return picker.folder(title);
  }
}
