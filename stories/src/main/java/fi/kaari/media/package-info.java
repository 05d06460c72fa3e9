/** The pictures, films and captions that posts show: checked, freed of what they tell about their makers, kept by their bytes. */
@NullMarked
package fi.kaari.media;

import org.jspecify.annotations.NullMarked;
