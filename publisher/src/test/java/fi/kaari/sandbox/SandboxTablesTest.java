package fi.kaari.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.sandbox.Accounts.Guest;
import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Trouble.Calls;
import fi.kaari.sandbox.Trouble.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the sandbox remembers, on every database: another instance over the same tables knows it all. */
@EachDatabase
class SandboxTablesTest {

    private static final Caller SOMEBODY = new Caller("platform", "1002");
    private static final Caller ANOTHER = new Caller("platform", "1003");

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final TestDatabase database;

    @TempDir
    private Path directory;

    SandboxTablesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void beginRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_draft_is_its_owners_and_keeps_what_was_handed_in() {
        var words = new Words("Hei 👋🏽 مرحبا".repeat(10_000));
        backstage().take(SOMEBODY, "1", "POST", "NEW", words);

        assertThat(backstage().find(SOMEBODY, "1")).get().satisfies(draft -> {
            assertThat(draft.as(Words.class)).isEqualTo(words);
            assertThat(draft.is("POST") && draft.isAt("NEW")).isTrue();
            assertThat(draft.madeAt()).isEqualTo(clock.instant());
        });
        assertThat(backstage().find(ANOTHER, "1")).isEmpty();
    }

    @Test
    void only_the_first_of_two_moves_a_draft() {
        var draft = backstage().take(SOMEBODY, "1", "POST", "NEW", Map.of());

        assertThat(backstage().move(draft, "OUT")).isTrue();
        assertThat(backstage().move(draft, "OUT")).isFalse();
        assertThat(backstage().find(SOMEBODY, "1").orElseThrow().isAt("OUT")).isTrue();
    }

    @Test
    void drafts_are_counted_by_owner_kind_and_time() {
        backstage().take(SOMEBODY, "1", "POST", "NEW", Map.of());
        backstage().take(SOMEBODY, "2", "PHOTO", "NEW", Map.of());
        backstage().take(ANOTHER, "3", "POST", "NEW", Map.of());

        assertThat(backstage().count(SOMEBODY, "POST", clock.instant())).isEqualTo(1);
        assertThat(backstage().count(SOMEBODY, "POST", clock.instant().plusSeconds(1)))
                .isZero();
    }

    @Test
    void a_shown_post_looks_the_same_to_everybody_afterwards() throws IOException {
        var file = files().keep(new ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8)));
        var appearance = new Appearance(
                "Otsikko",
                "Sää\n\nمرحبا 👋🏽",
                "https://example.org/",
                List.of(new Exhibit(file, "Ranta \"kesällä\"")));
        stage().show(SOMEBODY, "1", appearance);

        assertThat(stage().find(SOMEBODY, "1")).contains(new Shown("1", appearance, clock.instant()));
        assertThat(stage().find(ANOTHER, "1")).isEmpty();
        assertThat(Files.readString(files().path(file))).isEqualTo("no picture");
        assertThat(files().find(file.id())).contains(file);
    }

    @Test
    void the_newest_post_comes_first() {
        for (var id : List.of("1", "2", "3")) stage().show(SOMEBODY, id, words(id));
        new Chronicle(database.jdbc()).date("platform", "3", clock.instant().minus(Duration.ofDays(1)));

        assertThat(stage().newest(SOMEBODY, 10)).extracting(Shown::id).containsExactly("2", "1", "3");
        assertThat(stage().newest(SOMEBODY, 2)).hasSize(2);
        assertThat(stage().count(SOMEBODY, clock.instant().minus(Duration.ofHours(24))))
                .isEqualTo(2);
    }

    @Test
    void a_post_is_shown_once() {
        stage().show(SOMEBODY, "1", words("Hei"));

        assertThatThrownBy(() -> stage().show(SOMEBODY, "1", words("Hei"))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_shown_post_changes_and_goes_by_its_owner_only() {
        stage().show(SOMEBODY, "1", words("Hei"));

        assertThat(stage().change(ANOTHER, "1", words("Muuta"))).isFalse();
        assertThat(stage().remove(ANOTHER, "1")).isFalse();
        assertThat(stage().change(SOMEBODY, "1", words("Korjattu"))).isTrue();
        assertThat(stage().newest(SOMEBODY, 1))
                .singleElement()
                .satisfies(post -> assertThat(post.appearance()).isEqualTo(words("Korjattu")));
        assertThat(stage().remove(SOMEBODY, "1")).isTrue();
        assertThat(stage().remove(SOMEBODY, "1")).isFalse();
        assertThat(stage().find(SOMEBODY, "1")).isEmpty();
    }

    @Test
    void the_newest_draft_of_a_kind_comes_first() {
        backstage().take(SOMEBODY, "1", "POST", "NEW", Map.of());
        clock.advance(Duration.ofMinutes(1));
        backstage().take(SOMEBODY, "2", "POST", "OUT", Map.of());
        backstage().take(SOMEBODY, "3", "PHOTO", "NEW", Map.of());
        backstage().take(ANOTHER, "4", "POST", "NEW", Map.of());

        assertThat(backstage().newest(SOMEBODY, "POST", 10))
                .extracting(Draft::id)
                .containsExactly("2", "1");
        assertThat(backstage().newest(SOMEBODY, "POST", 1)).hasSize(1);
    }

    @Test
    void a_forgotten_draft_is_gone() {
        var draft = backstage().take(SOMEBODY, "1", "POST", "NEW", Map.of());

        assertThat(backstage().remove(draft)).isTrue();
        assertThat(backstage().remove(draft)).isFalse();
        assertThat(backstage().find(SOMEBODY, "1")).isEmpty();
    }

    @Test
    void a_token_lets_its_account_in_until_it_is_ended() {
        assertThat(accounts().guest("platform", "sandbox-1002"))
                .contains(new Guest(SOMEBODY, Optional.empty(), Optional.empty()));
        assertThat(accounts().guest("platform", "1002")).isEmpty();
        assertThat(accounts().guest("platform", "sandbox-")).isEmpty();

        accounts().end(SOMEBODY, Kind.EXPIRED);
        assertThat(accounts().ending(SOMEBODY)).contains(Kind.EXPIRED);
        assertThat(accounts().guest("platform", "sandbox-1002"))
                .contains(new Guest(SOMEBODY, Optional.of(Kind.EXPIRED), Optional.empty()));

        assertThat(accounts().guest("platform", "sandbox-1002/2"))
                .contains(new Guest(SOMEBODY, Optional.empty(), Optional.empty()));
        assertThat(accounts().ending(SOMEBODY)).isEmpty();
        assertThat(accounts().guest("platform", "sandbox-1002"))
                .contains(new Guest(SOMEBODY, Optional.of(Kind.EXPIRED), Optional.empty()));

        accounts().accept(SOMEBODY);
        assertThat(accounts().guest("platform", "sandbox-1002"))
                .contains(new Guest(SOMEBODY, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_token_can_be_ended_before_it_was_ever_used() {
        accounts().end(SOMEBODY, Kind.REVOKED);

        assertThat(accounts().guest("platform", "sandbox-1002"))
                .get()
                .extracting(Guest::ending)
                .isEqualTo(Optional.of(Kind.REVOKED));
        assertThat(accounts().all()).containsExactly(SOMEBODY);
    }

    @Test
    void a_trouble_strikes_as_often_as_it_should_and_the_calls_it_concerns() {
        troubles().begin(new Trouble(0, "platform", "1002", Kind.BUSY, Calls.PUBLISH, 30, 2, 100, 7, 0));

        assertThat(kinds(SOMEBODY, Calls.LOOK)).isEmpty();
        assertThat(kinds(ANOTHER, Calls.PUBLISH)).isEmpty();
        assertThat(kinds(SOMEBODY, Calls.PUBLISH)).containsExactly(Kind.BUSY);
        assertThat(troubles().all()).extracting(Trouble::timesLeft).containsExactly(1);
        assertThat(kinds(SOMEBODY, Calls.PUBLISH)).containsExactly(Kind.BUSY);
        assertThat(kinds(SOMEBODY, Calls.PUBLISH)).isEmpty();
        assertThat(troubles().all()).isEmpty();
    }

    @Test
    void what_only_slows_a_call_down_comes_with_the_next_that_strikes() {
        troubles().begin(new Trouble(0, "*", "*", Kind.SLOW, Calls.ANY, 20, null, 100, 7, 0));
        troubles().begin(Trouble.always(SOMEBODY, Kind.DROP_AFTER, Calls.ANY));
        troubles().begin(Trouble.always(SOMEBODY, Kind.BUSY, Calls.ANY));

        assertThat(kinds(SOMEBODY, Calls.PREPARE)).containsExactly(Kind.SLOW, Kind.DROP_AFTER);
        assertThat(kinds(ANOTHER, Calls.PREPARE)).containsExactly(Kind.SLOW);
    }

    @Test
    void the_same_seed_strikes_the_same_calls() {
        var first = hundredCalls(42);

        assertThat(hundredCalls(42)).isEqualTo(first);
        assertThat(hundredCalls(43)).isNotEqualTo(first);
        assertThat(first.stream().filter(struck -> struck).count()).isBetween(15L, 45L);
    }

    @Test
    void lists_show_what_is_new_only_after_their_lag() {
        stage().show(SOMEBODY, "1", words("Hei"));
        troubles().begin(new Trouble(0, "platform", "*", Kind.LAG, Calls.ANY, 20, null, 100, 7, 0));

        assertThat(stage().listed(SOMEBODY, 10)).isEmpty();
        assertThat(stage().newest(SOMEBODY, 10)).hasSize(1);

        clock.advance(Duration.ofSeconds(20));
        assertThat(stage().listed(SOMEBODY, 10)).hasSize(1);
    }

    @Test
    void media_are_stuck_for_a_while_or_until_somebody_says_otherwise() {
        var medium = backstage().take(SOMEBODY, "1", "VIDEO", "NEW", Map.of());
        clock.advance(Duration.ofSeconds(2));
        var forever = troubles().begin(Trouble.always(SOMEBODY, Kind.STUCK, Calls.ANY));
        troubles().begin(new Trouble(0, "platform", "1002", Kind.STUCK, Calls.ANY, 10, null, 100, 7, 0));

        assertThat(processing().isOver(medium)).isFalse();
        troubles().end(forever.number());
        assertThat(processing().isOver(medium)).isFalse();
        clock.advance(Duration.ofSeconds(10));
        assertThat(processing().isOver(medium)).isTrue();

        troubles().begin(Trouble.always(SOMEBODY, Kind.FAILED, Calls.ANY));
        assertThat(processing().fails(medium)).isTrue();
    }

    private List<Kind> kinds(Caller caller, Calls call) {
        return troubles().striking(caller, call).stream().map(Trouble::kind).toList();
    }

    private List<Boolean> hundredCalls(long seed) {
        var trouble = troubles().begin(new Trouble(0, "platform", "1002", Kind.BUSY, Calls.ANY, 0, null, 30, seed, 0));
        var struck = IntStream.range(0, 100)
                .mapToObj(call -> !kinds(SOMEBODY, Calls.ANY).isEmpty())
                .toList();
        troubles().end(trouble.number());
        return struck;
    }

    private Troubles troubles() {
        return new Troubles(database.jdbc());
    }

    private Processing processing() {
        return new Processing(
                backstage(), troubles(), new SandboxSettings(directory, Duration.ZERO, Duration.ofSeconds(1)));
    }

    private static Appearance words(String text) {
        return new Appearance("", text, "", List.of());
    }

    private Backstage backstage() {
        return new Backstage(database.jdbc(), new Troubles(database.jdbc()), clock);
    }

    private Stage stage() {
        return new Stage(database.jdbc(), troubles(), clock);
    }

    private Accounts accounts() {
        return new Accounts(database.jdbc(), new Grants(database.jdbc(), clock), clock);
    }

    private KeptFiles files() {
        return new KeptFiles(database.jdbc(), new SandboxSettings(directory, Duration.ZERO, Duration.ZERO));
    }

    private record Words(String text) {}
}
