package fi.kaari.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.PageTest;
import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Platforms;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ChannelPagesTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("viestinta");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Channels channels;

    @Autowired
    private Platforms platforms;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodySeesTheChannelsAndTheirAccounts(Role role) {
        var channel = connected(WORKSPACE);

        assertThat(get("/channels", role))
                .hasStatusOk()
                .bodyText()
                .contains(channel.name(), channel.account(), "/channels/" + channel.id());
        assertThat(get("/channels/" + channel.id(), role))
                .hasStatusOk()
                .bodyText()
                .contains(channel.name());
    }

    @Test
    void aChannelInTroubleSaysSinceWhenAndWhatToDo() {
        var channel = connected(WORKSPACE);
        channels.troubled(channel.id(), "Session has <expired> (190)");

        assertThat(get("/channels/" + channel.id(), Role.ADMIN))
                .bodyText()
                .contains("has not accepted our sign-in since")
                .contains("Reconnect it and it goes out.")
                .contains("Session has &lt;expired&gt; (190)")
                .contains("action=\"/channels/" + channel.id() + "/token\"");
        assertThat(get("/channels", Role.ADMIN))
                .bodyText()
                .contains("Needs reconnecting")
                .containsSubsequence("href=\"/channels/" + channel.id() + "\"", ">Reconnect</a");
    }

    @Test
    void whoDoesNotAdministerIsOfferedNothing() {
        var channel = connected(WORKSPACE);

        assertThat(get("/channels", Role.LEAD)).bodyText().doesNotContain("/channels/new");
        assertThat(get("/channels/" + channel.id(), Role.LEAD))
                .bodyText()
                .doesNotContain("/channels/" + channel.id() + "/", "type=\"password\"");
        assertThat(get("/channels/new", Role.LEAD)).hasStatus(403);
        assertThat(get("/channels/new/" + channel.platform(), Role.LEAD)).hasStatus(403);
    }

    @Test
    void whoDoesNotAdministerChangesNothing() {
        var channel = connected(WORKSPACE);

        assertThat(post("/channels", Role.LEAD, form(channel.platform(), "Uusi", "1", "sandbox-1")))
                .hasStatus(403);
        assertThat(post("/channels/" + channel.id() + "/name", Role.LEAD, Map.of("name", "Uusi")))
                .hasStatus(403);
        assertThat(post("/channels/" + channel.id() + "/token", Role.LEAD, Map.of("token", "sandbox-1")))
                .hasStatus(403);
        assertThat(channels.get(channel.id())).isEqualTo(channel);
    }

    @Test
    void aChannelOfAnotherWorkspaceIsNotThere() {
        var foreign = connected(new WorkspaceId("toinen"));

        assertThat(get("/channels", Role.ADMIN)).bodyText().doesNotContain(foreign.account());
        assertThat(get("/channels/" + foreign.id(), Role.ADMIN)).hasStatus(404);
        assertThat(post("/channels/" + foreign.id() + "/name", Role.ADMIN, Map.of("name", "Uusi")))
                .hasStatus(404);
        assertThat(channels.get(foreign.id())).isEqualTo(foreign);
    }

    @Test
    void anAdministratorRenamesAChannel() {
        var channel = connected(WORKSPACE);

        assertThat(post("/channels/" + channel.id() + "/name", Role.ADMIN, Map.of("name", "  Työ & <tuki> ")))
                .hasStatus3xxRedirection();

        assertThat(channels.get(channel.id()).name()).isEqualTo("Työ & <tuki>");
        assertThat(get("/channels", Role.VIEWER)).bodyText().contains("Työ &amp; &lt;tuki&gt;");
    }

    @Test
    void aNameThatSaysNothingIsRefusedBesideItsField() {
        var channel = connected(WORKSPACE);

        assertThat(post("/channels/" + channel.id() + "/name", Role.ADMIN, Map.of("name", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"name-error\"", "Give the channel a name of 1 to 120 characters.");
        assertThat(channels.get(channel.id())).isEqualTo(channel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ä", "two words", "line\nbreak"})
    void anAccountThatCannotBeOneIsRefusedBesideItsField(String account) {
        var platform = platforms.all().getFirst().id();

        assertThat(post("/channels", Role.ADMIN, form(platform, "Uusi", account, "sandbox-1")))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"account-error\"")
                .contains("value=\"Uusi\"");
    }

    @Test
    void aTokenIsNeverShownAgain() {
        var platform = platforms.all().getFirst().id();

        assertThat(post("/channels", Role.ADMIN, form(platform, "", "1", "very-secret-token")))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"name-error\"")
                .doesNotContain("very-secret-token");
    }

    @Test
    void aPlatformThatCannotBeAskedConnectsNothing() {
        var platform = platforms.all().getFirst();

        assertThat(post("/channels", Role.ADMIN, form(platform.id(), "Uusi", "4711", "sandbox-4711")))
                .hasStatusOk()
                .bodyText()
                .contains(platform.name() + " cannot be asked just now.");
        assertThat(channels.all(WORKSPACE))
                .noneMatch(channel -> channel.account().equals("4711"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "nb"})
    void everyPlatformSaysInEveryLanguageWhatItNeeds(String language) {
        var choice = get("/channels/new?language=" + language, Role.ADMIN);

        assertThat(platforms.all()).allSatisfy(platform -> {
            assertThat(choice).hasStatusOk().bodyText().contains("/channels/new/" + platform.id());
            assertThat(get("/channels/new/" + platform.id() + "?language=" + language, Role.ADMIN))
                    .hasStatusOk();
        });
    }

    @Test
    void aPlatformThatDoesNotExistHasNoForm() {
        assertThat(get("/channels/new/myspace", Role.ADMIN)).hasStatus(404);
        assertThat(post("/channels", Role.ADMIN, form("myspace", "Uusi", "1", "t")))
                .hasStatus(404);
    }

    private Channel connected(WorkspaceId workspace) {
        var admin = new Actor(Actor.kaari(workspace).person(), workspace, Set.of(Role.ADMIN), null);
        var account = UUID.randomUUID().toString();
        var platform = platforms.all().getFirst().id();
        return channels.connect(admin, platform, "Kanava " + account.substring(0, 4), account, new Token("t"));
    }

    private static Map<String, String> form(String platform, String name, String account, String token) {
        return Map.of("platform", platform, "name", name, "account", account, "token", token);
    }

    private MvcTestResult get(String address, Role role) {
        return mvc.get().uri(address).with(SignedIn.as(role)).exchange();
    }

    private MvcTestResult post(String address, Role role, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(SignedIn.as(role)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
