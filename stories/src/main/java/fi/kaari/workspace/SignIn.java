package fi.kaari.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of a sign-in, as the identity provider's token states it.
 *
 * @param authenticatedAt the token's {@code auth_time}
 * @param strength the token's {@code acr}, if it has one
 */
public record SignIn(Instant authenticatedAt, @Nullable String strength) {}
