/** Who works here: organisations' units, their people and what each of them may do. */
@NullMarked
package fi.kaari.workspace;

import org.jspecify.annotations.NullMarked;
