/** What the platforms' ways to consent have in common: where they are, how tokens and refusals are written. */
@NullMarked
package fi.kaari.platform.oauth;

import org.jspecify.annotations.NullMarked;
