/**
 * A stand-in for the platforms inside this very process: the same calls over the same HTTP, the same strictness, and
 * nobody outside ever sees what is published. Each platform's calls are a package of their own below this one.
 *
 * <p>A token is {@code sandbox-<account>}, with anything after a slash behind it: {@code sandbox-1002/second}; or one
 * that was given out after a consent, which ends and covers what was allowed. What the sandbox has taken, hidden or
 * shown lies in tables and files, so that it outlives the process.
 */
@NullMarked
package fi.kaari.sandbox;

import org.jspecify.annotations.NullMarked;
