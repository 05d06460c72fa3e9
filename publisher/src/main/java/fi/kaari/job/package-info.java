/** The Spring Batch jobs that bring publications out, and the clockwork that starts them when something is due. */
@NullMarked
package fi.kaari.job;

import org.jspecify.annotations.NullMarked;
