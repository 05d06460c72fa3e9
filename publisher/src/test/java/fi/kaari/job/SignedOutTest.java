package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.Story;
import fi.kaari.channel.AccessEnding;
import fi.kaari.channel.Channel;
import fi.kaari.channel.ChannelTroubled;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Connections;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Credentials;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.post.Post;
import fi.kaari.publication.Retractions;
import fi.kaari.publication.State;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of publications on a channel whose token the platform no longer accepts. */
class SignedOutTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestDatabase database = TestDatabase.onH2();
    private final Press press = Press.over(database);
    private final Channels channels = press.house.get(Channels.class);
    private final Doorman doorman = press.house.get(Doorman.class);
    private Channel channel;

    @BeforeEach
    void connect() {
        channel = channels.connect(Cast.admin(), Stage.ID, "Uutiset", "news", doorman.pair(1));
    }

    @AfterEach
    void close() {
        press.close();
        database.close();
    }

    @Test
    void a_refused_token_is_renewed_once_and_the_post_goes_out() {
        var post = post("Tervetuloa");
        press.stage.publishingFails("Tervetuloa", new Unauthorised("token expired"));

        press.after(HOUR);

        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
        assertThat(press.stage.seen()).containsExactly("Tervetuloa");
        assertThat(doorman.used()).containsExactly("refresh-1");
        assertThat(press.house.get(Witness.class).told(ChannelTroubled.class)).isEmpty();
    }

    @Test
    void a_token_that_is_refused_while_taking_back_is_renewed_as_well() {
        var post = post("Tervetuloa");
        press.after(HOUR);
        press.stage.retractingFails(new Unauthorised("token expired"));

        press.house
                .get(Retractions.class)
                .retract(Cast.lead(), press.publication(post).id(), "Väärä päivä");
        press.work();

        assertThat(press.state(post)).isEqualTo(State.RETRACTED);
        assertThat(press.house.get(Witness.class).told(ChannelTroubled.class)).isEmpty();
    }

    @Test
    void a_token_that_is_refused_while_preparing_is_renewed_as_well() {
        var post = post("Tervetuloa");
        press.stage.onPreparing("Tervetuloa", () -> {
            throw new Unauthorised("token expired");
        });

        press.after(HOUR);

        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void once_no_token_is_accepted_everything_on_the_channel_waits_and_one_notice_is_given() {
        doorman.next(SignedOutTest::refused);
        var first = post("Ensimmäinen");
        var second = post("Toinen");
        press.stage.publishingFails("Ensimmäinen", new Unauthorised("token revoked"));
        press.stage.publishingFails("Toinen", new Unauthorised("token revoked"));

        press.after(HOUR);

        assertThat(press.state(first)).isEqualTo(State.BLOCKED);
        assertThat(press.state(second)).isEqualTo(State.BLOCKED);
        assertThat(doorman.used()).hasSize(1);
        assertThat(press.house.get(Witness.class).told(ChannelTroubled.class)).hasSize(1);
        assertThat(press.stage.seen()).isEmpty();
    }

    @Test
    void what_is_blocked_goes_out_once_the_channel_is_connected_anew() {
        doorman.next(SignedOutTest::refused);
        var post = post("Tervetuloa");
        press.stage.publishingFails("Tervetuloa", new Unauthorised("token revoked"));
        press.after(HOUR);

        channels.connect(Cast.admin(), Stage.ID, "Uutiset", "news", doorman.pair(5));
        press.work();

        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void a_platform_that_gives_no_new_token_just_now_leaves_the_post_for_a_little_later() {
        doorman.next(SignedOutTest::away);
        var post = post("Tervetuloa");
        press.stage.publishingFails("Tervetuloa", new Unauthorised("token expired"));

        press.after(HOUR);
        assertThat(press.state(post)).isEqualTo(State.RETRYING);
        assertThat(channels.get(channel.id()).isWell()).isTrue();

        press.after(Duration.ofMinutes(2));
        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void a_token_that_ends_before_the_post_is_due_is_renewed_ahead() {
        channels.connect(
                Cast.admin(), Stage.ID, "Uutiset", "news", doorman.pair(1).expiringAt(press.in(HOUR.plusSeconds(30))));
        var post = post("Tervetuloa");

        press.after(HOUR);

        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
        assertThat(doorman.used()).containsExactly("refresh-1");
    }

    @Test
    void what_is_planned_on_a_disconnected_channel_waits() {
        var post = post("Tervetuloa");
        press.house.get(Connections.class).disconnect(Cast.admin(), channel.id());

        press.after(HOUR);
        assertThat(press.state(post)).isEqualTo(State.BLOCKED);

        channels.connect(Cast.admin(), Stage.ID, "Uutiset", "news", doorman.pair(5));
        press.work();
        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void the_upkeep_renews_checks_and_warns_whatever_one_channel_does() {
        var ending = channels.connect(
                Cast.admin(),
                Stage.ID,
                "Toinen",
                "other",
                Credentials.of(new Token("t")).expiringAt(press.in(Duration.ofDays(3))));
        press.clock.advance(Duration.ofMinutes(101));

        press.house.get(Upkeep.class).look();

        assertThat(channels.account(channels.get(channel.id())).token()).isEqualTo(new Token("access-2"));
        assertThat(channels.get(channel.id()).access().checkedAt()).isEqualTo(press.clock.instant());
        assertThat(press.house.get(Witness.class).told(AccessEnding.class))
                .extracting(told -> told.channel().id())
                .containsExactly(ending.id());
    }

    private Post post(String text) {
        return Story.in(press.house).approvedPost(Story.variant(channel.id(), text, press.in(HOUR)));
    }

    private static Credentials refused() {
        throw new Unauthorised("stage.example.org says invalid_grant");
    }

    private static Credentials away() {
        throw new Unavailable("stage.example.org cannot be reached");
    }
}
