/** A Page's calls, as {@code graph.facebook.com} takes them. */
@NullMarked
package fi.kaari.sandbox.facebook;

import org.jspecify.annotations.NullMarked;
