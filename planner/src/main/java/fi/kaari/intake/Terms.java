package fi.kaari.intake;

import fi.kaari.channel.Channel;
import fi.kaari.platform.Platform;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the words of a plan mean in one workspace now.
 *
 * @param zone where planned times hold
 * @param language of rows that name none
 */
record Terms(ZoneId zone, Locale language, Instant now, List<Channel> channels, List<Platform> platforms) {

    private static final int NEAR = 2;

    Terms {
        channels = List.copyOf(channels);
        platforms = List.copyOf(platforms);
    }

    /** @throws Unreadable if the words name no channel of the workspace, or more than one */
    Channel channel(String words) {
        var text = Spaces.single(words);
        return only(named(text), text)
                .or(() -> platform(text).map(platform -> on(platform)))
                .orElseThrow(() -> unknown(text));
    }

    Platform platform(Channel channel) {
        return platforms.stream()
                .filter(it -> it.id().equals(channel.platform()))
                .findFirst()
                .orElseThrow();
    }

    /** Channels that are called so by themselves, or together with their platform. */
    private List<Channel> named(String text) {
        var plain = Words.plain(text);
        return channels.stream()
                .filter(channel -> namesOf(channel).anyMatch(plain::equals))
                .toList();
    }

    private Stream<String> namesOf(Channel channel) {
        var own = Words.plain(channel.name());
        var joined = callings(platform(channel)).flatMap(platform -> Stream.of(platform + own, own + platform));
        return Stream.concat(Stream.of(own), joined);
    }

    private static Optional<Channel> only(List<Channel> found, String text) {
        if (found.size() > 1) throw new Unreadable("channel.ambiguous", text);
        return found.stream().findFirst();
    }

    private Optional<Platform> platform(String text) {
        var plain = Words.plain(text);
        return platforms.stream()
                .filter(platform -> callings(platform).anyMatch(plain::equals))
                .findFirst();
    }

    private static Stream<String> callings(Platform platform) {
        return Stream.concat(Stream.of(platform.id(), platform.name()), platform.alsoKnownAs().stream())
                .map(Words::plain);
    }

    private Channel on(Platform platform) {
        var found = channels.stream()
                .filter(channel -> channel.platform().equals(platform.id()))
                .toList();
        if (found.isEmpty()) throw new Unreadable("channel.unconnected", platform.name());
        if (found.size() > 1)
            throw new Unreadable(
                    "channel.several",
                    platform.name(),
                    found.stream().map(Channel::name).toList());
        return found.getFirst();
    }

    private Unreadable unknown(String text) {
        var parts = Arrays.stream(text.split("[,;/+&\\n]|\\s(?:ja|och|og|and)\\s"))
                .filter(it -> !it.isBlank())
                .toList();
        if (parts.size() > 1 && parts.stream().allMatch(part -> platform(part).isPresent()))
            return new Unreadable("channel.many", text);
        return nearest(text)
                .map(name -> new Unreadable("channel.misspelt", text, name))
                .orElseGet(() -> new Unreadable(
                        "channel.unknown",
                        text,
                        platforms.stream().map(Platform::name).toList()));
    }

    private Optional<String> nearest(String text) {
        var plain = Words.plain(text);
        return platforms.stream()
                .map(Platform::name)
                .filter(name -> name.length() > NEAR && Nearness.within(NEAR, plain, Words.plain(name)))
                .findFirst();
    }
}
