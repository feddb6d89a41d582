/**
 * What every door needs of the house: the release in force with its desks, refusals in the form
 * that doors hand out, and what the lawbook says of titles and editions as JSON.
 */
@NullMarked
package vn.binhxet.service;

import org.jspecify.annotations.NullMarked;
