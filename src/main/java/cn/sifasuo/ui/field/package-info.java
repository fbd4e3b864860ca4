/**
 * Controls shared by forms and lists, and how what people type is understood. Start at {@link
 * cn.sifasuo.ui.field.DayField} and {@link cn.sifasuo.ui.field.ChoiceField}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.field;
