package fi.kaari.channels;

import fi.kaari.channel.Channel;
import fi.kaari.platform.Platform;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A channel as its pages show it. */
record ChannelView(Channel channel, Platform platform, Instant now) {

    /** Those that need somebody come first, those that nobody uses any more last. */
    static final Comparator<ChannelView> ORDER = Comparator.comparing(
                    (ChannelView view) -> !view.channel.access().isConnected())
            .thenComparing(view -> view.channel.isWell())
            .thenComparing(view -> !view.isEnding())
            .thenComparing(view -> view.platform.name())
            .thenComparing(view -> view.channel.name());

    public boolean isConnected() {
        return channel.access().isConnected();
    }

    /** Whether the platform has stopped accepting the token. */
    public boolean isTroubled() {
        return isConnected() && !channel.isWell();
    }

    /** Whether it goes on for days only. */
    public boolean isEnding() {
        return channel.isWell() && channel.access().isEnding(now);
    }

    /** Whole days until then; only for one that is ending. */
    public long daysLeft() {
        return channel.access().daysLeft(now).orElse(0L);
    }

    public @Nullable Instant endsAt() {
        return channel.access().endsAt().orElse(null);
    }

    /** The sandbox's page of the account, or the empty string. */
    public String sandbox() {
        return platform.isSandbox() ? "/sandbox/" + channel.platform() + "/" + channel.account() : "";
    }
}
