package fi.kaari.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.PageTest;
import fi.kaari.Story;
import fi.kaari.channel.Channels;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Publications;
import fi.kaari.publication.State;
import fi.kaari.signin.Token;
import fi.kaari.workspace.Role;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What programs decide about publications, with the rights of the pages. */
@PageTest
class PublicationsApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Publications publications;

    @Autowired
    private Channels channels;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void whatNobodyKnowsIsSentAgainByALeadOnly() {
        var unknown = unknown();

        assertThat(act(unknown, "send-again", Role.AUTHOR, "")).hasStatus(403);
        assertThat(act(unknown, "publish-now", Role.LEAD, "")).hasStatus(409);
        assertThat(act(unknown, "send-again", Role.LEAD, "")).hasStatusOk();

        assertThat(now(unknown).state()).isEqualTo(State.WAITING);
    }

    @Test
    void whereItWasFoundHasToBeAnAddress() {
        var unknown = unknown();

        assertThat(act(unknown, "confirm", Role.LEAD, "{\"permalink\": \"javascript:alert(1)\"}"))
                .hasStatus(422);
        assertThat(act(unknown, "confirm", Role.LEAD, "{\"permalink\": \"https://www.facebook.com/1_2\"}"))
                .hasStatusOk();

        assertThat(now(unknown).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aPauseOfEveryWorkspaceIsForAdministratorsAndSaysSo() {
        var everywhere = "{\"reason\": \"Myrsky\", \"everywhere\": true}";
        try {
            assertThat(pause(Role.LEAD, everywhere)).hasStatus(403);
            assertThat(pause(Role.ADMIN, everywhere))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.everywhere")
                    .isEqualTo(true);
            assertThat(pause(Role.ADMIN, everywhere))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains("admin", "Myrsky");
            assertThat(resume(Role.LEAD, "")).hasStatus(409);
            assertThat(resume(Role.LEAD, "?everywhere=true")).hasStatus(403);
        } finally {
            assertThat(resume(Role.ADMIN, "?everywhere=true"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.isPaused")
                    .isEqualTo(false);
        }
    }

    @Test
    void aPauseOfOneWorkspaceNeedsOnlyItsReason() {
        try {
            assertThat(pause(Role.LEAD, "{\"reason\": \"Myrsky\"}"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.everywhere")
                    .isEqualTo(false);
        } finally {
            resume(Role.LEAD, "");
        }
    }

    private MvcTestResult pause(Role role, String wish) {
        return mvc.put()
                .uri("/api/v1/pause")
                .with(Token.of(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(wish)
                .exchange();
    }

    private MvcTestResult resume(Role role, String query) {
        return mvc.delete().uri("/api/v1/pause" + query).with(Token.of(role)).exchange();
    }

    private Publication unknown() {
        var channel = channels.all(House.WORKSPACE).stream()
                .filter(it -> it.platform().equals("facebook"))
                .findFirst()
                .orElseThrow();
        var due = clock.instant().plus(Duration.ofHours(1));
        var post = Story.in(application)
                .approvedPost(Story.variant(channel.id(), "Tervetuloa", due).withLink("https://www.example.org/"));
        database.sql(
                        "UPDATE publication SET state = 'HELD', reason = 'cannot-be-known', sent_at = due_at WHERE post = ?")
                .param(post.id().value())
                .update();
        return publications.of(post.id()).getFirst();
    }

    private Publication now(Publication publication) {
        return publications.of(publication.post()).getFirst();
    }

    private MvcTestResult act(Publication publication, String act, Role role, String body) {
        return mvc.post()
                .uri("/api/v1/publications/{id}/{act}", publication.id(), act)
                .with(Token.of(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
