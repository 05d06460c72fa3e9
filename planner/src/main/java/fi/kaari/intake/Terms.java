package fi.kaari.intake;

import fi.kaari.channel.Channel;
import fi.kaari.platform.Platform;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the words of a plan mean in one workspace at one moment. */
final class Terms {

    private static final int NEAR = 2;

    private final ZoneId zone;
    private final Locale language;
    private final Instant now;
    private final List<Channel> channels;
    private final List<Platform> platforms;
    private final Map<String, List<Channel>> byName;

    /**
     * @param zone where planned times hold
     * @param language of rows that name none
     * @param channels of the workspace
     */
    Terms(ZoneId zone, Locale language, Instant now, List<Channel> channels, List<Platform> platforms) {
        this.zone = zone;
        this.language = language;
        this.now = now;
        this.channels = List.copyOf(channels);
        this.platforms = List.copyOf(platforms);
        this.byName = new HashMap<>();
        channels.forEach(channel -> namesOf(channel)
                .distinct()
                .forEach(name ->
                        byName.computeIfAbsent(name, it -> new ArrayList<>()).add(channel)));
    }

    ZoneId zone() {
        return zone;
    }

    Locale language() {
        return language;
    }

    Instant now() {
        return now;
    }

    List<Channel> channels() {
        return channels;
    }

    /** @throws Unreadable if the words name no channel of the workspace, or more than one */
    Channel channel(String words) {
        var text = Spaces.single(words);
        return only(byName.getOrDefault(Words.plain(text), List.of()), text)
                .or(() -> platform(text).map(this::on))
                .orElseThrow(() -> unknown(text));
    }

    Platform platform(Channel channel) {
        return platforms.stream()
                .filter(it -> it.id().equals(channel.platform()))
                .findFirst()
                .orElseThrow();
    }

    /** A channel is called by its name, alone or together with its platform. */
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
