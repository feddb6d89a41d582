/** The register in one file: backup and its return, evidence for others; and what is erased. */
@NullMarked
package vn.binhxet.register.archive;

import org.jspecify.annotations.NullMarked;
