/**
 * The entry form of any record type, from its descriptor. Start at {@link
 * cn.sifasuo.ui.form.RecordFormModel}, which has no controls and is tested without a window; {@link
 * cn.sifasuo.ui.form.RecordFormView} only shows it.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.form;
