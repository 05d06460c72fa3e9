/** What the stand-ins of the platforms that speak the Graph API have in common. */
@NullMarked
package fi.kaari.sandbox.graph;

import org.jspecify.annotations.NullMarked;
