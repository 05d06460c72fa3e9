package fi.kaari.intake;

import fi.kaari.workspace.Actor;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where plans are brought in, and what has been brought in lately. */
@Controller
@RequestMapping("/import")
class ImportPages {

    private final Intakes intakes;
    private final IntakeViews views;
    private final Wording wording;
    private final IntakeSettings settings;

    ImportPages(Intakes intakes, IntakeViews views, Wording wording, IntakeSettings settings) {
        this.intakes = intakes;
        this.views = views;
        this.wording = wording;
        this.settings = settings;
    }

    @GetMapping
    String list(Actor actor, Locale language, Model page) {
        return list(actor, null, language, page);
    }

    @PostMapping
    String bring(Actor actor, @RequestParam MultipartFile file, Locale language, Model page) throws IOException {
        actor.requireWriting();
        try {
            return "redirect:/import/" + intakes.receive(actor, upload(file)).id();
        } catch (FileRefused refused) {
            return list(actor, wording.say(refused, language), language, page);
        }
    }

    private Upload upload(MultipartFile file) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.isEmpty()) throw new FileRefused("empty");
        try (var content = file.getInputStream()) {
            return Upload.of(name, content, settings);
        }
    }

    private String list(Actor actor, @Nullable String refusal, Locale language, Model page) {
        page.addAttribute("imports", views.latest(actor, language));
        page.addAttribute("refusal", refusal);
        page.addAttribute("largest", settings.maxFileSize());
        page.addAttribute("mostRows", settings.maxRows());
        return "import/list";
    }
}
