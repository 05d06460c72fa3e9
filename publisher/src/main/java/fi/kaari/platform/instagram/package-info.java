/**
 * Instagram's professional accounts.
 *
 * <p>Instagram fetches the media itself and keeps them in a container that can be published only once. So the container
 * is made ahead, the last call publishes it, and after a lost answer the container's own state says what became of it:
 * the same container may be published again, a new one never before that look.
 */
@NullMarked
package fi.kaari.platform.instagram;

import org.jspecify.annotations.NullMarked;
