/**
 * The section 人员: who works at the desk, in which role, for which ledgers, with which rights given
 * by name. Start at {@link cn.sifasuo.ui.people.PeoplePage}. What may be changed is decided by
 * {@link cn.sifasuo.security.Staff}, not here.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.people;
