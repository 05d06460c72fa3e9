/** A channel's calls, as {@code www.googleapis.com} takes them. */
@NullMarked
package fi.kaari.sandbox.youtube;

import org.jspecify.annotations.NullMarked;
