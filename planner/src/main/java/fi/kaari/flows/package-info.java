/** Which steps posts have to pass, for the workspace and for each arc, and who stands in for whom. */
@NullMarked
package fi.kaari.flows;

import org.jspecify.annotations.NullMarked;
