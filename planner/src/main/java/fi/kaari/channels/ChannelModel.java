package fi.kaari.channels;

import fi.kaari.channel.Channel;
import fi.kaari.channel.ConsentDesk;
import fi.kaari.platform.Platform;
import fi.kaari.platform.Platforms;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PublicAddress;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Workspaces;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the pages about one channel show, whichever act leads to them. */
@Component
class ChannelModel {

    private final Platforms platforms;
    private final ConsentDesk desk;
    private final Workspaces workspaces;
    private final PublicAddress address;
    private final Clock clock;

    ChannelModel(Platforms platforms, ConsentDesk desk, Workspaces workspaces, PublicAddress address, Clock clock) {
        this.platforms = platforms;
        this.desk = desk;
        this.workspaces = workspaces;
        this.address = address;
        this.clock = clock;
    }

    ChannelView view(Channel channel) {
        return new ChannelView(channel, platforms.get(channel.platform()), clock.instant());
    }

    /**
     * Where a platform sends people back to; the address that is registered there. Without a public address it is the one
     * by which the person knows this machine, because that is where their session is.
     */
    URI redirect(String platform) {
        var path = "/channels/consent/" + platform + "/return";
        return address.isGiven()
                ? address.of(path)
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .build()
                        .toUri();
    }

    ZoneId zone(Actor actor) {
        return workspaces.get(actor.workspace()).zone();
    }

    /** The page of a channel; its form is there already. */
    String channelPage(Actor actor, Channel channel, Model page) {
        page.addAttribute("view", view(channel));
        page.addAttribute("mayConnect", actor.holds(Role.ADMIN));
        page.addAttribute("hasConsent", desk.isOpen(channel.platform()));
        return "channels/channel";
    }

    /** The page on which an account is connected; its form is there already. */
    String connectPage(Platform platform, Model page) {
        page.addAttribute("platform", platform);
        page.addAttribute("hasConsent", desk.isOpen(platform.id()));
        page.addAttribute("redirect", redirect(platform.id()));
        return "channels/connect";
    }
}
