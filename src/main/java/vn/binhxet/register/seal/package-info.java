/** The signature under the register's end: who holds the key vouches for all records before it. */
@NullMarked
package vn.binhxet.register.seal;

import org.jspecify.annotations.NullMarked;
