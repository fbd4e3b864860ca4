/**
 * The encrypted database file of a desk. Start at {@link cn.sifasuo.vault.Vault}, which makes and
 * opens it, and {@link cn.sifasuo.vault.Transactions}, its one door. {@link
 * cn.sifasuo.vault.VaultKeys} says who can open it. {@code vault.schema} holds the table classes
 * the build makes from the migrations.
 */
@NullMarked
package cn.sifasuo.vault;

import org.jspecify.annotations.NullMarked;
