/**
 * The page of one record and the section that leads from a list to it. Start at {@link
 * cn.sifasuo.ui.record.LedgerSectionView}; what a feature adds to the page of its records is a
 * {@link cn.sifasuo.ui.record.PageGuide}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.record;
