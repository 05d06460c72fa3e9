/** Stories told over weeks: their goal, their audience and their ordered beats. */
@NullMarked
package fi.kaari.arc;

import org.jspecify.annotations.NullMarked;
