/** The HTTP door. The only room that knows Javalin. */
@NullMarked
package vn.binhxet.http;

import org.jspecify.annotations.NullMarked;
