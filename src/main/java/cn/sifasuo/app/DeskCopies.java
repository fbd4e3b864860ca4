package cn.sifasuo.app;

import cn.sifasuo.cli.RehearseCommand;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.Permission;
import cn.sifasuo.statistics.FrozenProof;
import cn.sifasuo.ui.Progress;
import cn.sifasuo.ui.settings.CopiesDesk;
import cn.sifasuo.vault.DumpStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rehearsals and dumps of an open desk, for its settings. */
record DeskCopies(Desk desk, Backups backups, Rehearsal rehearsal) implements CopiesDesk {

  private static final Wording WORDS = Wording.of(DeskCopies.class);

  @Override
  public boolean onFile() {
    return !desk.vault().onServer();
  }

  @Override
  public boolean mayDump() {
    return desk.session().may(Permission.DUMP);
  }

  @Override
  public String dumpName() {
    return new Dumps(desk).name();
  }

  @Override
  public Rehearsed rehearse(Progress progress) {
    Path file = backups.newest();
    RehearseCommand.Report report =
        rehearsal.rehearse(
            desk,
            file,
            step -> {
              progress.stopIfCancelled();
              progress.say(
                  WORDS.say("app.rehearse.step." + step),
                  (double) step.ordinal() / RehearsalStep.values().length);
            });
    List<Form> forms = new ArrayList<>();
    for (FrozenProof.Proof proof : report.proofs()) {
      forms.add(form(proof, report.hasUnlike(proof)));
    }
    String said = RehearseCommand.said(report, desk.clock().getZone());
    return new Rehearsed(String.valueOf(file.getFileName()), said, report.good(), forms);
  }

  private Form form(FrozenProof.Proof proof, boolean unlike) {
    String title =
        desk.forms.find(proof.form()).map(p -> p.code() + " " + p.title()).orElse(proof.form());
    return new Form(
        title,
        proof.period().label(),
        proof.revision(),
        RehearseCommand.label(proof.verdict()),
        WORDS.say(unlike ? "app.rehearse.unlike" : "app.rehearse.same"),
        !unlike && proof.verdict() != FrozenProof.Verdict.DIFFERENT);
  }

  @Override
  public void dump(Path file, Progress progress) {
    new Dumps(desk)
        .to(
            desk.session(),
            file,
            (step, share) -> {
              progress.stopIfCancelled();
              double done = (step.ordinal() + share) / DumpStep.values().length;
              progress.say(WORDS.say("app.dump.step." + step), done);
            });
  }
}
