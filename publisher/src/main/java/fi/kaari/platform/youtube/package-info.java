/**
 * YouTube.
 *
 * <p>The video is uploaded ahead as a private one, in chunks that go on where they stopped. The last call only makes it
 * public: it may be repeated, and the video itself says whether it was done.
 */
@NullMarked
package fi.kaari.platform.youtube;

import org.jspecify.annotations.NullMarked;
