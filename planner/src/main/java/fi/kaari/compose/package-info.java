/** Where posts are begun and written, variant by variant, and put before those who approve them. */
@NullMarked
package fi.kaari.compose;

import org.jspecify.annotations.NullMarked;
