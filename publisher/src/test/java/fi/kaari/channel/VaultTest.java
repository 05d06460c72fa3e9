package fi.kaari.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.job.Doorman;
import fi.kaari.job.Stage;
import fi.kaari.job.Witness;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.post.ChannelId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EachDatabase
class VaultTest {

    private static final String OLD = "the secret of last year, long enough for it";
    private static final String NEW = "the secret of this year, long enough for it";
    private static final Credentials PAIR = new Credentials(
            new Token("access-secret"),
            new Token("refresh-secret"),
            Instant.parse("2027-03-22T09:00:00Z"),
            Instant.parse("2027-06-22T09:00:00Z"));

    private final TestDatabase database;
    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");

    VaultTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void nothing_of_the_credentials_can_be_read_in_the_database() {
        try (var house = house(Map.of("kaari.secret-key", OLD))) {
            var channel = connected(house);

            assertThat(sealed(house, channel)).matches("[0-9a-f]{12}\\.[\\w-]+").doesNotContain("secret");
            assertThat(PAIR.toString()).doesNotContain("secret");
            assertThat(house.get(CredentialTable.class)
                            .find(channel.id())
                            .orElseThrow()
                            .toString())
                    .doesNotContain(sealed(house, channel));
        }
    }

    @Test
    void the_whole_pair_and_its_ends_come_back() {
        try (var house = house(Map.of("kaari.secret-key", OLD))) {
            var vault = house.get(Vault.class);
            var id = ChannelId.random();

            assertThat(vault.opened(id, vault.sealed(id, PAIR))).isEqualTo(PAIR);
            assertThat(vault.opened(id, vault.sealed(id, Credentials.of(new Token("t")))))
                    .isEqualTo(Credentials.of(new Token("t")));
            assertThat(vault.sealed(id, PAIR)).isNotEqualTo(vault.sealed(id, PAIR));
        }
    }

    @Test
    void what_is_sealed_for_one_channel_opens_for_no_other_and_not_when_it_was_changed() {
        try (var house = house(Map.of("kaari.secret-key", OLD))) {
            var vault = house.get(Vault.class);
            var id = ChannelId.random();
            var sealed = vault.sealed(id, PAIR);
            var last = sealed.charAt(sealed.length() - 2);
            var changed = sealed.substring(0, sealed.length() - 2)
                    + (last == 'A' ? 'B' : 'A')
                    + sealed.substring(sealed.length() - 1);

            assertThatThrownBy(() -> vault.opened(ChannelId.random(), sealed)).isInstanceOf(Unauthorised.class);
            assertThatThrownBy(() -> vault.opened(id, changed)).isInstanceOf(Unauthorised.class);
            assertThatThrownBy(() -> vault.opened(id, "")).isInstanceOf(Unauthorised.class);
            assertThatThrownBy(() -> vault.opened(id, vault.keyId() + ".%%")).isInstanceOf(Unauthorised.class);
        }
    }

    @Test
    void another_secret_reads_with_the_former_one_and_seals_anew_so_that_it_can_go() {
        Channel channel;
        String before;
        try (var house = house(Map.of("kaari.secret-key", OLD))) {
            channel = connected(house);
            before = sealed(house, channel);
        }
        try (var house = house(Map.of("kaari.secret-key", NEW, "kaari.former-secret-keys[0]", OLD))) {
            assertThat(house.get(Channels.class).account(channel).token()).isEqualTo(PAIR.access());
            assertThat(house.get(Renewals.class).underFormerKeys()).isEqualTo(1);

            assertThat(house.get(Renewals.class).reseal()).isEqualTo(1);

            assertThat(house.get(Renewals.class).underFormerKeys()).isZero();
            assertThat(house.get(Renewals.class).reseal()).isZero();
            assertThat(sealed(house, channel)).isNotEqualTo(before);
        }
        try (var house = house(Map.of("kaari.secret-key", NEW))) {
            assertThat(house.get(Channels.class).account(channel).token()).isEqualTo(PAIR.access());
        }
    }

    @Test
    void a_lost_secret_is_a_channel_to_reconnect_and_no_fault() {
        Channel channel;
        try (var house = house(Map.of("kaari.secret-key", OLD))) {
            channel = connected(house);
        }
        try (var house = house(Map.of("kaari.secret-key", NEW))) {
            assertThatThrownBy(() -> house.get(Channels.class).account(channel)).isInstanceOf(Unauthorised.class);

            house.get(Renewals.class).reseal();
            house.get(Renewals.class).reseal();

            assertThat(house.get(Channels.class).get(channel.id()).isWell()).isFalse();
            assertThat(house.get(Witness.class).told(ChannelTroubled.class)).hasSize(1);
        }
    }

    @Test
    void a_channel_that_could_not_be_read_goes_on_once_its_secret_is_back() {
        Channel channel;
        try (var house = house(Map.of("kaari.secret-key", OLD))) {
            channel = connected(house);
        }
        try (var house = house(Map.of("kaari.secret-key", NEW))) {
            house.get(Renewals.class).reseal();
            assertThat(house.get(Channels.class).get(channel.id()).isWell()).isFalse();
        }
        try (var house = house(Map.of("kaari.secret-key", OLD))) {
            house.get(Renewals.class).reseal();

            assertThat(house.get(Channels.class).get(channel.id()).isWell()).isTrue();
        }
    }

    private Channel connected(House house) {
        return house.get(Channels.class).connect(Cast.admin(), Stage.ID, "Uutiset", "news", PAIR);
    }

    private static String sealed(House house, Channel channel) {
        return house.get(JdbcClient.class)
                .sql("SELECT credentials FROM channel WHERE id = ?")
                .param(channel.id().value())
                .query(String.class)
                .single();
    }

    private House house(Map<String, Object> settings) {
        return House.over(database, clock, settings, Stage.class, Doorman.class, Witness.class);
    }
}
