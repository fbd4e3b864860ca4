/**
 * A filled form, a list or a short sheet turned into a workbook and a PDF, the same bytes every
 * time for the same value. Start at {@link cn.sifasuo.print.PrintableForm}; {@link
 * cn.sifasuo.print.FormLayout} decides once where everything goes, {@link
 * cn.sifasuo.print.FormWorkbook} and {@link cn.sifasuo.print.FormPdf} only draw it. Nothing here
 * knows a law, a table or a window.
 */
@NullMarked
package cn.sifasuo.print;

import org.jspecify.annotations.NullMarked;
