/**
 * What to change so that a subject is no longer refused: all smallest plans, in whole units, over
 * the facts that may still change. Pure functions of law and values.
 */
@NullMarked
package vn.binhxet.verdict.remedy;

import org.jspecify.annotations.NullMarked;
