/** An account's calls, as {@code api.x.com} takes them. */
@NullMarked
package fi.kaari.sandbox.x;

import org.jspecify.annotations.NullMarked;
