/** What comes in: assessments, their values, their validation and their JSON Schema. */
@NullMarked
package vn.binhxet.assessment;

import org.jspecify.annotations.NullMarked;
