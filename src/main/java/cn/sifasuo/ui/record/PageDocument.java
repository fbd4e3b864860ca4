package cn.sifasuo.ui.record;

import java.util.List;

/**
 * A document that can be made from a record.
 *
 * @param forms the ways it can be had, such as PDF and Word
 */
public record PageDocument(String title, List<Form> forms) {

  /** One way to have it. */
  public record Form(String label, Runnable make) {}
}
