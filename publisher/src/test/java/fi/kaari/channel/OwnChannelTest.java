package fi.kaari.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.ChannelId;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnChannelTest {

    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
    private final Channels channels = house.get(Channels.class);

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void aPostIsWrittenForAChannelOfItsWorkspace() {
        var ours = connect(Cast.admin());

        var post = Story.in(house).draft(variant(ours));

        assertThat(post.variants()).extracting(Variant::channel).containsExactly(ours);
    }

    @Test
    void channelsOfOthersAndChannelsThatDoNotExistAreRefused() {
        var theirs = connect(new Actor(Cast.admin().person(), new WorkspaceId("muualla"), Set.of(Role.ADMIN), null));

        for (var channel : new ChannelId[] {theirs, ChannelId.random()}) {
            assertThatThrownBy(() -> Story.in(house).draft(variant(channel)))
                    .isInstanceOf(InvalidPost.class)
                    .hasMessageContaining("channel");
        }
    }

    @Test
    void aVariantIsNotMovedToAChannelOfOthers() {
        var post = Story.in(house).draft(variant(connect(Cast.admin())));
        var stranger = variant(ChannelId.random());

        assertThatThrownBy(() -> house.get(Posts.class)
                        .revise(Cast.author(), post.id(), post.revision(), it -> it.adding(stranger)))
                .isInstanceOf(InvalidPost.class);
    }

    private ChannelId connect(Actor admin) {
        return channels.connect(admin, "facebook", "Työllisyyspalvelut", "100200300", new Token("secret"))
                .id();
    }

    private static Variant variant(ChannelId channel) {
        return Story.variant(channel, "Tervetuloa", Instant.parse("2027-01-11T07:00:00Z"));
    }
}
