/**
 * What the windows need to know of community corrections beyond its descriptors: start at {@link
 * cn.sifasuo.corrections.screen.CorrectionsSection}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.corrections.screen;
