/**
 * 安置帮教: help for people released from prison, as domain/resettlement.md describes it. Start at
 * {@link cn.sifasuo.resettlement.ResettlementTypes}. A released person is a free citizen (§1):
 * there is no leave, no duty to report, no penalty and no position here, and none may be added.
 */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.resettlement;
