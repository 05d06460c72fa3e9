/** What all pages share: the frame around them, their language, their times, their notices and their refusals. */
@NullMarked
package fi.kaari.page;

import org.jspecify.annotations.NullMarked;
