package fi.kaari.channels;

import fi.kaari.channel.Channels;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The channels to look at; who administers the workspace is offered more. */
@Controller
@RequestMapping("/channels")
class ChannelPages {

    private final Channels channels;
    private final ChannelModel model;

    ChannelPages(Channels channels, ChannelModel model) {
        this.channels = channels;
        this.model = model;
    }

    @GetMapping
    String all(Actor actor, Model page) {
        var views = channels.all(actor.workspace()).stream()
                .map(model::view)
                .sorted(ChannelView.ORDER)
                .toList();
        page.addAttribute("channels", views);
        page.addAttribute(
                "hasSandbox", views.stream().anyMatch(view -> view.platform().isSandbox()));
        page.addAttribute("mayConnect", actor.holds(Role.ADMIN));
        return "channels/list";
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable ChannelId id, Model page) {
        var channel = channels.get(actor, id);
        page.addAttribute("form", ConnectForm.of(channel.platform(), channel.name(), channel.account()));
        return model.channelPage(actor, channel, page);
    }
}
