/** The plan in everybody's own calendar: feeds that are fetched by a secret address, without signing in. */
@NullMarked
package fi.kaari.feed;

import org.jspecify.annotations.NullMarked;
