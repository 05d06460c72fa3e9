/** The audit trail as people read it: who did what, when, and whether the chain is whole. */
@NullMarked
package fi.kaari.trail;

import org.jspecify.annotations.NullMarked;
