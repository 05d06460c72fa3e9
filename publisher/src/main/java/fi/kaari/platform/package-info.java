/** What Kaari asks of a platform; each platform answers from a package of its own below this one. */
@NullMarked
package fi.kaari.platform;

import org.jspecify.annotations.NullMarked;
