package fi.kaari.channels;

import fi.kaari.channel.Channel;
import fi.kaari.platform.Platform;
import java.util.Comparator;

/** A channel as its pages show it. */
record ChannelView(Channel channel, Platform platform) {

    /** Those that need somebody come first. */
    static final Comparator<ChannelView> ORDER = Comparator.comparing((ChannelView view) -> view.channel.isWell())
            .thenComparing(view -> view.platform.name())
            .thenComparing(view -> view.channel.name());

    /** The sandbox's page of the account, or the empty string. */
    public String sandbox() {
        return platform.isSandbox() ? "/sandbox/" + channel.platform() + "/" + channel.account() : "";
    }
}
