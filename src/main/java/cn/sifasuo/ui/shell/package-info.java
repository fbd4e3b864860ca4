/**
 * The window round the sections: start at {@link cn.sifasuo.ui.shell.MainWindow}. It knows sections
 * only as they introduce themselves, people only as {@link cn.sifasuo.ui.shell.SignIn} lets them
 * in, and no ledger at all.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.shell;
