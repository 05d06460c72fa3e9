package fi.kaari.intake;

import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out the template of a plan in the language of the page. */
@Controller
class TemplateFile {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Template template;
    private final Glossary glossary;
    private final MessageSource texts;

    TemplateFile(Template template, Glossary glossary, MessageSource texts) {
        this.template = template;
        this.glossary = glossary;
        this.texts = texts;
    }

    @GetMapping("/import/template")
    void download(Actor actor, Locale language, HttpServletResponse response) throws IOException {
        actor.requireWriting();
        var name = texts.getMessage("import.template.file", null, language) + ".xlsx";
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        template.write(glossary.terms(actor.workspace()), language, response.getOutputStream());
    }
}
