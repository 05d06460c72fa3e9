/** The pages of arcs: all of them at a glance, one of them as a picture, and the forms that begin and change them. */
@NullMarked
package fi.kaari.arcs;

import org.jspecify.annotations.NullMarked;
