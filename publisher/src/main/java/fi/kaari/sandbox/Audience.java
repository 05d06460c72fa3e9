package fi.kaari.sandbox;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.platform.Platforms;
import fi.kaari.platform.Preview;
import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.Workspaces;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sandbox as its followers see it: accounts under the names of their channels, posts as previews. */
@Component
@OfSandbox
class Audience {

    private static final int MOST = 500;

    private final Stage stage;
    private final Accounts accounts;
    private final Channels channels;
    private final Platforms platforms;
    private final Workspaces workspaces;

    Audience(Stage stage, Accounts accounts, Channels channels, Platforms platforms, Workspaces workspaces) {
        this.stage = stage;
        this.accounts = accounts;
        this.channels = channels;
        this.platforms = platforms;
        this.workspaces = workspaces;
    }

    /** Those that are connected and those that have called, by platform and account. */
    List<Profile> accounts(Locale language) {
        var connected = channels.everywhere().stream()
                .filter(channel -> platforms.get(channel.platform()).isSandbox())
                .map(channel -> new Caller(channel.platform(), channel.account()));
        return Stream.concat(connected, accounts.all().stream())
                .distinct()
                .map(caller -> account(caller, language))
                .toList();
    }

    Profile account(Caller caller, Locale language) {
        var newest = stage.newest(caller, 1).stream().findFirst();
        return new Profile(
                caller.platform(),
                platforms.get(caller.platform()).name(),
                caller.account(),
                name(caller),
                newest.map(post -> moment(caller, post, language)).orElse(""));
    }

    /** The account's posts, the newest first. */
    List<Sight> sights(Caller caller, Locale language) {
        var name = name(caller);
        return stage.newest(caller, MOST).stream()
                .map(post -> new Sight(post.id(), preview(caller, name, post, language)))
                .toList();
    }

    private Preview preview(Caller caller, String name, Shown post, Locale language) {
        var appearance = post.appearance();
        return new Preview(
                caller.platform(),
                name,
                moment(caller, post, language),
                // what a post is written in, the platforms are not told
                Locale.ROOT,
                appearance.title(),
                appearance.text(),
                appearance.link(),
                appearance.media().stream().map(Exhibit::picture).toList());
    }

    private String moment(Caller caller, Shown post, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(european(language))
                .withZone(zone(caller))
                .format(post.at());
    }

    /** A day has 24 hours in English, too. */
    private static Locale european(Locale language) {
        return language.getLanguage().equals("en") ? Locale.UK : language;
    }

    /** What the account is called: as its channel, as it was made, or by its id. */
    String name(Caller caller) {
        return channel(caller)
                .map(Channel::name)
                .or(() -> accounts.name(caller))
                .orElse(caller.account());
    }

    private ZoneId zone(Caller caller) {
        return channel(caller)
                .flatMap(channel -> workspaces.find(channel.workspace()))
                .map(Workspace::zone)
                .orElse(ZoneOffset.UTC);
    }

    private Optional<Channel> channel(Caller caller) {
        return channels.everywhere().stream()
                .filter(channel -> channel.platform().equals(caller.platform()))
                .filter(channel -> channel.account().equals(caller.account()))
                .findFirst();
    }

    /**
     * An account on its page.
     *
     * @param newest when it last published, in words; empty if it has not
     */
    record Profile(String platform, String platformName, String account, String name, String newest) {}

    /** One post on its account's page. */
    record Sight(String id, Preview preview) {}
}
