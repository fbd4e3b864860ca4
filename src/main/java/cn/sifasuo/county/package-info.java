/**
 * The receiving desk: {@link cn.sifasuo.county.Inbox} takes a bundle in, recomputes every cell from
 * the facts inside and answers with a signed receipt; {@link cn.sifasuo.county.RollUp} adds the
 * offices up. A desk above counties is the same desk.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.county;
