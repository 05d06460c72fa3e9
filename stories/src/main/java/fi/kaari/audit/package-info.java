/** What was done, by whom and when: kept for ever, in a chain that shows any change made to it. */
@NullMarked
package fi.kaari.audit;

import org.jspecify.annotations.NullMarked;
