package fi.kaari.publication;

import fi.kaari.post.Corrections;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.workspace.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what is out: by a post of its own, wherever the wrong one is, which is approved like every other. Once it is
 * out on a channel, what it corrects there counts as corrected.
 */
@Service
public class Correcting {

    private static final Duration TO_WRITE_AND_APPROVE = Duration.ofHours(1);

    private final Corrections corrections;
    private final Posts posts;
    private final PublicationTable table;
    private final Moves moves;
    private final Clock clock;

    Correcting(Corrections corrections, Posts posts, PublicationTable table, Moves moves, Clock clock) {
        this.corrections = corrections;
        this.posts = posts;
        this.table = table;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * Begins the correction of a post: an empty variant for each that readers see, in an hour, which leads to the wrong one.
     *
     * @param title what colleagues are to call it
     * @throws InvalidPost {@code nothing-to-correct} if nothing of it is out
     */
    @Transactional
    public Post begin(Actor actor, PostId wrong, String title) {
        var post = posts.get(actor, wrong);
        var variants = table.of(wrong).stream()
                .filter(row -> State.READ.contains(row.state()))
                .flatMap(row -> post.variant(row.variant()).map(it -> variant(it, row)).stream())
                .toList();
        if (variants.isEmpty()) throw new InvalidPost("nothing-to-correct");
        return corrections.begin(actor, wrong, title, variants);
    }

    private Variant variant(Variant wrong, Publication row) {
        var link = Optional.ofNullable(row.receipt())
                .flatMap(proof -> Optional.ofNullable(proof.permalink()))
                .map(Object::toString)
                .orElse("");
        return Variant.draft(wrong.channel(), wrong.language(), "", soon(wrong.schedule()))
                .withLink(link);
    }

    /** On a full five minutes. */
    private Schedule soon(Schedule like) {
        var due = clock.instant().plus(TO_WRITE_AND_APPROVE).truncatedTo(ChronoUnit.MINUTES);
        var full = due.plus(Duration.ofMinutes((5 - due.getEpochSecond() / 60 % 5) % 5));
        return new Schedule(LocalDateTime.ofInstant(full, like.zone()), like.zone(), full);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PublicationMoved moved) {
        var correction = moved.publication();
        if (correction.state() != State.PUBLISHED) return;
        corrections.correctedBy(correction.post()).stream()
                .flatMap(wrong -> table.locked(wrong).stream())
                .filter(row -> row.state() == State.PUBLISHED && row.channel().equals(correction.channel()))
                .forEach(row -> moves.move(
                        moved.actor(),
                        "publication.corrected",
                        row,
                        row.corrected(clock.instant()),
                        Map.of("correction", correction.post().value())));
    }
}
