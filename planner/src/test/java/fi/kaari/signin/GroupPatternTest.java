package fi.kaari.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupPatternTest {

    private static final WorkspaceId VIESTINTA = new WorkspaceId("viestinta");
    private static final WorkspaceId KIRJASTO = new WorkspaceId("kirjasto");

    private final GroupPattern usual = GroupPattern.of(GroupPattern.USUAL);

    @Test
    void groupsGiveRolesInWorkspaces() {
        var memberships = usual.memberships(
                List.of("/kaari/viestinta/author", "/kaari/viestinta/expert", "/kaari/kirjasto/lead"));

        assertThat(memberships.in(VIESTINTA)).containsExactlyInAnyOrder(Role.AUTHOR, Role.EXPERT);
        assertThat(memberships.in(KIRJASTO)).containsExactly(Role.LEAD);
        assertThat(memberships.workspaces()).containsExactly(KIRJASTO, VIESTINTA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kaari/viestinta",
                "/kaari/viestinta/chief",
                "/kaari/viestinta/LEAD",
                "/kaari/viestinta/lead/",
                "/kaari/viestinta/lead\n",
                "/kaari/Viestinta/lead",
                "/kaari/../lead",
                "/kaari//lead",
                "/muut/kaari/viestinta/lead",
                "kaari/viestinta/lead",
                "/kaari/viestinta/lead/viewer",
                "",
                "null"
            })
    void everyOtherGroupGivesNothing(String group) {
        assertThat(usual.memberships(List.of(group)).isEmpty()).isTrue();
    }

    @Test
    void anOrganisationNamesItsGroupsItsOwnWay() {
        var own = GroupPattern.of("APP.Kaari.{workspace}_{role}");

        assertThat(own.memberships(List.of("APP.Kaari.viestinta_lead", "APPxKaari.viestinta_admin"))
                        .in(VIESTINTA))
                .containsExactly(Role.LEAD);
        assertThat(own.group(VIESTINTA, Role.LEAD)).isEqualTo("APP.Kaari.viestinta_lead");
        assertThat(GroupPattern.of("{role}@{workspace}")
                        .memberships(List.of("expert@kirjasto"))
                        .in(KIRJASTO))
                .containsExactly(Role.EXPERT);
    }

    @Test
    void aPatternIsNoExpression() {
        var own = GroupPattern.of("\\E.*\\Q{workspace}/{role}");

        assertThat(own.memberships(List.of("anything viestinta/lead")).isEmpty())
                .isTrue();
        assertThat(own.memberships(List.of("\\E.*\\Qviestinta/lead")).in(VIESTINTA))
                .containsExactly(Role.LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/kaari/{workspace}",
                "/kaari/{role}",
                "{workspace}{role}",
                "/{workspace}/{role}/{role}",
                "/{unit}/{workspace}/{role}"
            })
    void aPatternThatDoesNotSayBothOnceIsRefused(String pattern) {
        assertThatThrownBy(() -> GroupPattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
