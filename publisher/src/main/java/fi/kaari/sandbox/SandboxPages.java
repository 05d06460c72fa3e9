package fi.kaari.sandbox;

import fi.kaari.platform.Platforms;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What followers would see, and how the sandbox is told to behave. */
@Controller
@OfSandbox
class SandboxPages {

    private static final String ACCOUNT = "/sandbox/{platform:[a-z]+}/{account}";

    private final Audience audience;
    private final Accounts accounts;
    private final Platforms platforms;
    private final KeptFiles files;

    SandboxPages(Audience audience, Accounts accounts, Platforms platforms, KeptFiles files) {
        this.audience = audience;
        this.accounts = accounts;
        this.platforms = platforms;
        this.files = files;
    }

    @GetMapping("/sandbox")
    String all(Locale language, Model page) {
        page.addAttribute("accounts", audience.accounts(language));
        return "sandbox/accounts";
    }

    @GetMapping(ACCOUNT)
    String one(@PathVariable String platform, @PathVariable String account, Locale language, Model page) {
        var caller = caller(platform, account);
        page.addAttribute("account", audience.account(caller, language));
        page.addAttribute("sights", audience.sights(caller, language));
        page.addAttribute("behaviours", Behaviour.values());
        page.addAttribute("behaviour", accounts.behaviour(caller));
        return "sandbox/account";
    }

    /** The sandbox knows no sessions, so it takes orders from its own pages and from scripts only. */
    @PostMapping(ACCOUNT)
    String behave(
            @PathVariable String platform,
            @PathVariable String account,
            @RequestParam Behaviour behaviour,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String origin) {
        if (origin != null && !origin.equals("same-origin")) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        accounts.behave(caller(platform, account), behaviour);
        return "redirect:/sandbox/{platform}/{account}";
    }

    @GetMapping("/sandbox/files/{id}")
    ResponseEntity<Resource> file(@PathVariable String id) {
        return files.find(id)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.type()))
                        .<Resource>body(new FileSystemResource(files.path(file))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Caller caller(String platform, String account) {
        return new Caller(platforms.get(platform).id(), account);
    }
}
