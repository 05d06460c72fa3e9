/** What somebody who looks around for the first time finds: a workspace, its channels, and a story planned around today. */
@NullMarked
package fi.kaari.demonstration;

import org.jspecify.annotations.NullMarked;
