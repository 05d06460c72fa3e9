package fi.kaari.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class KnownPeopleTest {

    private static final WorkspaceId ELSEWHERE = new WorkspaceId("kirjasto");

    private final House house;
    private final KnownPeople known;
    private final People people;

    KnownPeopleTest(TestDatabase database) {
        house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
        known = house.get(KnownPeople.class);
        people = house.get(People.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void whoeverHasSignedInCanBeAskedByTheirRole() {
        var lead = person("Lead");
        var expert = person("Expert");
        known.remember(expert, "expert@example.org", Map.of(House.WORKSPACE, Set.of(Role.EXPERT)));
        known.remember(
                lead, null, Map.of(House.WORKSPACE, Set.of(Role.LEAD, Role.EXPERT), ELSEWHERE, Set.of(Role.ADMIN)));

        assertThat(known.holding(House.WORKSPACE, Role.EXPERT))
                .containsExactly(
                        new Colleague("Expert", "Expert", "expert@example.org", expert.id()),
                        new Colleague("Lead", "Lead", null, lead.id()));
        assertThat(known.holding(House.WORKSPACE, Role.LEAD))
                .extracting(Colleague::name)
                .containsExactly("Lead");
        assertThat(known.holding(House.WORKSPACE, Role.ADMIN)).isEmpty();
        assertThat(known.holding(ELSEWHERE, Role.ADMIN)).hasSize(1);
    }

    @Test
    void onlyWhatWasSaidLastCounts() {
        var person = person("Expert");
        known.remember(person, "old@example.org", Map.of(House.WORKSPACE, Set.of(Role.EXPERT)));
        known.remember(person, null, Map.of(House.WORKSPACE, Set.of(Role.LEAD)));

        assertThat(known.holding(House.WORKSPACE, Role.EXPERT)).isEmpty();
        assertThat(known.holding(House.WORKSPACE, Role.LEAD))
                .containsExactly(new Colleague("Expert", "Expert", null, person.id()));
    }

    private Person person(String name) {
        return people.signedIn("https://sso.example.org/realms/town", name, name);
    }
}
