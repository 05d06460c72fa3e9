/** What the platforms that speak the Graph API have in common: its errors and its limits. */
@NullMarked
package fi.kaari.platform.graph;

import org.jspecify.annotations.NullMarked;
