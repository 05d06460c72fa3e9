/** The page of the connected accounts: which there are, whether they can publish, and how one is connected. */
@NullMarked
package fi.kaari.channels;

import org.jspecify.annotations.NullMarked;
