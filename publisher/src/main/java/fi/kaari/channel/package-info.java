/** Connected accounts: where posts can go out, with what right, and whether that right still holds. */
@NullMarked
package fi.kaari.channel;

import org.jspecify.annotations.NullMarked;
