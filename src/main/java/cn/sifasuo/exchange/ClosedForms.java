package cn.sifasuo.exchange;

import cn.sifasuo.kernel.Period;
import cn.sifasuo.security.Session;
import cn.sifasuo.statistics.FormFiles;
import cn.sifasuo.statistics.FrozenForm;
import cn.sifasuo.statistics.FrozenForms;
import java.util.List;
import org.jooq.DSLContext;

/** The forms an office closed. */
public final class ClosedForms implements ReadyForms {

  private final FrozenForms frozenForms;
  private final FormFiles files;

  public ClosedForms(FrozenForms frozenForms, FormFiles files) {
    this.frozenForms = frozenForms;
    this.files = files;
  }

  @Override
  public Kind kind() {
    return Kind.CLOSED;
  }

  @Override
  public List<FrozenForm> newest(DSLContext ctx, Period period) {
    return frozenForms.list(ctx, period);
  }

  @Override
  public List<OutgoingForm.FactLines> facts(DSLContext ctx, FrozenForm form) {
    return frozenForms.facts(ctx, form.id()).entrySet().stream()
        .map(e -> new OutgoingForm.FactLines(e.getKey(), e.getValue().lines().toList()))
        .toList();
  }

  @Override
  public List<String> fileNames(FrozenForm form) {
    return FormFiles.names(form);
  }

  @Override
  public List<FormFiles.FormFile> files(FrozenForm form) {
    return files.make(form);
  }

  /** A closed form stands until it is amended. */
  @Override
  public void requireStanding(Session session, List<FrozenForm> forms) {}
}
