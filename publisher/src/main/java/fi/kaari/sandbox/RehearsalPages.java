package fi.kaari.sandbox;

import fi.kaari.platform.Platforms;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The consent page of every platform: here a person allows or denies, and may leave out what they like. */
@Controller
@OfSandbox
class RehearsalPages {

    private static final int NEW_ACCOUNT = 15;

    private final Reception reception;
    private final Audience audience;
    private final Accounts accounts;
    private final Grants grants;
    private final Platforms platforms;
    private final PublicAddress address;
    private final Clock clock;

    RehearsalPages(
            Reception reception,
            Audience audience,
            Accounts accounts,
            Grants grants,
            Platforms platforms,
            PublicAddress address,
            Clock clock) {
        this.reception = reception;
        this.audience = audience;
        this.accounts = accounts;
        this.grants = grants;
        this.platforms = platforms;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping(Reception.PAGE + "{platform:[a-z]+}")
    String ask(@PathVariable String platform, Asked asked, HttpServletRequest request, Locale language, Model page) {
        requireOwn(platform, asked, request);
        var desk = desk(platform);
        var opensMany = desk.opensMany(asked.page());
        page.addAttribute("platform", platforms.get(platform));
        page.addAttribute("asked", asked);
        page.addAttribute("scopes", desk.scopes(asked.scope()));
        page.addAttribute("opensMany", opensMany);
        page.addAttribute(
                "accounts",
                audience.accounts(language).stream()
                        .filter(account -> account.platform().equals(platform))
                        .toList());
        return "sandbox/consent";
    }

    @PostMapping(Reception.PAGE + "{platform:[a-z]+}")
    String answer(
            @PathVariable String platform,
            Asked asked,
            @RequestParam(name = "account", defaultValue = "") List<String> chosen,
            @RequestParam(name = "allowed", defaultValue = "") Set<String> allowed,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String answer,
            HttpServletRequest request) {
        requireOwn(platform, asked, request);
        var back = UriComponentsBuilder.fromUriString(asked.redirect_uri()).queryParam("state", "{state}");
        if (!answer.equals("allow"))
            return "redirect:"
                    + back.queryParam("error", "access_denied").encode().buildAndExpand(asked.state());
        var code = grants.code(new Grant(
                platform,
                asked.redirect_uri(),
                asked.code_challenge(),
                scopes(platform, asked, allowed),
                opened(platform, chosen, name),
                clock.instant()));
        return "redirect:" + back.queryParam("code", "{code}").encode().buildAndExpand(asked.state(), code);
    }

    /** Nobody is given more than was asked for. */
    private Set<String> scopes(String platform, Asked asked, Set<String> allowed) {
        var granted = new TreeSet<>(desk(platform).scopes(asked.scope()));
        granted.retainAll(allowed);
        if (asked.access_type().equals("offline")) granted.add("offline");
        return granted;
    }

    private List<String> opened(String platform, List<String> chosen, String name) {
        var opened = new ArrayList<>(chosen.stream().filter(id -> !id.isBlank()).toList());
        if (!name.isBlank()) opened.add(made(platform, name.strip()));
        return opened;
    }

    private String made(String platform, String name) {
        var caller = new Caller(platform, Ids.digits(NEW_ACCOUNT));
        accounts.name(caller, name.length() > 120 ? name.substring(0, 120) : name);
        return caller.account();
    }

    private Desk desk(String platform) {
        return reception.desk(platform).orElseThrow(() -> new NotFound(platform));
    }

    /** It answers to Kaari alone: to the application it knows, at this very installation. */
    private void requireOwn(String platform, Asked asked, HttpServletRequest request) {
        if (!DeskCall.isClient(asked.client_id()) || !isOwn(platform, asked.redirect_uri(), request))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private boolean isOwn(String platform, String redirect, HttpServletRequest request) {
        var path = "/channels/consent/" + platform + "/return";
        var here = ServletUriComponentsBuilder.fromContextPath(request)
                .path(path)
                .build()
                .toUri();
        return Stream.of(here, address.of(path)).map(URI::toString).anyMatch(redirect::equals);
    }

    /** What Kaari has sent the person with, by the names that the platforms have in common. */
    record Asked(
            String page,
            String client_id,
            String redirect_uri,
            String state,
            String scope,
            String code_challenge,
            String access_type) {

        Asked(
                @Nullable String page,
                @Nullable String client_id,
                @Nullable String redirect_uri,
                @Nullable String state,
                @Nullable String scope,
                @Nullable String code_challenge,
                @Nullable String access_type) {
            this.page = Objects.requireNonNullElse(page, "");
            this.client_id = Objects.requireNonNullElse(client_id, "");
            this.redirect_uri = Objects.requireNonNullElse(redirect_uri, "");
            this.state = Objects.requireNonNullElse(state, "");
            this.scope = Objects.requireNonNullElse(scope, "");
            this.code_challenge = Objects.requireNonNullElse(code_challenge, "");
            this.access_type = Objects.requireNonNullElse(access_type, "");
        }
    }
}
