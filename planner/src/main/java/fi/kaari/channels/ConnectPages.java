package fi.kaari.channels;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Connections;
import fi.kaari.channel.InvalidChannel;
import fi.kaari.channel.RightsMissing;
import fi.kaari.page.Notice;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Platforms;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Connecting, reconnecting and renaming, for administrators. */
@Controller
@RequestMapping("/channels")
class ConnectPages {

    private final Connections connections;
    private final Channels channels;
    private final Platforms platforms;
    private final ChannelModel model;

    ConnectPages(Connections connections, Channels channels, Platforms platforms, ChannelModel model) {
        this.connections = connections;
        this.channels = channels;
        this.platforms = platforms;
        this.model = model;
    }

    @GetMapping("/new")
    String choose(Actor actor, Model page) {
        actor.require(Role.ADMIN);
        page.addAttribute("platforms", platforms.all());
        return "channels/choose";
    }

    @GetMapping("/new/{platform}")
    String begin(Actor actor, @PathVariable String platform, Model page) {
        actor.require(Role.ADMIN);
        page.addAttribute("form", ConnectForm.on(platform));
        return model.connectPage(platforms.get(platform), page);
    }

    @PostMapping
    String connect(
            Actor actor,
            @ModelAttribute("form") ConnectForm form,
            BindingResult result,
            RedirectAttributes redirect,
            Model page) {
        var platform = platforms.get(form.platform());
        boolean isConnected = succeeds(
                platform,
                result,
                () -> connections.connect(
                        actor, platform.id(), form.name(), form.account(), form.credentials(model.zone(actor))));
        if (!isConnected) return model.connectPage(platform, page);
        redirect.addFlashAttribute(
                Notice.NAME, Notice.done("channels.connected", form.name().strip(), platform.name()));
        return "redirect:/channels";
    }

    @PostMapping("/{id}/token")
    String reconnect(
            Actor actor,
            @PathVariable ChannelId id,
            @ModelAttribute("form") ConnectForm form,
            BindingResult result,
            RedirectAttributes redirect,
            Model page) {
        var channel = channels.get(actor, id);
        var platform = platforms.get(channel.platform());
        if (!succeeds(platform, result, () -> connections.reconnect(actor, id, form.credentials(model.zone(actor)))))
            return model.channelPage(actor, channel, page);
        redirect.addFlashAttribute(Notice.NAME, Notice.done("channels.reconnected", channel.name(), platform.name()));
        return "redirect:/channels/{id}";
    }

    @PostMapping("/{id}/name")
    String rename(
            Actor actor,
            @PathVariable ChannelId id,
            @ModelAttribute("form") ConnectForm form,
            BindingResult result,
            RedirectAttributes redirect,
            Model page) {
        var channel = channels.get(actor, id);
        var platform = platforms.get(channel.platform());
        if (!succeeds(platform, result, () -> channels.rename(actor, id, form.name())))
            return model.channelPage(actor, channel, page);
        redirect.addFlashAttribute(
                Notice.NAME, Notice.done("channels.renamed", form.name().strip()));
        return "redirect:/channels/{id}";
    }

    private static boolean succeeds(Platform platform, BindingResult result, Supplier<Channel> act) {
        try {
            act.get();
        } catch (InvalidChannel refusal) {
            Explanation.of(refusal, result);
        } catch (RightsMissing refusal) {
            Explanation.of(refusal, platform.name(), result);
        } catch (DateTimeParseException unreadable) {
            result.rejectValue("expiry", "channels.expiry.invalid");
        } catch (PlatformException refusal) {
            Explanation.of(refusal, platform.name(), result);
        }
        return !result.hasErrors();
    }
}
