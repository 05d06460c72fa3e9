package fi.kaari.sandbox;

import fi.kaari.sandbox.Appearance.Exhibit;
import java.util.List;
import java.util.Locale;

/** Sees what followers see, and tells a platform to misbehave. */
public class Observer {

    private final Stage stage;
    private final Accounts accounts;

    Observer(Stage stage, Accounts accounts) {
        this.stage = stage;
        this.accounts = accounts;
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

    /** @param behaviour well, busy, down, forgetful or signed_out */
    public void behave(String platform, String account, String behaviour) {
        accounts.behave(new Caller(platform, account), Behaviour.valueOf(behaviour.toUpperCase(Locale.ROOT)));
    }

    /** A public post as a test compares it. */
    public record Seen(
            String id, String title, String text, String link, List<String> sha256, List<String> alternativeTexts) {}
}
