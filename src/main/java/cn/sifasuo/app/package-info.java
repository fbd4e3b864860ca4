/**
 * Where the program starts and is put together by hand: {@link cn.sifasuo.app.Main}, then {@link
 * cn.sifasuo.app.Desk}, which builds every service of one opened data folder. Nothing uses this
 * package.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.app;
