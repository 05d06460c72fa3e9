package fi.kaari.calendar;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatId;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.channel.Channels;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.publication.State;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Arcs and posts as tests lay them out in {@link House#WORKSPACE}, with the people of the {@link Cast}. */
public final class Storyboard {

    /** Whatever knows the beans: {@code house::get} or {@code context::getBean}. */
    public interface Beans {
        <B> B get(Class<B> type);
    }

    private final Beans beans;

    public Storyboard(Beans beans) {
        this.beans = beans;
    }

    /** An arc with one beat that lasts as long as it does. */
    public Arc arc(String name, String from, String to) {
        return arc(name, from, to, Colour.MOSS);
    }

    public Arc arc(String name, String from, String to, Colour colour) {
        var first = LocalDate.parse(from);
        var last = LocalDate.parse(to);
        var outline = new Arc.Outline(
                name, Shape.FIVE_ACT, "Goal", "Target", "Audience", "Message", colour, "Owner", first, last, null);
        return beans.get(Arcs.class)
                .begin(Cast.author(), outline, List.of(Beat.of("Koukku", BeatKind.HOOK, first, last)));
    }

    /** The channel of that platform; connected at its first use. */
    public ChannelId channel(String platform) {
        var channels = beans.get(Channels.class);
        return channels.all(House.WORKSPACE).stream()
                .filter(channel -> channel.platform().equals(platform))
                .findFirst()
                .orElseGet(() ->
                        channels.connect(Cast.admin(), platform, "Työllisyyspalvelut", "account", new Token("token")))
                .id();
    }

    /** A draft for Facebook in Finnish. */
    public Post post(Arc arc, String title, String at) {
        return post(arc, title, variant("facebook", "fi", at));
    }

    /** A draft on the arc's beat. */
    public Post post(Arc arc, String title, Variant... variants) {
        BeatId beat = arc.beats().getFirst().id();
        return beans.get(Posts.class).draft(Cast.author(), arc.id(), beat, title, List.of(variants));
    }

    public Variant variant(String platform, String language, String at) {
        var schedule = Schedule.at(LocalDateTime.parse(at), House.HELSINKI, Schedule.Occurrence.EARLIER);
        return Variant.draft(channel(platform), Locale.forLanguageTag(language), "Tervetuloa.", schedule)
                .withLink("https://example.org/tapahtuma");
    }

    public Review submitted(PostId post) {
        return beans.get(Reviews.class).submit(Cast.author(), post, revision(post), "Reason");
    }

    public void approved(PostId post) {
        var reviews = beans.get(Reviews.class);
        var review = submitted(post);
        reviews.approve(Cast.expert(), review.id(), review.digest(), "");
        reviews.approve(Cast.lead(), review.id(), review.digest(), "");
    }

    public void sentBack(PostId post) {
        var review = submitted(post);
        beans.get(Reviews.class).sendBack(Cast.expert(), review.id(), review.digest(), "Lyhennä.");
    }

    /** Puts the approved variant where the jobs would have brought it. */
    public void stands(VariantId variant, State state, @Nullable String permalink) {
        beans.get(JdbcClient.class)
                .sql("UPDATE publication SET state = ?, permalink = ? WHERE variant = ? AND state <> 'CANCELLED'")
                .param(state.name())
                .param(permalink)
                .param(variant.value())
                .update();
    }

    public long revision(PostId post) {
        return beans.get(Posts.class).find(post).orElseThrow().revision();
    }

    public void archived(ArcId arc) {
        var arcs = beans.get(Arcs.class);
        arcs.archive(Cast.author(), arc, arcs.find(arc).orElseThrow().revision());
    }
}
