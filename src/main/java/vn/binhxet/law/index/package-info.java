/**
 * The index of the law under rules/index: what editions are measured against, made from the sources
 * and not from the editions.
 */
@NullMarked
package vn.binhxet.law.index;

import org.jspecify.annotations.NullMarked;
