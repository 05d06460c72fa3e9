package fi.kaari.platform;

import java.time.Duration;

/**
 * How much may be published in a stretch of time.
 *
 * @param name {@code quota.<platform>.<name>} in the platform's messages
 * @param window a rolling one
 * @param limit publications within the window
 * @param used within the window that ends now; zero where nobody has asked
 */
public record Quota(String name, Duration window, int limit, int used) {

    public static Quota usual(String name, Duration window, int limit) {
        return new Quota(name, window, limit, 0);
    }
}
