/** The ledger of what goes out: one row for each variant and revision, and everything that becomes of it. */
@NullMarked
package fi.kaari.publication;

import org.jspecify.annotations.NullMarked;
