/** The windows of what is kept safe: the audit chain as who may read it reads it. */
@NullMarked
package cn.sifasuo.security.screen;

import org.jspecify.annotations.NullMarked;
