/** 司法所工作台: one program for the township desk and the county desk. Start at {@code app.Main}. */
@org.jspecify.annotations.NullMarked
package cn.sifasuo;
