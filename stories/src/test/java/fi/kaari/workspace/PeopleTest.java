package fi.kaari.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import org.junit.jupiter.api.Test;

@EachDatabase
class PeopleTest {

    private static final String ISSUER = "https://sso.example.org/realms/town";

    private final People people;

    PeopleTest(TestDatabase database) {
        people = database.transactional(new People(database.jdbc(), TestClock.at("2026-11-22T07:00:00Z")));
    }

    @Test
    void whoeverSignsInIsKnownFromThenOn() {
        var person = people.signedIn(ISSUER, "42", "Planner Päivi 🌲");

        assertThat(people.find(person.id())).contains(person);
        assertThat(person.name()).isEqualTo("Planner Päivi 🌲");
    }

    @Test
    void thePersonStaysTheSameWhenTheirNameChanges() {
        var before = people.signedIn(ISSUER, "42", "Before");
        var after = people.signedIn(ISSUER, "42", "After");

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(people.find(before.id())).map(Person::name).contains("After");
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
        var here = people.signedIn(ISSUER, "42", "Here");
        var there = people.signedIn("https://sso.example.org/realms/county", "42", "There");

        assertThat(there.id()).isNotEqualTo(here.id());
    }

    @Test
    void subjectsThatDifferInCaseOrAccentAreDifferentPeople() {
        var lower = people.signedIn(ISSUER, "pävi", "One");
        var upper = people.signedIn(ISSUER, "PÄVI", "Two");
        var plain = people.signedIn(ISSUER, "pavi", "Three");

        assertThat(lower.id()).isNotEqualTo(upper.id()).isNotEqualTo(plain.id());
        assertThat(people.find(lower.id())).map(Person::name).contains("One");
    }

    @Test
    void nobodyIsFoundByAnUnknownId() {
        assertThat(people.find(PersonId.random())).isEmpty();
    }
}
