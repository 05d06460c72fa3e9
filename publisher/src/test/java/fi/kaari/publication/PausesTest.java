package fi.kaari.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person stops a workspace or all of them, and nobody takes the place of another unseen. */
@EachDatabase
class PausesTest {

    private static final WorkspaceId OTHER = new WorkspaceId("kirjasto");

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final House house;
    private final Pauses pauses;

    PausesTest(TestDatabase database) {
        house = House.over(database, clock);
        pauses = house.get(Pauses.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aSecondPauseIsRefusedNamingWhoPausedAndWhy() {
        pauses.pause(Cast.lead(), "Häiriö");

        assertThatThrownBy(() -> pauses.pause(Cast.admin(), "Suurempi häiriö"))
                .isInstanceOfSatisfying(
                        AlreadyPaused.class,
                        refusal -> assertThat(refusal.pause())
                                .isEqualTo(new Pause("Häiriö", "Lead", clock.instant(), false)));

        assertThat(pauses.of(House.WORKSPACE)).map(Pause::reason).contains("Häiriö");
        assertThat(verbs(House.WORKSPACE)).containsExactly("publishing.paused");
    }

    @Test
    void ofManyWhoPauseAtOnceOneDoesAndTheOthersHearOfIt() throws InterruptedException {
        var refusals = new ConcurrentLinkedQueue<Throwable>();
        var people = Stream.of("One", "Two", "Three", "Four")
                .map(name -> Thread.ofVirtual().start(() -> refused(name).forEach(refusals::add)))
                .toList();
        for (var person : people) person.join();

        assertThat(refusals).hasSize(3).allSatisfy(it -> assertThat(it).isInstanceOf(AlreadyPaused.class));
        assertThat(verbs(House.WORKSPACE)).containsExactly("publishing.paused");
    }

    private Stream<Throwable> refused(String name) {
        return Stream.of(catchThrowable(() -> pauses.pause(Cast.someone(name, Role.LEAD), name)))
                .filter(Objects::nonNull);
    }

    @Test
    void anAdministratorStopsEveryWorkspaceAndEachTrailSaysSo() {
        open(OTHER);

        pauses.pauseEverywhere(Cast.admin(), "Tietomurto");

        var pause = new Pause("Tietomurto", "Administrator", clock.instant(), true);
        assertThat(pauses.of(House.WORKSPACE)).contains(pause);
        assertThat(pauses.of(OTHER)).contains(pause);
        pauses.resumeEverywhere(Cast.admin());
        pauses.resumeEverywhere(Cast.admin());
        assertThat(pauses.of(House.WORKSPACE)).isEmpty();
        assertThat(pauses.of(OTHER)).isEmpty();
        assertThat(List.of(House.WORKSPACE, OTHER))
                .allSatisfy(each -> assertThat(verbs(each))
                        .containsExactly("publishing.resumed-everywhere", "publishing.paused-everywhere"));
        assertThat(trail(OTHER).getLast())
                .extracting(AuditEntry::actorName, it -> it.details().get("reason"))
                .containsExactly("Administrator", "Tietomurto");
    }

    @Test
    void onlyAnAdministratorStopsEveryWorkspaceOrEndsThatAndSaysWhy() {
        open(OTHER);

        assertThatThrownBy(() -> pauses.pauseEverywhere(Cast.lead(), "Häiriö")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pauses.pauseEverywhere(Cast.admin(), " ")).isInstanceOf(ReasonMissing.class);
        assertThat(pauses.of(OTHER)).isEmpty();
        pauses.pauseEverywhere(Cast.admin(), "Häiriö");

        assertThatThrownBy(() -> pauses.resumeEverywhere(Cast.lead())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pauses.resume(Cast.lead())).isInstanceOf(PausedEverywhere.class);
        assertThatThrownBy(() -> pauses.pauseEverywhere(Cast.someone("Another", Role.ADMIN), "Muu"))
                .isInstanceOf(AlreadyPaused.class);
        assertThat(pauses.of(OTHER)).map(Pause::reason).contains("Häiriö");
    }

    @Test
    void whatAWorkspaceHasPausedItselfOutlivesThePauseOfAll() {
        pauses.pause(Cast.lead(), "Oma syy");
        pauses.pauseEverywhere(Cast.admin(), "Yhteinen syy");
        assertThat(pauses.of(House.WORKSPACE)).map(Pause::reason).contains("Yhteinen syy");

        pauses.resumeEverywhere(Cast.admin());

        assertThat(pauses.of(House.WORKSPACE)).map(Pause::reason).contains("Oma syy");
    }

    @Test
    void theChoiceIsForAdministratorsWhereThereAreOtherWorkspaces() {
        assertThat(pauses.mayPauseEverywhere(Cast.admin())).isFalse();
        open(OTHER);

        assertThat(pauses.mayPauseEverywhere(Cast.admin())).isTrue();
        assertThat(pauses.mayPauseEverywhere(Cast.lead())).isFalse();
    }

    private void open(WorkspaceId workspace) {
        house.get(Workspaces.class).open(new Workspace(workspace, "Kirjasto", House.HELSINKI, Locale.of("fi")));
    }

    private List<AuditEntry> trail(WorkspaceId workspace) {
        return house.get(AuditTrail.class).about(workspace, "workspace/" + workspace, 10);
    }

    private List<String> verbs(WorkspaceId workspace) {
        return trail(workspace).stream().map(it -> it.act().verb()).toList();
    }
}
