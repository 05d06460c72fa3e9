/**
 * Facebook Pages.
 *
 * <p>Everything is first made unpublished: photos and the video as unpublished media, then the post itself. The last call
 * only sets {@code is_published}, which may be repeated without making a second post, and whether it was done can be
 * read from that very post. A call that makes the post public as it makes it could be neither repeated nor, once its
 * answer is lost, be told apart from another post with the same words. A single photo takes the way of many for the same
 * reason: {@code /photos} alone would publish with the upload.
 *
 * <p>A reel has no such unpublished post. It is uploaded ahead, and the last call finishes it; Facebook refuses to finish
 * a reel twice, and the reel itself says whether that was done.
 */
@NullMarked
package fi.kaari.platform.facebook;

import org.jspecify.annotations.NullMarked;
