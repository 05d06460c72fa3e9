package fi.kaari.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.channel.ConsentDesk.Answer;
import fi.kaari.channel.ConsentFailed.Reason;
import fi.kaari.database.TestDatabase;
import fi.kaari.job.Doorman;
import fi.kaari.job.Stage;
import fi.kaari.job.Witness;
import fi.kaari.platform.Opened;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentDeskTest {

    private static final URI BACK = URI.create("https://kaari.example.org/channels/consent/stage/return");

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, clock, Map.of(), Stage.class, Doorman.class, Witness.class);
    private final ConsentDesk desk = house.get(ConsentDesk.class);
    private final Doorman doorman = house.get(Doorman.class);

    @BeforeEach
    void open() {
        doorman.opens(
                new Opened("news", "Uutiset", doorman.pair(1), List.of()),
                new Opened("poor", "Vajaa", doorman.pair(2), List.of(Doorman.PUBLISH)),
                new Opened("not an id", "Outo", doorman.pair(3), List.of()));
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void an_answer_opens_accounts_of_which_the_person_connects_one() {
        var pending = begun();

        var opened = desk.answered(Cast.admin(), pending, good(pending));
        var channel = desk.connect(Cast.admin(), opened, "news", "Uutiset");

        assertThat(opened.all()).extracting(Opened::account).containsExactly("news", "poor");
        assertThat(house.get(Channels.class).account(channel).token().value()).isEqualTo("access-1");
        assertThat(channel.access().checkedAt()).isEqualTo(clock.instant());
        assertThat(channel.access().renewsItself()).isTrue();
    }

    @Test
    void what_lacks_a_needed_right_is_not_connected_and_the_right_is_named() {
        var pending = begun();
        var opened = desk.answered(Cast.admin(), pending, good(pending));

        assertThatThrownBy(() -> desk.connect(Cast.admin(), opened, "poor", "Vajaa"))
                .isInstanceOf(RightsMissing.class)
                .hasMessageContaining("stage.play");
        assertThat(house.get(Channels.class).everywhere()).isEmpty();
    }

    @Test
    void a_token_obtained_elsewhere_is_asked_for_its_rights_too() {
        doorman.lacks(Doorman.PUBLISH);

        assertThatThrownBy(() -> house.get(Connections.class)
                        .connect(Cast.admin(), Stage.ID, "Uutiset", "news", doorman.pair(1)))
                .isInstanceOf(RightsMissing.class);
        assertThat(house.get(Channels.class).everywhere()).isEmpty();
    }

    @Test
    void another_state_is_not_ours_and_does_not_use_up_what_is_pending() {
        var pending = begun();

        assertFails(Reason.NOT_OURS, Cast.admin(), pending, new Answer("guessed", "good", ""));
        assertFails(Reason.NOT_OURS, Cast.admin(), pending, new Answer("", "good", ""));
        assertFails(Reason.NOT_OURS, Cast.admin(), null, good(pending));

        assertThat(desk.answered(Cast.admin(), pending, good(pending)).all()).isNotEmpty();
    }

    @Test
    void the_same_answer_counts_once_however_often_it_comes() throws Exception {
        var pending = begun();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<OpenedAccounts> answer = () -> desk.answered(Cast.admin(), pending, good(pending));
            var all = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> answer).toList());

            assertThat(all)
                    .filteredOn(each -> each.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
        assertFails(Reason.USED, Cast.admin(), pending, good(pending));
    }

    @Test
    void somebody_else_cannot_answer_for_the_one_who_set_out() {
        var pending = begun();

        assertFails(Reason.NOT_OURS, Cast.someone("Another", Role.ADMIN), pending, good(pending));
        assertThatThrownBy(() -> desk.answered(Cast.lead(), pending, good(pending)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_answer_that_took_too_long_opens_nothing() {
        var pending = begun();
        clock.advance(Duration.ofMinutes(10));

        assertFails(Reason.EXPIRED, Cast.admin(), pending, good(pending));
    }

    @Test
    void a_denial_opens_nothing_and_uses_the_request_up() {
        var pending = begun();
        var state = good(pending).state();

        assertFails(Reason.DENIED, Cast.admin(), pending, new Answer(state, "good", "access_denied"));
        assertFails(Reason.USED, Cast.admin(), pending, good(pending));
    }

    @Test
    void a_code_that_the_platform_refuses_opens_nothing() {
        var pending = begun();

        assertFails(
                Reason.REFUSED, Cast.admin(), pending, new Answer(good(pending).state(), "bad", ""));
    }

    @Test
    void a_person_without_accounts_is_told_so() {
        doorman.opens();
        var pending = begun();

        assertFails(Reason.NOTHING, Cast.admin(), pending, good(pending));
    }

    @Test
    void the_choice_has_to_be_made_in_time_and_among_what_was_opened() {
        var pending = begun();
        var opened = desk.answered(Cast.admin(), pending, good(pending));

        assertThatThrownBy(() -> desk.connect(Cast.admin(), opened, "foreign", "Vieras"))
                .isInstanceOf(NotFound.class);
        clock.advance(Duration.ofMinutes(15));
        assertThatThrownBy(() -> desk.connect(Cast.admin(), opened, "news", "Uutiset"))
                .isInstanceOf(ConsentFailed.class);
    }

    @Test
    void only_administrators_are_sent_and_only_where_there_is_consent() {
        assertThatThrownBy(() -> desk.begin(Cast.lead(), Stage.ID, BACK)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.begin(Cast.admin(), "myspace", BACK)).isInstanceOf(NotFound.class);
    }

    @Test
    void neither_state_nor_verifier_nor_code_is_ever_printed() {
        var pending = begun();
        var answer = good(pending);

        assertThat(pending + " " + pending.request() + " " + answer)
                .doesNotContain(answer.state(), pending.request().verifier(), "good");
        assertThat(desk.answered(Cast.admin(), pending, answer).toString()).doesNotContain("access-1", "refresh-1");
    }

    private PendingConsent begun() {
        return desk.begin(Cast.admin(), Stage.ID, BACK);
    }

    private static Answer good(PendingConsent pending) {
        return new Answer(pending.request().state(), "good", "");
    }

    private void assertFails(Reason reason, Actor actor, @Nullable PendingConsent pending, Answer answer) {
        assertThatThrownBy(() -> desk.answered(actor, pending, answer))
                .isInstanceOfSatisfying(
                        ConsentFailed.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
        assertThat(house.get(Channels.class).everywhere()).isEmpty();
    }
}
