/** The pages where named templates are written and tried on posts. */
@NullMarked
package fi.kaari.templates;

import org.jspecify.annotations.NullMarked;
