/** What is printed: pages as PDF, in a type that has every Vietnamese letter. */
@NullMarked
package vn.binhxet.paper;

import org.jspecify.annotations.NullMarked;
