/**
 * Papers of law, 文书, as data: a file of {@code reports/papers} says what a paper looks like and
 * which fields of a record stand where; {@link cn.sifasuo.paper.PaperDesk} fills it from one
 * record. Nothing here knows a ledger or a window.
 */
@NullMarked
package cn.sifasuo.paper;

import org.jspecify.annotations.NullMarked;
