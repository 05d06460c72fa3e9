/** Text that people write with named values in it: Velocity, without anything that could reach further than the text. */
@NullMarked
package fi.kaari.template;

import org.jspecify.annotations.NullMarked;
