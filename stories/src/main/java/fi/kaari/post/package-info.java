/** What is told at one time, and how each channel and language tells it. */
@NullMarked
package fi.kaari.post;

import org.jspecify.annotations.NullMarked;
