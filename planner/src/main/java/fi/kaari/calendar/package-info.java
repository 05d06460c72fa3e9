/** The plan on its days: every variant with its time, its channel and where it stands. */
@NullMarked
package fi.kaari.calendar;

import org.jspecify.annotations.NullMarked;
