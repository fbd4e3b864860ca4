package cn.sifasuo.ui.form;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.EntryDrafts;
import cn.sifasuo.ui.Dialogs;
import cn.sifasuo.ui.FieldText;
import cn.sifasuo.ui.Work;
import org.jspecify.annotations.Nullable;

/** Makes forms for the person at work. */
public final class FormMaker {

  private final FormGate gate;
  private final FieldEditors editors;
  private final FieldText text;
  private final Dialogs dialogs;
  private final Work work;

  public FormMaker(
      FormGate gate, FieldEditors editors, FieldText text, Dialogs dialogs, Work work) {
    this.gate = gate;
    this.editors = editors;
    this.text = text;
    this.dialogs = dialogs;
    this.work = work;
  }

  /**
   * The form of a record as it was read.
   *
   * @param kept what was typed before and not saved, if anything
   * @param writable whether it may be changed
   */
  public RecordFormView form(
      Draft record, EntryDrafts.@Nullable Kept kept, boolean writable, RecordFormView.Owner owner) {
    RecordFormModel model = new RecordFormModel(record, kept, gate, work);
    RecordFormView form = new RecordFormView(model, editors, text, dialogs, owner);
    form.setWritable(writable);
    return form;
  }
}
