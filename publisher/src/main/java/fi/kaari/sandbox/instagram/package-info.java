/** A professional account's calls, as {@code graph.facebook.com} takes them for Instagram. */
@NullMarked
package fi.kaari.sandbox.instagram;

import org.jspecify.annotations.NullMarked;
