/** 地方规定: rules of province, city and county, entered from a document beside the law's own. */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.ledger.rule;
