package fi.kaari.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.Platforms;
import fi.kaari.sandbox.Observer;
import fi.kaari.sandbox.SandboxTest;
import fi.kaari.workspace.NotAllowed;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class ConnectionsTest {

    @Autowired
    private Connections connections;

    @Autowired
    private Channels channels;

    @Autowired
    private Platforms platforms;

    @Autowired
    private Observer observer;

    private final String account = UUID.randomUUID().toString();
    private Platform platform;

    @BeforeEach
    void pick() {
        platform = platforms.all().getFirst();
    }

    @Test
    void an_account_whose_token_the_platform_accepts_is_connected() {
        var channel = connect("sandbox-" + account);

        assertThat(channels.get(channel.id())).isEqualTo(channel);
        assertThat(channels.account(channel).token()).isEqualTo(new Token("sandbox-" + account));
    }

    @Test
    void a_token_that_the_platform_does_not_accept_connects_nothing() {
        assertThatThrownBy(() -> connect("wrong")).isInstanceOf(Unauthorised.class);
        assertThatThrownBy(() -> connect("sandbox-" + UUID.randomUUID())).isInstanceOf(Unauthorised.class);

        assertThat(channels.everywhere()).noneMatch(this::isOurs);
    }

    @Test
    void a_platform_out_of_order_connects_nothing() {
        observer.behave(platform.id(), account, "down");

        assertThatThrownBy(() -> connect("sandbox-" + account)).isInstanceOf(Unavailable.class);
        assertThat(channels.everywhere()).noneMatch(this::isOurs);
    }

    @Test
    void a_channel_in_trouble_is_well_again_once_its_new_token_is_accepted() {
        var channel = connect("sandbox-" + account);
        observer.behave(platform.id(), account, "signed_out");
        channels.troubled(channel.id(), "the session has ended");

        assertThatThrownBy(() -> connections.reconnect(Cast.admin(), channel.id(), of("sandbox-" + account)))
                .isInstanceOf(Unauthorised.class);
        assertThat(channels.get(channel.id()).isWell()).isFalse();

        connections.reconnect(Cast.admin(), channel.id(), of("sandbox-" + account + "/2"));
        assertThat(channels.get(channel.id()).isWell()).isTrue();
        assertThat(channels.get(channel.id()).name()).isEqualTo(channel.name());
    }

    @Test
    void a_second_connection_to_the_same_account_renews_the_first() {
        var first = connect("sandbox-" + account);
        var second = connections.connect(
                Cast.admin(), platform.id(), "Uusi nimi", " " + account + " ", of("sandbox-" + account));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(channels.everywhere())
                .filteredOn(this::isOurs)
                .singleElement()
                .satisfies(channel -> assertThat(channel.name()).isEqualTo("Uusi nimi"));
    }

    @Test
    void only_administrators_connect_and_nobody_else_makes_the_platform_be_asked() {
        observer.behave(platform.id(), account, "down");

        assertThatThrownBy(() ->
                        connections.connect(Cast.lead(), platform.id(), "Uutiset", account, of("sandbox-" + account)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_is_missing_is_said_before_the_platform_is_asked() {
        observer.behave(platform.id(), account, "down");

        assertThatThrownBy(() -> connect("in two\npieces"))
                .isInstanceOfSatisfying(
                        InvalidChannel.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("token"));
    }

    private Channel connect(String token) {
        return connections.connect(Cast.admin(), platform.id(), "Uutiset", account, of(token));
    }

    private static Credentials of(String token) {
        return Credentials.of(new Token(token));
    }

    private boolean isOurs(Channel channel) {
        return channel.account().equals(account) && channel.workspace().equals(House.WORKSPACE);
    }
}
