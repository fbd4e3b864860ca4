/**
 * The section 设置: start at {@link cn.sifasuo.ui.settings.SettingsPage}. What a choice does is the
 * assembly's, told by {@link cn.sifasuo.ui.settings.SettingsDesk}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.settings;
