package fi.kaari.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.House;
import fi.kaari.PageTest;
import fi.kaari.approval.ApprovalFlow;
import fi.kaari.approval.ApprovalFlow.Preset;
import fi.kaari.approval.Deputies;
import fi.kaari.approval.Flows;
import fi.kaari.arc.Arc;
import fi.kaari.calendar.Storyboard;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.People;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FlowPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Flows flows;

    @Autowired
    private Deputies deputies;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private final Arc arc;

    FlowPagesTest(@Autowired ApplicationContext context) {
        arc = new Storyboard(context::getBean).arc("Kevään messut", "2033-02-01", "2033-02-28");
    }

    @AfterEach
    void forget() {
        database.sql("DELETE FROM approval_flow").update();
        database.sql("DELETE FROM absence").update();
    }

    @Test
    void theUsualFlowIsShownUntilSomebodyAgreesOnAnother() {
        var page = page(Role.EXPERT, "/flows");

        assertThat(page.select(".flow-steps select option[selected]").eachAttr("value"))
                .containsExactly("expert", "lead");
        assertThat(page.select("fieldset[disabled]")).hasSize(1);
        assertThat(page.select("#flow button")).isEmpty();
        assertThat(page.select("main").text()).contains("Leads and administrators change it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "nb"})
    void thePagesSpeakTheLanguageOfTheirReader(String language) {
        for (var address : List.of("/flows", "/flows/" + arc.id()))
            assertThat(page(Role.ADMIN, address + "?language=" + language)
                            .selectFirst("html")
                            .attr("lang"))
                    .isEqualTo(language);
    }

    @Test
    void anAdministratorSavesStepsForTheWorkspace() {
        var saved = send(
                Role.ADMIN,
                "/flows",
                "revision=0",
                "steps[0].role=expert",
                "steps[0].needed=2",
                "steps[0].hours=24",
                "steps[0].name=Laki",
                "steps[1].role=lead",
                "steps[1].needed=1",
                "steps[1].stepUp=true",
                "steps[1].beside=true");

        assertThat(saved).hasStatus(302).hasRedirectedUrl("/flows");
        var steps = flows.of(House.WORKSPACE).steps();
        assertThat(steps.getFirst())
                .isEqualTo(new ApprovalFlow.Step(Role.EXPERT, 2, false, "Laki", Set.of(), 24, false));
        assertThat(steps.getLast()).isEqualTo(new ApprovalFlow.Step(Role.LEAD, 1, true, "", Set.of(), 0, true));
    }

    @Test
    void aStepNamesThoseWhoHaveSignedIn() {
        var known = colleague("Juristi");
        var page = page(Role.LEAD, "/flows");
        assertThat(page.select("input[name='steps[0].people'][value=%s]".formatted(known)))
                .hasSize(1);

        send(
                Role.LEAD,
                "/flows",
                "revision=0",
                "steps[0].role=expert",
                "steps[0].needed=1",
                "steps[0].people=" + known);

        assertThat(flows.of(House.WORKSPACE).steps().getFirst().people()).containsExactly(known);
        assertThat(page(Role.LEAD, "/flows").select("input[checked][value=%s]".formatted(known)))
                .hasSize(1);
    }

    @Test
    void anArcHasAFlowOfItsOwnAndGivesItUpAgain() {
        send(Role.LEAD, "/flows/" + arc.id(), "revision=0", "steps[0].role=lead", "steps[0].needed=1");

        assertThat(flows.inForce(House.WORKSPACE, arc.id())).isEqualTo(Preset.LEAD_ALONE.flow());
        assertThat(flows.of(House.WORKSPACE).revision()).isZero();
        assertThat(page(Role.LEAD, "/flows").select("#away").parents().text()).contains("Own flow");

        send(Role.LEAD, "/flows/" + arc.id() + "/reset", "revision=1");
        assertThat(flows.inForce(House.WORKSPACE, arc.id())).isEqualTo(ApprovalFlow.USUAL);
    }

    @Test
    void arrangingChangesOnlyThePage() {
        var page = parsed(send(Role.LEAD, "/flows", "revision=0", "step=preset-two-experts", "steps[0].role=lead"));
        assertThat(page.select("[name='steps[0].needed']").val()).isEqualTo("2");

        page = parsed(send(Role.LEAD, "/flows", "revision=0", "step=add", "steps[0].role=lead", "steps[0].needed=1"));
        assertThat(page.select(".flow-steps > li")).hasSize(2);
        page = parsed(
                send(Role.LEAD, "/flows", "revision=0", "step=move-1-0", "steps[0].role=lead", "steps[1].role=expert"));
        assertThat(page.select("option[selected]").eachAttr("value")).startsWith("expert", "lead");
        page = parsed(
                send(Role.LEAD, "/flows", "revision=0", "step=remove-0", "steps[0].role=lead", "steps[1].role=expert"));
        assertThat(page.select(".flow-steps > li")).hasSize(1);

        for (var nonsense : List.of("remove-9", "move-9-1", "preset-none", "x"))
            assertThat(send(Role.LEAD, "/flows", "revision=0", "step=" + nonsense, "steps[0].role=lead"))
                    .hasStatusOk();
        assertThat(flows.of(House.WORKSPACE).revision()).isZero();
    }

    @Test
    void whatNobodyCouldPassIsRefusedAndStaysOnThePage() {
        var answer = send(
                Role.LEAD, "/flows", "revision=0", "steps[0].role=lead", "steps[0].needed=x", "steps[0].name=Laki");

        assertThat(answer).hasStatus(422);
        assertThat(parsed(answer).select("[role=alert]").text())
                .isEqualTo("Not saved. A step takes between 1 and 20 approvals.");
        assertThat(parsed(answer).select("[name='steps[0].name']").val()).isEqualTo("Laki");
        assertThat(send(Role.LEAD, "/flows", "revision=0")).hasStatus(422);
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsShown() {
        send(Role.ADMIN, "/flows", "revision=0", "steps[0].role=expert", "steps[0].needed=2");

        var answer = send(Role.LEAD, "/flows", "revision=0", "steps[0].role=lead", "steps[0].needed=1");

        assertThat(answer).hasStatus(422);
        assertThat(parsed(answer).select("[role=alert]").text()).contains("Somebody else changed the flow meanwhile.");
        assertThat(parsed(answer).select("[name='steps[0].needed']").val()).isEqualTo("2");
        assertThat(parsed(answer).select("[name=revision]").val()).isEqualTo("1");
    }

    @Test
    void nobodyElseSaves() {
        for (var role : List.of(Role.VIEWER, Role.AUTHOR, Role.EXPERT)) {
            assertThat(send(role, "/flows", "revision=0", "steps[0].role=lead", "steps[0].needed=1"))
                    .hasStatus(403);
            assertThat(send(role, "/flows/reset", "revision=0")).hasStatus(403);
        }
        assertThat(send(Role.LEAD, "/flows", "revision=0", "steps[0].role=author", "steps[0].needed=1"))
                .hasStatus(422);
        assertThat(mvc.post().uri("/flows").with(SignedIn.as(Role.LEAD)).param("revision", "0"))
                .hasStatus(403);
        assertThat(flows.of(House.WORKSPACE).revision()).isZero();
    }

    @Test
    void somebodyWhoGoesAwayNamesADeputy() {
        page(Role.EXPERT, "/flows");
        var me = me(Role.EXPERT);
        var deputy = colleague("Sijainen");

        send(Role.EXPERT, "/flows/absences", "person=" + me, "deputy=" + deputy, "from=2033-01-10", "until=2033-01-12");

        assertThat(deputies.of(House.WORKSPACE)).singleElement().satisfies(absence -> {
            assertThat(absence.person()).isEqualTo(me);
            assertThat(absence.from()).isEqualTo("2033-01-09T22:00:00Z");
            assertThat(absence.until()).isEqualTo("2033-01-12T22:00:00Z");
        });
        assertThat(page(Role.VIEWER, "/flows").select("#away").text()).contains("Sijainen decides instead");
        assertThat(send(Role.LEAD, "/flows/absences/end", "person=" + me)).hasStatus(403);
        send(Role.EXPERT, "/flows/absences/end", "person=" + me);
        assertThat(deputies.of(House.WORKSPACE)).isEmpty();
    }

    private PersonId colleague(String name) {
        var person = people.signedIn("https://sso.example.org", name, name);
        database.sql("INSERT INTO membership (person, workspace, role) VALUES (?, ?, 'expert')")
                .params(person.id().value(), House.WORKSPACE.value())
                .update();
        return person.id();
    }

    /** The person behind the session. */
    private PersonId me(Role role) {
        return new PersonId(
                page(role, "/flows").select("#away-person option").first().val());
    }

    private MvcTestResult send(Role role, String address, String... fields) {
        var request =
                mvc.post().uri(address).with(SignedIn.as(role)).with(csrf()).param("language", "en");
        for (var field : fields) {
            var at = field.indexOf('=');
            request.param(field.substring(0, at), field.substring(at + 1));
        }
        return request.exchange();
    }

    private Document page(Role role, String address) {
        var request = mvc.get().uri(address).with(SignedIn.as(role));
        if (!address.contains("language")) request.param("language", "en");
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private static Document parsed(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
