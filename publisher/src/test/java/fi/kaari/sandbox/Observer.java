package fi.kaari.sandbox;

import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Trouble.Calls;
import fi.kaari.sandbox.Trouble.Kind;
import java.util.List;

/** Sees what followers see, and tells a platform to misbehave. */
public class Observer {

    private final Stage stage;
    private final Accounts accounts;
    private final Troubles troubles;
    private final Ears ears;

    Observer(Stage stage, Accounts accounts, Troubles troubles, Ears ears) {
        this.stage = stage;
        this.accounts = accounts;
        this.troubles = troubles;
        this.ears = ears;
    }

    /** The account's public posts, the oldest first. */
    public List<Seen> posts(String platform, String account) {
        return stage.newest(new Caller(platform, account), 100).reversed().stream()
                .map(Observer::seen)
                .toList();
    }

    private static Seen seen(Shown post) {
        var appearance = post.appearance();
        var media = appearance.media();
        return new Seen(
                post.id(),
                appearance.title(),
                appearance.text(),
                appearance.link(),
                media.stream().map(Exhibit::file).map(KeptFile::sha256).toList(),
                media.stream().map(Exhibit::alternativeText).toList());
    }

    /** The addresses of calls that hold a token. */
    public List<String> addressesWith(String token) {
        return ears.heard(token);
    }

    /** @param behaviour well, busy, down, forgetful (the next post is out, its answer breaks off) or signed_out */
    public void behave(String platform, String account, String behaviour) {
        var caller = new Caller(platform, account);
        troubles.endAll(platform, account);
        accounts.accept(caller);
        switch (behaviour) {
            case "well" -> {}
            case "busy" -> troubles.begin(Trouble.always(caller, Kind.BUSY, Calls.ANY));
            case "down" -> troubles.begin(Trouble.always(caller, Kind.DOWN_BEFORE, Calls.ANY));
            case "forgetful" -> troubles.begin(Trouble.once(caller, Kind.TRUNCATED, Calls.PUBLISH));
            case "signed_out" -> accounts.end(caller, Kind.REVOKED);
            default -> throw new IllegalArgumentException(behaviour);
        }
    }

    /** A public post as a test compares it. */
    public record Seen(
            String id, String title, String text, String link, List<String> sha256, List<String> alternativeTexts) {}
}
