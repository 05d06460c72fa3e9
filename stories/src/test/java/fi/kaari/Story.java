package fi.kaari;

import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.workspace.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** Tells stories the way people do: arcs are begun, posts drafted, submitted and approved by whoever may. */
public final class Story {

    private static final Locale FINNISH = Locale.of("fi");

    private final Beans beans;

    private Story(Beans beans) {
        this.beans = beans;
    }

    public static Story in(House house) {
        return new Story(house::get);
    }

    /** In the workspace {@link House#WORKSPACE} of a whole application. */
    public static Story in(ApplicationContext application) {
        return new Story(application::getBean);
    }

    /** What one channel tells in Finnish at a time, which need not be a full minute. */
    public static Variant variant(ChannelId channel, String text, Instant due) {
        var schedule = new Schedule(LocalDateTime.ofInstant(due, House.HELSINKI), House.HELSINKI, due);
        return Variant.draft(channel, FINNISH, text, schedule);
    }

    /** An arc of two months around today. */
    public Arc arc() {
        var today = LocalDate.ofInstant(beans.get(Clock.class).instant(), House.HELSINKI);
        var from = today.minusMonths(1);
        var to = today.plusMonths(1);
        var outline = new Arc.Outline(
                "Rekrytointimessut",
                Shape.EVENT_COUNTDOWN,
                "Työnhakijat tulevat messuille",
                "200 ilmoittautumista",
                "Työnhakijat",
                "Täältä löytyy töitä",
                Colour.FJORD,
                "Viestintä",
                from,
                to,
                null);
        return beans.get(Arcs.class).begin(Cast.author(), outline, outline.beats(kind -> kind.name()));
    }

    /** The arc with another key message, by the lead. */
    public Arc retold(ArcId id, String keyMessage) {
        var arc = beans.get(Arcs.class).get(Cast.lead(), id);
        var it = arc.outline();
        var outline = new Arc.Outline(
                it.name(),
                it.shape(),
                it.goal(),
                it.target(),
                it.audience(),
                keyMessage,
                it.colour(),
                it.owner(),
                it.from(),
                it.to(),
                it.eventOn());
        return beans.get(Arcs.class).revise(Cast.lead(), id, arc.revision(), outline, arc.beats());
    }

    /** Drafted by the author. */
    public Post draft(Variant... variants) {
        return beans.get(Posts.class).draft(Cast.author(), arc().id(), null, "Ilmoittautuminen", List.of(variants));
    }

    /** Put before those who approve it, by the author. */
    public Review submitted(Post post) {
        return beans.get(Reviews.class).submit(Cast.author(), post.id(), post.revision(), "Tiedossa");
    }

    /** Approved by everybody it takes: the expert, then the lead. */
    public Post approved(Post post) {
        var review = submitted(post);
        approve(Cast.expert(), review);
        approve(Cast.lead(), review);
        return beans.get(Posts.class).get(Cast.author(), post.id());
    }

    /** Drafted, submitted and approved. */
    public Post approvedPost(Variant... variants) {
        return approved(draft(variants));
    }

    private void approve(Actor actor, Review review) {
        beans.get(Reviews.class).approve(actor, review.id(), review.digest(), "");
    }

    private interface Beans {
        <B> B get(Class<B> type);
    }
}
