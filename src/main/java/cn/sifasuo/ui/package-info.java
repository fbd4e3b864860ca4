/**
 * What every window stands on. Start at {@link cn.sifasuo.ui.Theme} (fonts and looks), {@link
 * cn.sifasuo.ui.Work} (the one door for background work), {@link cn.sifasuo.ui.Dialogs} (the one
 * door for questions) and {@link cn.sifasuo.ui.Section} (how a feature introduces itself to the
 * window in {@code ui.shell}). {@code ui.list}, {@code ui.form} and {@code ui.record} show any
 * record type from its descriptor. Nothing here knows a ledger by name.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui;
