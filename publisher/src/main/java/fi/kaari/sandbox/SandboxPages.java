package fi.kaari.sandbox;

import fi.kaari.platform.Platforms;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What followers would see, and how the sandbox is told to behave. */
@Controller
@OfSandbox
class SandboxPages {

    private static final String ACCOUNT = "/sandbox/{platform:[a-z]+}/{account:(?!me$).+}";
    private static final String TROUBLES = "/sandbox/troubles";

    private final Audience audience;
    private final Accounts accounts;
    private final Troubles troubles;
    private final Platforms platforms;
    private final KeptFiles files;

    SandboxPages(Audience audience, Accounts accounts, Troubles troubles, Platforms platforms, KeptFiles files) {
        this.audience = audience;
        this.accounts = accounts;
        this.troubles = troubles;
        this.platforms = platforms;
        this.files = files;
    }

    @GetMapping("/sandbox")
    String all(Locale language, Model page) {
        page.addAttribute("accounts", audience.accounts(language));
        rehearse(Trouble.EVERY, Trouble.EVERY, troubles.all(), page);
        return "sandbox/accounts";
    }

    private static void rehearse(String platform, String account, List<Trouble> troubles, Model page) {
        page.addAttribute("troubles", troubles);
        page.addAttribute("kinds", Trouble.Kind.values());
        page.addAttribute("calls", Trouble.Calls.values());
        page.addAttribute("wish", new Wish(platform, account, null, null, null, 1, 100, null));
    }

    @GetMapping(ACCOUNT)
    String one(@PathVariable String platform, @PathVariable String account, Locale language, Model page) {
        var caller = caller(platform, account);
        page.addAttribute("account", audience.account(caller, language));
        page.addAttribute("sights", audience.sights(caller, language));
        page.addAttribute("ending", accounts.ending(caller).orElse(null));
        rehearse(platform, account, troubles.of(caller), page);
        return "sandbox/account";
    }

    @PostMapping(value = TROUBLES, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String begin(Wish wish) {
        troubles.begin(wish.toTrouble(platforms));
        return page(wish.platform(), wish.account());
    }

    @PostMapping(TROUBLES + "/{number}/end")
    String end(@PathVariable long number, @RequestParam String platform, @RequestParam String account) {
        troubles.end(number);
        return page(platform, account);
    }

    @PostMapping(TROUBLES + "/end")
    String endAll(@RequestParam String platform, @RequestParam String account) {
        troubles.endAll(platform, account);
        accounts.accept(new Caller(platform, account));
        return page(platform, account);
    }

    @ExceptionHandler
    void invalid(InvalidTrouble invalid, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST, invalid.getMessage());
    }

    private String page(String platform, String account) {
        return account.equals(Trouble.EVERY)
                ? "redirect:/sandbox"
                : UriComponentsBuilder.fromPath("redirect:/sandbox/{platform}/{account}")
                        .encode()
                        .buildAndExpand(caller(platform, account).platform(), account)
                        .toUriString();
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
