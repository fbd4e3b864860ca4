/**
 * The list of any record type, from its descriptor. Start at {@link
 * cn.sifasuo.ui.list.RecordListView}; what it shows and remembers is in {@link
 * cn.sifasuo.ui.list.RecordListModel}, which has no controls.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ui.list;
