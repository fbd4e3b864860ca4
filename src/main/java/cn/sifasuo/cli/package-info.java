/**
 * The command line: every act that needs no eyes, through the same services as the window. Start at
 * {@link cn.sifasuo.cli.CliCommand}; a command takes the services it uses by constructor, as a
 * {@link cn.sifasuo.cli.DeskRunner}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.cli;
