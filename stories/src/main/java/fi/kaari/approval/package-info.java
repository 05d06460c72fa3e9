/** What has been agreed: the steps, the decisions, and the exact content they are about. */
@NullMarked
package fi.kaari.approval;

import org.jspecify.annotations.NullMarked;
