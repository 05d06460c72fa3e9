/** What the platforms that speak the Graph API have in common: its calls, its errors, its limits and its counts. */
@NullMarked
package fi.kaari.platform.graph;

import org.jspecify.annotations.NullMarked;
