/** The REST API below {@code /api/v1}: what the pages can do, for programs, with the rights of the person behind the token. */
@NullMarked
package fi.kaari.api;

import org.jspecify.annotations.NullMarked;
