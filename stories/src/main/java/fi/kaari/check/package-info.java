/** What can be wrong with a variant before anyone is asked to approve it. */
@NullMarked
package fi.kaari.check;

import org.jspecify.annotations.NullMarked;
