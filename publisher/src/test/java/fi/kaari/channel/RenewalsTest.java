package fi.kaari.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.job.Doorman;
import fi.kaari.job.Stage;
import fi.kaari.job.Witness;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that end are renewed in time, once, by whoever comes first; and never again once they are refused. */
@EachDatabase
class RenewalsTest {

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final House house;
    private final Renewals renewals;
    private final Channels channels;
    private final Doorman doorman;
    private Channel channel;

    RenewalsTest(TestDatabase database) {
        house = House.over(database, clock, Map.of(), Stage.class, Doorman.class, Witness.class);
        renewals = house.get(Renewals.class);
        channels = house.get(Channels.class);
        doorman = house.get(Doorman.class);
    }

    @BeforeEach
    void connect() {
        channel = channels.connect(Cast.admin(), Stage.ID, "Uutiset", "news", doorman.pair(1));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_end_of_a_sign_in_is_written_to_the_trail_once_and_without_what_the_platform_said() {
        channels.troubled(channel.id(), "token access-1 has ended");
        channels.troubled(channel.id(), "token access-1 has ended");

        assertThat(house.get(AuditTrail.class).about(House.WORKSPACE, "channel/" + channel.id(), 10))
                .filteredOn(entry -> entry.act().verb().equals("channel.troubled"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsOnlyKeys("platform", "account"));
    }

    @Test
    void nothing_is_renewed_before_its_time() {
        clock.advance(Duration.ofMinutes(99));

        assertThat(renewals.due(10)).isEmpty();
        assertThat(renewals.account(channel()).token()).isEqualTo(new Token("access-1"));
        assertThat(doorman.used()).isEmpty();
    }

    @Test
    void a_token_is_renewed_ahead_of_its_end_and_the_whole_pair_is_kept() {
        clock.advance(Duration.ofMinutes(101));
        renewDue();

        assertThat(token()).isEqualTo(new Token("access-2"));
        assertThat(channel().access().expiresAt()).isEqualTo(clock.instant().plus(Doorman.LIFE));
        assertThat(renewals.due(10)).isEmpty();

        clock.advance(Duration.ofMinutes(101));
        renewDue();

        assertThat(token()).isEqualTo(new Token("access-3"));
        assertThat(doorman.used()).containsExactly("refresh-1", "refresh-2");
    }

    @Test
    void a_token_that_ends_within_a_call_is_renewed_before_it() {
        clock.advance(Duration.ofMinutes(119));

        assertThat(renewals.account(channel()).token()).isEqualTo(new Token("access-2"));
    }

    @Test
    void however_many_come_at_once_the_refresh_token_is_used_once_and_all_get_what_it_brought() throws Exception {
        var begun = new CountDownLatch(1);
        doorman.next(() -> {
            await(begun);
            return doorman.pair(2);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Token> question = () -> renewals.another(channel(), new Token("access-1"))
                    .orElseThrow()
                    .token();
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(question))
                    .toList();
            Thread.sleep(300);
            begun.countDown();

            for (var answer : answers) assertThat(answer.get()).isEqualTo(new Token("access-2"));
        }
        assertThat(doorman.used()).containsExactly("refresh-1");
    }

    @Test
    void a_lost_answer_is_asked_for_once_more() {
        doorman.next(RenewalsTest::lost);
        doorman.next(() -> doorman.pair(2));
        clock.advance(Duration.ofMinutes(101));

        renewDue();

        assertThat(token()).isEqualTo(new Token("access-2"));
        assertThat(channel().isWell()).isTrue();
    }

    @Test
    void a_lost_answer_that_used_the_token_up_is_told_once_and_never_tried_again() {
        doorman.next(RenewalsTest::lost);
        clock.advance(Duration.ofMinutes(101));

        renewDue();
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofHours(1));
            renewDue();
        }

        assertThat(doorman.used()).containsExactly("refresh-1", "refresh-1");
        assertThat(channel().isWell()).isFalse();
        assertThat(channel().trouble()).contains("invalid_request");
        assertThat(house.get(Witness.class).told(ChannelTroubled.class)).hasSize(1);
        assertThat(renewals.another(channel(), new Token("access-1"))).isEmpty();
    }

    @Test
    void a_platform_that_is_away_is_asked_later_and_ever_more_seldom() {
        clock.advance(Duration.ofMinutes(101));
        for (int i = 0; i < 3; i++) doorman.next(RenewalsTest::away);

        renewDue();
        assertThat(channel().access().failures()).isEqualTo(1);
        assertThat(channel().access().renewAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        renewDue();
        assertThat(doorman.used()).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        renewDue();
        assertThat(channel().access().renewAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));

        assertThatThrownBy(() -> renewals.another(channel(), new Token("access-1")))
                .isInstanceOf(Unavailable.class);
        assertThat(channel().isWell()).isTrue();
        assertThat(house.get(Witness.class).told(ChannelTroubled.class)).isEmpty();
    }

    @Test
    void what_a_person_has_connected_meanwhile_counts() {
        doorman.next(() -> {
            channels.connect(Cast.admin(), Stage.ID, "Uutiset", "news", doorman.pair(7));
            return doorman.pair(2);
        });
        clock.advance(Duration.ofMinutes(101));

        renewDue();

        assertThat(token()).isEqualTo(new Token("access-7"));
    }

    @Test
    void a_node_that_died_over_it_keeps_nobody_waiting_for_long() {
        house.get(CredentialTable.class)
                .lease(channel.id(), "dead", clock.instant().plus(Duration.ofMinutes(2)));
        clock.advance(Duration.ofMinutes(3));

        assertThat(renewals.another(channel(), new Token("access-1"))
                        .orElseThrow()
                        .token())
                .isEqualTo(new Token("access-2"));
    }

    @Test
    void a_token_that_cannot_be_renewed_is_not() {
        var other = channels.connect(Cast.admin(), Stage.ID, "Toinen", "other", Credentials.of(new Token("lasting")));

        assertThat(renewals.another(other, new Token("lasting"))).isEmpty();
        assertThat(doorman.used()).isEmpty();
    }

    @Test
    void a_disconnected_channel_has_no_token_and_is_not_renewed() {
        assertThat(house.get(Connections.class).disconnect(Cast.admin(), channel.id()))
                .isTrue();
        clock.advance(Duration.ofMinutes(101));

        assertThat(doorman.revoked()).containsExactly("access-1");
        assertThat(renewals.due(10)).isEmpty();
        assertThat(channel().isWell()).isFalse();
        assertThatThrownBy(() -> renewals.account(channel())).isInstanceOf(Unauthorised.class);

        channels.connect(Cast.admin(), Stage.ID, "Uutiset", "news", doorman.pair(9));
        assertThat(channel().isWell()).isTrue();
        assertThat(token()).isEqualTo(new Token("access-9"));
    }

    private void renewDue() {
        renewals.due(10).forEach(id -> {
            try {
                renewals.renew(id);
            } catch (Unauthorised | Unavailable told) {
                // what it means is on the channel
            }
        });
    }

    private Channel channel() {
        return channels.get(channel.id());
    }

    private Token token() {
        return channels.account(channel()).token();
    }

    private static Credentials lost() {
        throw new Unanswered("the answer was lost");
    }

    private static Credentials away() {
        throw new Unavailable("not there");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
