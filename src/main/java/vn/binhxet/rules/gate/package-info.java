/**
 * The gate before the rules: an authored file is read as text and as a parsed tree, and only what
 * the rule grammar lists passes. Nothing here compiles or runs a rule.
 */
@NullMarked
package vn.binhxet.rules.gate;

import org.jspecify.annotations.NullMarked;
