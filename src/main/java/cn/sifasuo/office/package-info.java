/**
 * 司法所本身: who works at the office and on what, its volunteers, equipment, money and bases, as
 * domain/office.md §2 describes them. Start at {@link cn.sifasuo.office.OfficeTypes}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.office;
