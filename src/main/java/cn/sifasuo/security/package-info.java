/**
 * Who is at work and what they may do: start at {@link cn.sifasuo.security.Session}. Every act
 * worth remembering ends in the {@link cn.sifasuo.security.AuditChain}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.security;
