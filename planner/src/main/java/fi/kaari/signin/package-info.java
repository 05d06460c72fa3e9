/** Who is here: sign-in through the organisation's OpenID Connect provider, or through the built-in demonstration one. */
@NullMarked
package fi.kaari.signin;

import org.jspecify.annotations.NullMarked;
