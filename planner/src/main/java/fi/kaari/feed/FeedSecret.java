package fi.kaari.feed;

import fi.kaari.workspace.Fingerprint;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a feed's address ends in: 256 random bits. Whoever knows it can read the feed; only its hash is kept. */
public record FeedSecret(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public FeedSecret {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a feed's secret");
    }

    static FeedSecret random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The secret that an address ends in, if that could be one. */
    static Optional<FeedSecret> in(String address) {
        return FORM.matcher(address).matches() ? Optional.of(new FeedSecret(address)) : Optional.empty();
    }

    String hash() {
        return Fingerprint.of("kaari-feed-1").add(value).hex();
    }

    /** The path of the feed's address. */
    public String path() {
        return "/feeds/" + value + ".ics";
    }

    @Override
    public String toString() {
        return "******";
    }
}
