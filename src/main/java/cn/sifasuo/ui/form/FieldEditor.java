package cn.sifasuo.ui.form;

import javafx.scene.control.Control;
import javafx.scene.layout.Region;

/** The control of one field: shows the model's value, gives back what was typed. */
interface FieldEditor {

  /** What stands in the form. */
  Region node();

  /** What takes the keyboard. */
  Control focus();

  /** Gives the model what stands in the control; when it is left and before saving. */
  void commit();
}
