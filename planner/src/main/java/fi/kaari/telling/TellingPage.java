package fi.kaari.telling;

import fi.kaari.page.Notice;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Colleague;
import fi.kaari.workspace.KnownPeople;
import fi.kaari.workspace.Workspace;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where each person chooses what they are told, how soon, and in which language. */
@Controller
@RequestMapping("/telling")
class TellingPage {

    private final Wishes wishes;
    private final KnownPeople people;
    private final Mail mail;

    TellingPage(Wishes wishes, KnownPeople people, Mail mail) {
        this.wishes = wishes;
        this.people = people;
        this.mail = mail;
    }

    @GetMapping
    String look(Actor actor, @ModelAttribute(name = "workspace", binding = false) Workspace workspace, Model page) {
        page.addAttribute("wishes", wishes.of(actor.id(), workspace.id()));
        page.addAttribute("paces", Pace.values());
        page.addAttribute("language", wishes.language(actor.id(), workspace));
        page.addAttribute("languages", Wishes.LANGUAGES);
        page.addAttribute("isMailThere", mail.isThere());
        page.addAttribute(
                "address",
                people.find(workspace.id(), actor.id()).map(Colleague::email).orElse(null));
        return "telling/telling";
    }

    @PostMapping
    String keep(
            Actor actor,
            @ModelAttribute(name = "workspace", binding = false) Workspace workspace,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var language = language(typed).orElseGet(() -> wishes.language(actor.id(), workspace));
        wishes.keep(actor.id(), workspace.id(), language, chosen(typed));
        redirect.addFlashAttribute(Notice.NAME, Notice.done("telling.kept"));
        return "redirect:/telling";
    }

    private static Optional<Locale> language(Map<String, String> typed) {
        return Wishes.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(typed.get("language")))
                .findAny();
    }

    /** What is none of the choices changes nothing. */
    private static Map<Occasion, Pace> chosen(Map<String, String> typed) {
        var chosen = new EnumMap<Occasion, Pace>(Occasion.class);
        for (var occasion : Occasion.values()) {
            for (var pace : Pace.values()) {
                if (pace.key().equals(typed.get(occasion.key()))) chosen.put(occasion, pace);
            }
        }
        return chosen;
    }
}
