/** How close a verdict was: what would turn it if one fact were off. Pure functions. */
@NullMarked
package vn.binhxet.verdict.margin;

import org.jspecify.annotations.NullMarked;
