/** What waits for somebody's decision, shown exactly as followers will see it, and what has become of it. */
@NullMarked
package fi.kaari.inbox;

import org.jspecify.annotations.NullMarked;
