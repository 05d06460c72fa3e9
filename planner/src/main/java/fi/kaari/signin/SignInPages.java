package fi.kaari.signin;

import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages around the door: signed out, no role, sign-in away; and the way to one's other workspace. */
@Controller
class SignInPages {

    private final Workspaces workspaces;
    private final GroupPattern pattern;

    SignInPages(Workspaces workspaces, SignInSettings settings) {
        this.workspaces = workspaces;
        this.pattern = settings.groupsPattern();
    }

    @GetMapping("/signed-out")
    String signedOut(@RequestParam(required = false) @Nullable String here, Model page) {
        page.addAttribute("onlyHere", here != null);
        return "signin/signed-out";
    }

    @RequestMapping("/signin/unavailable")
    String unavailable(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return "signin/unavailable";
    }

    @RequestMapping("/signin/failed")
    String failed(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return "signin/failed";
    }

    @RequestMapping("/signin/database-away")
    String databaseAway(HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return "error/503";
    }

    @RequestMapping("/signin/no-role")
    String noRole(@AuthenticationPrincipal @Nullable SignedInPerson person, Model page, HttpServletResponse response) {
        if (person == null || !person.workspaces().isEmpty()) return "redirect:/";
        response.setStatus(HttpStatus.FORBIDDEN.value());
        page.addAttribute("identity", person.identity());
        page.addAttribute("groups", groups());
        page.addAttribute("unknown", person.identity().memberships().workspaces());
        return "signin/no-role";
    }

    @PostMapping("/workspace")
    String enter(
            @RequestParam WorkspaceId workspace, HttpSession session, @AuthenticationPrincipal SignedInPerson person) {
        if (person.mayEnter(workspace)) session.setAttribute(CurrentActor.CHOSEN, workspace.value());
        return "redirect:/";
    }

    private List<Group> groups() {
        return workspaces.all().stream()
                .flatMap(workspace -> Arrays.stream(Role.values())
                        .map(role -> new Group(pattern.group(workspace.id(), role), role.key())))
                .toList();
    }

    /** A group that would let somebody in, named as the provider must name it. */
    record Group(String name, String role) {}
}
