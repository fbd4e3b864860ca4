/**
 * What the windows need to know of the office's own ledger beyond its descriptors: start at {@link
 * cn.sifasuo.office.screen.OfficeSection}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.office.screen;
