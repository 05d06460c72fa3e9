package fi.kaari.channels;

import fi.kaari.channel.Channels;
import fi.kaari.channel.Checks;
import fi.kaari.channel.Connections;
import fi.kaari.page.Notice;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking after a channel that is connected: asking whether it still works, and letting it go. */
@Controller
@RequestMapping("/channels/{id}")
class DisconnectPages {

    private final Channels channels;
    private final Connections connections;
    private final Checks checks;
    private final Stranded stranded;
    private final ChannelModel model;

    DisconnectPages(Channels channels, Connections connections, Checks checks, Stranded stranded, ChannelModel model) {
        this.channels = channels;
        this.connections = connections;
        this.checks = checks;
        this.stranded = stranded;
        this.model = model;
    }

    @PostMapping("/check")
    String check(Actor actor, @PathVariable ChannelId id, RedirectAttributes redirect) {
        actor.require(Role.ADMIN);
        var view = model.view(channels.get(actor, id));
        redirect.addFlashAttribute(Notice.NAME, checked(view));
        return "redirect:/channels/{id}";
    }

    private Notice checked(ChannelView view) {
        var platform = view.platform().name();
        try {
            checks.check(view.channel());
            return Notice.done("channels.check.well", platform);
        } catch (Unauthorised refused) {
            return Notice.refusal("channels.check.refused", platform);
        } catch (PlatformException away) {
            return Notice.warning("channels.check.away", platform);
        }
    }

    @GetMapping("/disconnect")
    String ask(Actor actor, @PathVariable ChannelId id, Model page) {
        actor.require(Role.ADMIN);
        var channel = channels.get(actor, id);
        page.addAttribute("view", model.view(channel));
        page.addAttribute("stranded", stranded.on(channel));
        return "channels/disconnect";
    }

    @PostMapping("/disconnect")
    String disconnect(Actor actor, @PathVariable ChannelId id, RedirectAttributes redirect) {
        var isRevoked = connections.disconnect(actor, id);
        var view = model.view(channels.get(actor, id));
        var name = view.channel().name();
        redirect.addFlashAttribute(
                Notice.NAME,
                isRevoked
                        ? Notice.done("channels.disconnect.done", name)
                        : Notice.warning(
                                "channels.disconnect.alive",
                                name,
                                view.platform().name()));
        return "redirect:/channels";
    }
}
