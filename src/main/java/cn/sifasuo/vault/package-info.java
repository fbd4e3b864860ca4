/** The encrypted database file and its one door, {@link cn.sifasuo.vault.Transactions}. */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.vault;
