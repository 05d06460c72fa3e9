/** The pages of the media library, and the addresses under which people and platforms fetch what it keeps. */
@NullMarked
package fi.kaari.library;

import org.jspecify.annotations.NullMarked;
