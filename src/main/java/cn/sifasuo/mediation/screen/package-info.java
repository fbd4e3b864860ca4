/**
 * What the windows need to know of mediation beyond its descriptors: start at {@link
 * cn.sifasuo.mediation.screen.MediationSection}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.mediation.screen;
