package fi.kaari.channels;

import fi.kaari.channel.ConsentDesk;
import fi.kaari.channel.ConsentDesk.Answer;
import fi.kaari.channel.ConsentFailed;
import fi.kaari.channel.ConsentFailed.Reason;
import fi.kaari.channel.OpenedAccounts;
import fi.kaari.channel.PendingConsent;
import fi.kaari.page.Notice;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Connecting by consent: to the platform, back with a code, and the choice among the accounts it opens. What is under way
 * lives in the session of the browser that began it, and nowhere else.
 */
@Controller
@RequestMapping("/channels/consent/{platform:[a-z]+}")
class ConsentPages {

    private static final String PENDING = PendingConsent.class.getName() + ".";
    private static final String REASON = "reason";
    private static final String OPENED = OpenedAccounts.class.getName() + ".";

    private final ConsentDesk desk;
    private final ConsentChoices choices;
    private final ChannelModel model;

    ConsentPages(ConsentDesk desk, ConsentChoices choices, ChannelModel model) {
        this.desk = desk;
        this.choices = choices;
        this.model = model;
    }

    @PostMapping
    String begin(Actor actor, @PathVariable String platform, HttpSession session) {
        var pending = desk.begin(actor, platform, model.redirect(platform));
        session.setAttribute(PENDING + platform, pending);
        session.removeAttribute(OPENED + platform);
        return "redirect:" + pending.address();
    }

    /** Whatever comes of it, the person ends at an address without code and state. */
    @GetMapping("/return")
    String answered(
            Actor actor,
            @PathVariable String platform,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            HttpSession session,
            RedirectAttributes redirect) {
        try {
            var pending = (PendingConsent) session.getAttribute(PENDING + platform);
            session.setAttribute(OPENED + platform, desk.answered(actor, pending, new Answer(state, code, error)));
            return "redirect:/channels/consent/{platform}";
        } catch (ConsentFailed failure) {
            return failed(failure, redirect);
        }
    }

    private static String failed(ConsentFailed failure, RedirectAttributes redirect) {
        redirect.addFlashAttribute(REASON, failure.reason().key());
        return "redirect:/channels/consent/{platform}/failed";
    }

    @GetMapping("/failed")
    String failed(Actor actor, @PathVariable String platform, Model page) {
        actor.require(Role.ADMIN);
        if (!page.containsAttribute(REASON)) return "redirect:/channels";
        page.addAttribute("platformName", choices.name(platform));
        page.addAttribute("platformId", platform);
        return "channels/consent-failed";
    }

    @GetMapping
    String choose(
            Actor actor,
            @PathVariable String platform,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model page) {
        try {
            return choicePage(own(actor, platform, session), Map.of(), response, page);
        } catch (ConsentFailed failure) {
            return failed(failure, redirect);
        }
    }

    @PostMapping("/accounts")
    String connect(
            Actor actor,
            @PathVariable String platform,
            @RequestParam(name = "account", defaultValue = "") List<String> accounts,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model page) {
        try {
            var opened = own(actor, platform, session);
            var refused = choices.connect(actor, opened, accounts);
            if (accounts.isEmpty() || !refused.isEmpty()) return choicePage(opened, refused, response, page);
        } catch (ConsentFailed failure) {
            return failed(failure, redirect);
        }
        session.removeAttribute(OPENED + platform);
        var key = accounts.size() == 1 ? "channels.consent.done.one" : "channels.consent.done.many";
        redirect.addFlashAttribute(
                Notice.NAME, Notice.done(key, choices.name(platform), String.valueOf(accounts.size())));
        return "redirect:/channels";
    }

    private OpenedAccounts own(Actor actor, String platform, HttpSession session) {
        actor.require(Role.ADMIN);
        var opened = (OpenedAccounts) session.getAttribute(OPENED + platform);
        if (opened == null) throw new ConsentFailed(Reason.NOT_OURS);
        desk.requireOwn(actor, opened);
        return opened;
    }

    private String choicePage(
            OpenedAccounts opened,
            Map<String, ConsentChoices.Refusal> refused,
            HttpServletResponse response,
            Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        page.addAttribute("platformName", choices.name(opened.platform()));
        page.addAttribute("platformId", opened.platform());
        page.addAttribute("choices", choices.of(opened, refused));
        return "channels/accounts";
    }
}
