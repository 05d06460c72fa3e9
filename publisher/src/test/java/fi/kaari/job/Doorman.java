package fi.kaari.job;

import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Consent;
import fi.kaari.platform.ConsentRequest;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Opened;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Right;
import fi.kaari.platform.Right.Purpose;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Lets people into the {@link Stage}: each refresh token is good for once, unless a test has something else happen. */
public final class Doorman implements Consent {

    public static final Right PUBLISH = new Right("stage.play", Purpose.PUBLISH);
    public static final Duration LIFE = Duration.ofHours(2);

    private final Clock clock;
    private final Queue<Supplier<Credentials>> script = new ConcurrentLinkedQueue<>();
    private final List<String> used = new CopyOnWriteArrayList<>();
    private final List<String> revoked = new CopyOnWriteArrayList<>();
    private volatile List<Opened> opens = List.of();
    private volatile List<Right> missing = List.of();

    Doorman(Clock clock) {
        this.clock = clock;
    }

    /** A pair that ends two hours from now. */
    public Credentials pair(int number) {
        return new Credentials(
                new Token("access-" + number),
                new Token("refresh-" + number),
                clock.instant().plus(LIFE),
                null);
    }

    /** What the next renewal does instead. */
    public void next(Supplier<Credentials> act) {
        script.add(act);
    }

    /** The refresh tokens that came in, in their order. */
    public List<String> used() {
        return List.copyOf(used);
    }

    public List<String> revoked() {
        return List.copyOf(revoked);
    }

    public void opens(Opened... accounts) {
        opens = List.of(accounts);
    }

    public void lacks(Right... rights) {
        missing = List.of(rights);
    }

    @Override
    public String platform() {
        return Stage.ID;
    }

    @Override
    public boolean isRegistered() {
        return true;
    }

    @Override
    public List<Right> rights() {
        return List.of(PUBLISH);
    }

    @Override
    public URI address(ConsentRequest request) {
        return URI.create("https://stage.example.org/consent?state=" + request.state());
    }

    @Override
    public List<Opened> redeem(String code, ConsentRequest request) {
        if (!code.equals("good")) throw new Unauthorised("stage.example.org says invalid_grant");
        return opens;
    }

    @Override
    public List<Right> missing(Account account) {
        return missing;
    }

    @Override
    public Optional<Instant> renewal(Credentials credentials) {
        var end = credentials.expiresAt();
        return credentials.refresh() == null || end == null
                ? Optional.empty()
                : Optional.of(end.minus(Duration.ofMinutes(20)));
    }

    @Override
    public Credentials renew(Credentials credentials) {
        var token = credentials.refresh().value();
        var isSecond = used.contains(token);
        used.add(token);
        var scripted = script.poll();
        if (scripted != null) return scripted.get();
        if (isSecond) throw new Unauthorised("stage.example.org says invalid_request");
        return pair(Integer.parseInt(token.replaceAll("\\D", "")) + 1);
    }

    @Override
    public boolean revoke(Credentials credentials) {
        revoked.add(credentials.access().value());
        return true;
    }
}
