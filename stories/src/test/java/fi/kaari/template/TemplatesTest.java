package fi.kaari.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.Reviews;
import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Rendering;
import fi.kaari.post.TemplateInUse;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class TemplatesTest {

    private final Actor author = Cast.author();
    private final TestDatabase database;
    private final House house;
    private final Templates templates;

    TemplatesTest(TestDatabase database) {
        this.database = database;
        house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
        templates = house.get(Templates.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aTemplateIsKeptAsItWasWritten() {
        var template = templates.create(author, " Alku ja loppu 🌲 ", "\r\n$text\r\n\r\nأهلاً: $link ");

        assertThat(template.revision()).isEqualTo(1);
        assertThat(template.name()).isEqualTo("Alku ja loppu 🌲");
        assertThat(template.body()).isEqualTo("$text\n\nأهلاً: $link");
        assertThat(templates.get(author, template.id())).isEqualTo(template);
    }

    @Test
    void theLongestNameAndBodyFitIntoEveryDatabase() {
        var template = templates.create(author, "🌲".repeat(60), "ﷺ".repeat(Source.LONGEST));

        assertThat(templates.get(author, template.id())).isEqualTo(template);
    }

    @Test
    void templatesAreListedByName() {
        templates.create(author, "Loppu", "$text");
        templates.create(author, "Alku", "$text");

        assertThat(templates.all(House.WORKSPACE)).extracting(Template::name).containsExactly("Alku", "Loppu");
    }

    @Test
    void aNameBelongsToOneTemplateOfAWorkspace() {
        templates.create(author, "Alku", "$text");
        var other = templates.create(author, "Loppu", "$text");

        assertThat(code(() -> templates.create(author, " Alku", "$text"))).isEqualTo("name.taken");
        assertThat(code(() -> templates.revise(author, other.id(), 1, "Alku", "$text")))
                .isEqualTo("name.taken");
        assertThat(templates.create(elsewhere(), "Alku", "$text").name()).isEqualTo("Alku");
    }

    @Test
    void aNameIsTheSameHoweverItsLettersWereTyped() {
        templates.create(author, "Pää", "$text");

        assertThat(code(() -> templates.create(author, "Pa\u0308a\u0308", "$text")))
                .isEqualTo("name.taken");
    }

    @Test
    void nameAndBodyAreDemanded() {
        assertThat(code(() -> templates.create(author, " ", "$text"))).isEqualTo("name");
        assertThat(code(() -> templates.create(author, "a".repeat(121), "$text")))
                .isEqualTo("name.long");
        assertThat(code(() -> templates.create(author, "Alku", " \n"))).isEqualTo("body");
    }

    @Test
    void aBodyThatNobodyCouldFillInIsRefusedWithThePlace() {
        var fault =
                catchThrowableOfType(TemplateFault.class, () -> templates.create(author, "Alku", "$text\nLisää: $lnk"));

        assertThat(fault.code()).isEqualTo("unknown");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo(8);
        assertThat(templates.all(House.WORKSPACE)).isEmpty();
        assertThatThrownBy(() -> templates.create(author, "Alku", "#parse('a')"))
                .isInstanceOf(TemplateFault.class);
    }

    @Test
    void whoeverSawThisRevisionMayReplaceIt() {
        var template = templates.create(author, "Alku", "$text");

        var revised = templates.revise(Cast.expert(), template.id(), 1, "Loppu", "$text $link");

        assertThat(revised.revision()).isEqualTo(2);
        assertThat(templates.get(author, template.id())).isEqualTo(revised);
    }

    @Test
    void aStaleChangeIsRefusedWithBothVersions() {
        var template = templates.create(author, "Alku", "$text");
        var faster = templates.revise(Cast.lead(), template.id(), 1, "Alku", "$text – $link");

        var refusal = catchThrowableOfType(
                StaleTemplate.class, () -> templates.revise(author, template.id(), 1, "Alku", "$text!"));

        assertThat(refusal.current()).isEqualTo(faster);
        assertThat(refusal.attempted().body()).isEqualTo("$text!");
        assertThat(templates.get(author, template.id())).isEqualTo(faster);
        assertThatThrownBy(() -> templates.remove(author, template.id(), 1)).isInstanceOf(StaleTemplate.class);
    }

    @Test
    void aChangeThatChangesNothingLeavesItAsItIs() {
        var template = templates.create(author, "Alku", "$text");

        assertThat(templates.revise(author, template.id(), 1, "Alku ", "$text\r\n"))
                .isEqualTo(template);
        assertThat(verbs(template)).containsExactly("template.created");
    }

    @Test
    void aTemplateThatNothingIsWrittenInCanBeRemoved() {
        var template = templates.create(author, "Alku", "$text");

        templates.remove(author, template.id(), 1);

        assertThat(templates.find(template.id())).isEmpty();
    }

    @Test
    void aTemplateThatPostsAreWrittenInStaysAndNamesThem() {
        var template = templates.create(author, "Alku", "$text");
        var post = postIn(template);

        var refusal = catchThrowableOfType(TemplateInUse.class, () -> templates.remove(author, template.id(), 1));

        assertThat(refusal.posts()).containsExactly(post);
        assertThat(templates.find(template.id())).isPresent();
        assertThat(verbs(template)).containsExactly("template.created");
    }

    @Test
    void aTemplateThatItsPostsHaveLeftCanBeRemoved() {
        var template = templates.create(author, "Alku", "$text");
        var post = postIn(template);
        house.get(Posts.class)
                .revise(
                        author,
                        post.id(),
                        1,
                        it -> it.changing(it.variants().getFirst().id(), variant -> variant.withTemplate(null)));

        templates.remove(author, template.id(), 1);

        assertThat(templates.find(template.id())).isEmpty();
    }

    @Test
    void aPostThatIsBeingWrittenInATemplateIsWaitedFor() throws Exception {
        var template = templates.create(author, "Alku", "$text");
        var arc = Story.in(house).arc();

        try (var other = Executors.newSingleThreadExecutor()) {
            var removal = database.transaction().execute(status -> {
                var variant = Story.variant(ChannelId.random(), "Teksti", Instant.parse("2027-01-20T07:00:00Z"));
                house.get(Posts.class)
                        .draft(author, arc.id(), null, "Kilpajuoksu", List.of(variant.withTemplate(template.id())));
                return other.submit(() ->
                        catchThrowableOfType(RuntimeException.class, () -> templates.remove(author, template.id(), 1)));
            });

            assertThat(removal.get()).isInstanceOf(TemplateInUse.class);
        }
        assertThat(templates.find(template.id())).isPresent();
    }

    @Test
    void theWorkspaceKnowsHowManyPostsAreWrittenInEachTemplate() {
        var used = templates.create(author, "Alku", "$text");
        templates.create(author, "Loppu", "$text");
        postIn(used);
        postIn(used);

        assertThat(house.get(Posts.class).framed(House.WORKSPACE)).containsOnly(Map.entry(used.id(), 2));
    }

    @Test
    void aPostReadsAsItsTemplateFramesIt() {
        var template = templates.create(author, "Alku", "$text\n\nLue lisää: $link\n#sauna");
        var post = postIn(template);

        var rendered = house.get(Rendering.class).render(post, post.variants().getFirst());

        assertThat(rendered.text()).isEqualTo("Teksti\n\nLue lisää: https://www.example.org\n#sauna");
    }

    @Test
    void aChangedTemplateEndsTheReviewOfThePostsThatReadDifferentlyNow() {
        var template = templates.create(author, "Alku", "$text");
        var story = Story.in(house);
        var framed = postIn(template);
        var other = story.draft(Story.variant(ChannelId.random(), "Muu", Instant.parse("2027-01-20T07:00:00Z"))
                .withLink("https://www.example.org"));
        story.submitted(framed);
        story.submitted(other);

        templates.revise(Cast.lead(), template.id(), 1, "Alku", "$text!");

        assertThat(house.get(Reviews.class).live(framed.id())).isEmpty();
        assertThat(house.get(Reviews.class).live(other.id())).isPresent();
    }

    @Test
    void everyActIsInTheAuditTrail() {
        var template = templates.create(author, "Alku", "$text");
        templates.revise(Cast.lead(), template.id(), 1, "Loppu", "$text");
        templates.remove(Cast.admin(), template.id(), 2);

        assertThat(verbs(template)).containsExactly("template.removed", "template.revised", "template.created");
        assertThat(house.get(AuditTrail.class).firstBreak(House.WORKSPACE)).isEmpty();
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        var template = templates.create(author, "Alku", "$text");
        var viewer = Cast.viewer();

        assertThatThrownBy(() -> templates.create(viewer, "Loppu", "$text")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> templates.revise(viewer, template.id(), 1, "Loppu", "$text"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> templates.remove(viewer, template.id(), 1)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anotherWorkspacesTemplateLooksAsIfItWereNotThere() {
        var template = templates.create(author, "Alku", "$text");

        assertThat(templates.all(elsewhere().workspace())).isEmpty();
        assertThatThrownBy(() -> templates.get(elsewhere(), template.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> templates.revise(elsewhere(), template.id(), 1, "A", "$text"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> templates.remove(elsewhere(), template.id(), 1))
                .isInstanceOf(NotFound.class);
    }

    private Post postIn(Template template) {
        var variant = Story.variant(ChannelId.random(), "Teksti", Instant.parse("2027-01-20T07:00:00Z"));
        return Story.in(house).draft(variant.withTemplate(template.id()).withLink("https://www.example.org"));
    }

    private List<String> verbs(Template template) {
        return house.get(AuditTrail.class).about(House.WORKSPACE, "template/" + template.id(), 10).stream()
                .map(AuditEntry::act)
                .map(act -> act.verb())
                .toList();
    }

    private static String code(Runnable act) {
        return catchThrowableOfType(InvalidTemplate.class, act::run).code();
    }

    private static Actor elsewhere() {
        return new Actor(
                Cast.author().person(),
                new WorkspaceId("kirjasto"),
                Cast.author().roles(),
                null);
    }
}
