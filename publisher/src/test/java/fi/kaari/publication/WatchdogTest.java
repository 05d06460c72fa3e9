package fi.kaari.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.channel.Channels;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody works here, so that there is something to see. */
@EachDatabase
class WatchdogTest {

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final House house;
    private final Watchdog watchdog;
    private ChannelId channel;

    WatchdogTest(TestDatabase database) {
        house = House.over(database, clock);
        watchdog = house.get(Watchdog.class);
    }

    @BeforeEach
    void connect() {
        channel = house.get(Channels.class)
                .connect(Cast.admin(), "x", "x", "1", new Token("sandbox-1"))
                .id();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aLedgerWithNothingToDoIsFine() {
        approved(Duration.ofDays(1));

        assertThat(watchdog.look()).isEmpty();
    }

    @Test
    void whatNobodyClaimsIsNoticed() {
        approved(Duration.ofMinutes(20));
        var since = clock.instant().plus(Duration.ofMinutes(5));

        clock.advance(Duration.ofMinutes(7));

        assertThat(watchdog.look()).containsExactly(new Concern(Concern.Kind.CLAIMS_STOPPED, 1, since));
    }

    @Test
    void whatIsHeldOnPurposeIsNot() {
        approved(Duration.ofMinutes(20));
        house.get(Pauses.class).pause(Cast.lead(), "An accident");
        clock.advance(Duration.ofMinutes(7));
        assertThat(watchdog.look()).isEmpty();

        house.get(Pauses.class).resume(Cast.lead());
        house.get(Channels.class).rest(channel, clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(watchdog.look()).isEmpty();
    }

    @Test
    void workThatNeverEndsIsNoticed() {
        approved(Duration.ofMinutes(10));
        var claim = house.get(Ledger.class).claim(Work.PREPARE, channel, 1).getFirst();
        house.get(Progress.class).begin(claim, Work.PREPARE);
        var begun = clock.instant();

        for (int minute = 0; minute < 46; minute++) {
            clock.advance(Duration.ofMinutes(1));
            house.get(Ledger.class).renew(List.of(claim.token()));
        }

        assertThat(watchdog.look()).contains(new Concern(Concern.Kind.JOB_HANGS, 1, begun));
    }

    @Test
    void somethingApprovedThatIsOnNoLedgerIsNoticed() {
        var post = approved(Duration.ofMinutes(20));
        house.get(JdbcClient.class).sql("DELETE FROM publication").update();

        clock.advance(Duration.ofMinutes(22));

        assertThat(watchdog.look())
                .containsExactly(new Concern(
                        Concern.Kind.NO_FATE,
                        1,
                        post.variants().getFirst().schedule().due()));
    }

    private Post approved(Duration untilDue) {
        return Story.in(house)
                .approvedPost(
                        Story.variant(channel, "Tervetuloa", clock.instant().plus(untilDue))
                                .withLink("https://www.example.org/"));
    }
}
