package fi.kaari.signin;

import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where one chooses whom to be in the demonstration. */
@Controller
@Conditional(SignInChoice.Demonstration.class)
class DemoSignInPage {

    @GetMapping("/demo-login")
    String choose(Model page) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/oauth2/token")
                .toUriString();
        page.addAttribute("people", Choice.ALL);
        page.addAttribute("curl", Choice.ALL.getFirst().curl(address));
        return "signin/demo";
    }

    /** A person as the page shows them; {@code role} completes the keys of what it says about them. */
    record Choice(String role, String userName, String password, String script) {

        static final List<Choice> ALL = List.of(
                        DemoPerson.AUTHOR,
                        DemoPerson.EXPERT,
                        DemoPerson.LEAD,
                        DemoPerson.ADMINISTRATOR,
                        DemoPerson.VIEWER)
                .stream()
                .map(person -> new Choice(person.userName(), person.userName(), person.password(), person.script()))
                .toList();

        String curl(String address) {
            return "curl -u %s:%s -d grant_type=client_credentials %s".formatted(script, password, address);
        }
    }
}
