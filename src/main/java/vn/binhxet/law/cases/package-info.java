/** The cases that prove an edition: what goes in, and what must come out (ca kiểm chứng). */
@NullMarked
package vn.binhxet.law.cases;

import org.jspecify.annotations.NullMarked;
