/**
 * What the windows need to know of resettlement beyond its descriptors: start at {@link
 * cn.sifasuo.resettlement.screen.ResettlementSection}.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.resettlement.screen;
