package fi.kaari.channel;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class WarningsTest {

    private final TestClock clock = TestClock.at("2027-03-01T07:00:00Z");
    private final House house;
    private final Channels channels;

    WarningsTest(TestDatabase database) {
        house = House.over(database, clock, Map.of(), Stage.class, Doorman.class, Witness.class);
        channels = house.get(Channels.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_end_is_told_14_and_7_days_and_a_day_ahead_each_once() {
        var channel = connected(ending("2027-03-31T07:00:00Z"));

        for (int hour = 0; hour < 31 * 24; hour++) {
            tell();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(house.get(Witness.class).told(AccessEnding.class))
                .extracting(AccessEnding::days)
                .containsExactly(14, 7, 1);
        assertThat(house.get(AuditTrail.class).about(House.WORKSPACE, "channel/" + channel.id(), 10))
                .extracting(entry -> entry.act().verb())
                .containsExactly(
                        "channel.access-ending", "channel.access-ending", "channel.access-ending", "channel.connected");
    }

    @Test
    void what_was_not_told_in_time_is_told_by_the_latest_warning_alone() {
        connected(ending("2027-03-04T07:00:00Z"));

        tell();

        assertThat(house.get(Witness.class).told(AccessEnding.class))
                .extracting(AccessEnding::days)
                .containsExactly(7);
    }

    @Test
    void reconnecting_begins_anew() {
        connected(ending("2027-03-04T07:00:00Z"));
        tell();
        connected(ending("2027-03-05T07:00:00Z"));
        tell();

        assertThat(house.get(Witness.class).told(AccessEnding.class)).hasSize(2);
    }

    @Test
    void what_renews_itself_is_told_only_once_that_fails() {
        var channel = connected(house.get(Doorman.class).pair(1));
        tell();
        assertThat(house.get(Witness.class).told(AccessEnding.class)).isEmpty();
        assertThat(channel.access().endsAt()).isEmpty();

        house.get(CredentialTable.class).failed(channel.id(), clock.instant());
        tell();
        assertThat(house.get(Witness.class).told(AccessEnding.class)).hasSize(1);
    }

    @Test
    void the_end_of_the_consent_counts_even_if_the_token_renews_itself() {
        connected(house.get(Doorman.class).pair(1).endingAt(Instant.parse("2027-03-10T07:00:00Z")));

        tell();

        assertThat(house.get(Witness.class).told(AccessEnding.class))
                .extracting(AccessEnding::endsAt)
                .containsExactly(Instant.parse("2027-03-10T07:00:00Z"));
    }

    @Test
    void what_does_not_end_is_in_trouble_or_disconnected_is_not_told() {
        connected(Credentials.of(new Token("lasting")));
        tell();
        var channel = connected(ending("2027-03-04T07:00:00Z"));
        channels.troubled(channel.id(), "gone");
        tell();
        channels.disconnect(Cast.admin(), channel.id());
        tell();

        assertThat(house.get(Witness.class).told(AccessEnding.class)).isEmpty();
    }

    @Test
    void the_days_left_are_whole_days() {
        var access = connected(ending("2027-03-09T06:00:00Z")).access();

        assertThat(access.daysLeft(clock.instant())).contains(7L);
        assertThat(access.isEnding(clock.instant())).isTrue();
        assertThat(access.daysLeft(Instant.parse("2027-04-01T00:00:00Z"))).contains(0L);
    }

    private Channel connected(Credentials credentials) {
        return channels.connect(Cast.admin(), Stage.ID, "Uutiset", "news", credentials);
    }

    private static Credentials ending(String end) {
        return Credentials.of(new Token("token")).expiringAt(Instant.parse(end));
    }

    private void tell() {
        house.get(Warnings.class).tell(channels.everywhere());
    }
}
