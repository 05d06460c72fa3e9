/** What goes out: seen, decided on, paused, and told to those who keep the machines. */
@NullMarked
package fi.kaari.publications;

import org.jspecify.annotations.NullMarked;
