package fi.kaari.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.PageTest;
import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.channel.Channels;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.signin.SignedIn;
import fi.kaari.template.Template;
import fi.kaari.template.Templates;
import fi.kaari.workspace.Role;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class TemplatePagesTest {

    private static final LocalDate EVENT = LocalDate.parse("2090-04-08");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Templates templates;

    @Autowired
    private Posts posts;

    @Autowired
    private Arcs arcs;

    @Autowired
    private Channels channels;

    @Test
    void theListSaysHowManyPostsAreWrittenInEachTemplate() {
        var template = template("$text\n#rekry");
        postIn(template, "fi", "Teksti");
        postIn(template, "fi", "Teksti");

        assertThat(get("/templates", Role.VIEWER))
                .hasStatusOk()
                .bodyText()
                .contains(template.name(), "/templates/" + template.id(), "in 2 posts");
    }

    @Test
    void aTemplateThatSomebodyWritesIsKept() {
        var name = fresh();

        var answer = post("/templates", name, "$text\r\n\r\n#rekry", 0);

        var saved = named(name);
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/templates/" + saved.id());
        assertThat(saved.body()).isEqualTo("$text\n\n#rekry");
        assertThat(get("/templates/" + saved.id(), Role.AUTHOR)).bodyText().contains(name, "#rekry");
    }

    @Test
    void aChangeIsKept() {
        var template = template("$text");

        assertThat(post("/templates/" + template.id(), template.name(), "$text $link", 1))
                .hasStatus(302);

        assertThat(templates.get(Cast.author(), template.id()).body()).isEqualTo("$text $link");
    }

    @Test
    void aNameThatIsTakenIsSaidBesideItAndWhatWasTypedStays() {
        var other = template("$text");

        assertThat(post("/templates", other.name(), "Kesken jäänyt $text", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Another template has this name already.", "id=\"name-error\"", "Kesken jäänyt $text");
    }

    @Test
    void aMissingNameAndAnEmptyBodyAreSaid() {
        assertThat(post("/templates", " ", "$text", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Give the template a name.");
        assertThat(post("/templates", fresh(), " ", 0))
                .hasStatus(422)
                .bodyText()
                .contains("The template is empty.");
    }

    @Test
    void aFaultIsShownBelowTheTextWithItsPlaceAndASuggestion() {
        assertThat(post("/templates", fresh(), "$text\r\nKatso $lnk", 0))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Not saved yet.",
                        "class=\"source-error\" data-line=\"2\" data-column=\"7\"",
                        "line 2, character 7",
                        "Nothing is called $lnk. Did you mean $link?",
                        "data-mend=\"link\"");
    }

    @Test
    void anInstructionThatWasMeantAsAHashtagIsExplained() {
        assertThat(trial("$text #stop", ""))
                .hasStatusOk()
                .bodyText()
                .contains("“#stop” reads as an instruction.", "$tag.of(&quot;stop&quot;)");
    }

    @Test
    void aTemplateIsTriedOnThePostOneChooses() {
        var post = postIn(null, "fi", "Oppisopimus on tapa oppia.");

        var answer = trial("$text\n\nMessut $event.date, $link", variant(post));

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("<article class=\"preview\" lang=\"fi\"")
                .doesNotContain("source-error", "<html");
        assertThat(words(answer))
                .contains("Oppisopimus on tapa oppia. Messut 8.4.2090, https://www.example.org/messut");
    }

    @Test
    void theTrialSpeaksTheLanguageOfThePost() {
        var post = postIn(null, "en", "Come and see.");

        assertThat(words(trial("$text $event.date", variant(post)))).contains("Come and see. 8 April 2090");
    }

    @Test
    void theValuesAreThoseOfThePostOneTriesItOn() {
        var post = postIn(null, "fi", "Arvoja: $link");

        var answer = trial("$text", variant(post));

        assertThat(answer).bodyText().contains("id=\"values\"", "data-insert=\"$event.date\"");
        assertThat(words(answer))
                .contains("$event.date 8.4.2090 the day of the event", "$beat.name none here")
                .contains("$text Arvoja: https://www.example.org/messut the version’s own text");
    }

    @Test
    void aPostWhoseOwnTextIsAtFaultIsNotBlamedOnTheTemplate() {
        var post = postIn(null, "fi", "Rikki $lnk");

        assertThat(trial("$text", variant(post)))
                .bodyText()
                .contains("This post’s own text cannot be filled in.")
                .doesNotContain("source-error");
    }

    @Test
    void aTemplateWithoutTheTextSaysSo() {
        assertThat(trial("#rekry", "")).bodyText().contains("$text is missing");
    }

    @Test
    void withoutAPostASampleStandsIn() {
        assertThat(trial("$text $arc.name", "")).bodyText().contains("Find your way into care");
        assertThat(trial("$text", UUID.randomUUID().toString())).hasStatusOk();
        assertThat(trial("$text", "'; DROP TABLE template")).hasStatusOk();
    }

    @Test
    void aStaleChangeShowsBothVersionsAndLosesNeither() {
        var template = template("$text");
        templates.revise(Cast.lead(), template.id(), 1, template.name(), "$text – heidän");

        assertThat(post("/templates/" + template.id(), template.name(), "$text\r\n– minun", 1))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else saved this meanwhile", "$text – heidän", "$text\n– minun</textarea>")
                .contains("name=\"revision\" value=\"2\"")
                .doesNotContain("source-error");
        assertThat(post("/templates/" + template.id(), template.name(), "$text – minun", 2))
                .hasStatus(302);
    }

    @Test
    void whatWasWrittenOutlivesTheTemplate() {
        var template = template("$text");
        templates.remove(Cast.lead(), template.id(), 1);

        assertThat(post("/templates/" + template.id(), template.name(), "$text – pitkä työ", 1))
                .hasStatus(410)
                .bodyText()
                .contains("Somebody removed this template meanwhile.", "$text – pitkä työ</textarea>")
                .contains("action=\"/templates\"");
    }

    @Test
    void aTemplateThatNothingIsWrittenInIsRemovedAfterAQuestion() {
        var template = template("$text");

        assertThat(get("/templates/" + template.id(), Role.AUTHOR))
                .bodyText()
                .contains("data-confirm=\"Remove “" + template.name() + "”?\"");
        assertThat(remove(template)).hasStatus(302).hasRedirectedUrl("/templates");
        assertThat(templates.find(template.id())).isEmpty();
    }

    @Test
    void aTemplateThatPostsAreWrittenInNamesThemAndStays() {
        var template = template("$text");
        var post = postIn(template, "fi", "Teksti");

        assertThat(get("/templates/" + template.id(), Role.AUTHOR))
                .bodyText()
                .contains("One post is written in this template.", "/posts/" + post.id(), post.title())
                .doesNotContain("data-confirm=\"Remove");
        assertThat(remove(template)).hasStatus(302).hasRedirectedUrl("/templates/" + template.id());
        assertThat(templates.find(template.id())).isPresent();
    }

    @Test
    void whoOnlyLooksChangesNothingAndIsNotOffered() {
        var template = template("$text");

        assertThat(get("/templates", Role.VIEWER)).bodyText().doesNotContain("/templates/new");
        assertThat(get("/templates/new", Role.VIEWER)).hasStatus(403);
        assertThat(get("/templates/" + template.id(), Role.VIEWER))
                .hasStatusOk()
                .bodyText()
                .contains("readonly")
                .doesNotContain("form=\"desk\" class=\"primary\"", "data-confirm=\"Remove");
        assertThat(mvc.post()
                        .uri("/templates")
                        .param("name", fresh())
                        .param("body", "$text")
                        .with(SignedIn.as(Role.VIEWER))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        var name = fresh();

        assertThat(mvc.post()
                        .uri("/templates")
                        .param("name", name)
                        .param("body", "$text")
                        .with(SignedIn.as(Role.AUTHOR)))
                .hasStatus(403);
        assertThat(templates.all(House.WORKSPACE)).extracting(Template::name).doesNotContain(name);
    }

    @Test
    void anUnknownTemplateIsNotFound() {
        assertThat(get("/templates/" + UUID.randomUUID(), Role.AUTHOR)).hasStatus(404);
    }

    @Test
    void wordsAreNeverMarkup() {
        var template = templates.create(Cast.author(), "<b>" + fresh(), "$text <script>alert(1)</script>");

        assertThat(get("/templates", Role.AUTHOR)).bodyText().doesNotContain("<script>alert", "<b>");
        assertThat(get("/templates/" + template.id(), Role.AUTHOR)).bodyText().doesNotContain("<script>alert", "<b>");
        assertThat(trial("$text <script>alert(1)</script>", "")).bodyText().doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"en, Templates", "fi, Pohjat", "sv, Mallar", "nb, Maler"})
    void thePagesSpeakFourLanguages(String language, String title) {
        var template = template("$text");

        assertThat(get("/templates?language=" + language, Role.AUTHOR))
                .hasStatusOk()
                .bodyText()
                .contains(title);
        assertThat(get("/templates/" + template.id() + "?language=" + language, Role.AUTHOR))
                .hasStatusOk();
        assertThat(get("/templates/new?language=" + language, Role.AUTHOR)).hasStatusOk();
    }

    private MvcTestResult get(String address, Role role) {
        return mvc.get().uri(address).with(SignedIn.as(role)).exchange();
    }

    private MvcTestResult post(String address, String name, String body, long revision) {
        return mvc.post()
                .uri(address)
                .param("name", name)
                .param("body", body)
                .param("revision", Long.toString(revision))
                .with(SignedIn.as(Role.AUTHOR))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult trial(String body, String on) {
        return mvc.post()
                .uri("/templates/trial")
                .param("body", body)
                .param("on", on)
                .param("revision", "0")
                .header("HX-Request", "true")
                .with(SignedIn.as(Role.AUTHOR))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult remove(Template template) {
        return mvc.post()
                .uri("/templates/{id}/remove", template.id())
                .param("revision", Long.toString(template.revision()))
                .with(SignedIn.as(Role.AUTHOR))
                .with(csrf())
                .exchange();
    }

    /** What a reader sees of an answer, in one line. */
    private static String words(MvcTestResult answer) {
        try {
            var page = answer.getResponse().getContentAsString();
            return page.replaceAll("(?s)<[^>]*>", "").replaceAll("\\s+", " ");
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Template template(String body) {
        return templates.create(Cast.author(), fresh(), body);
    }

    private Template named(String name) {
        return templates.all(House.WORKSPACE).stream()
                .filter(template -> template.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Post postIn(@Nullable Template template, String language, String text) {
        var outline = new Arc.Outline(
                "Kevään messut",
                Shape.SERIES,
                "",
                "",
                "",
                "",
                Colour.MOSS,
                "",
                EVENT.minusDays(60),
                EVENT.plusDays(10),
                EVENT);
        var arc = arcs.begin(Cast.author(), outline, List.of());
        var channel = channels.all(House.WORKSPACE).getFirst().id();
        var schedule = Schedule.at(EVENT.minusDays(15).atTime(9, 0), House.HELSINKI);
        var variant = Variant.draft(channel, Locale.of(language), text, schedule)
                .withLink("https://www.example.org/messut")
                .withTemplate(template == null ? null : template.id());
        return posts.draft(Cast.author(), arc.id(), null, "Messujen ilmoitus", List.of(variant));
    }

    private static String variant(Post post) {
        return post.variants().getFirst().id().value();
    }

    private static String fresh() {
        return "Pohja " + UUID.randomUUID();
    }
}
