package fi.kaari.compose;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.BeatId;
import fi.kaari.post.Post;
import java.util.Objects;

/**
 * What colleagues call a post, and where it stands.
 *
 * @param revision of the post that they were looking at
 * @param beat the id of one of the arc's beats, or empty
 */
public record PlaceForm(long revision, String title, String arc, String beat) {

    public PlaceForm {
        title = Objects.requireNonNullElse(title, "");
        arc = Objects.requireNonNullElse(arc, "");
        beat = Objects.requireNonNullElse(beat, "");
    }

    static PlaceForm of(Post post) {
        return new PlaceForm(
                post.revision(),
                post.title(),
                post.arc().value(),
                post.beat() == null ? "" : post.beat().value());
    }

    Post on(Post post) {
        return post.named(title)
                .placed(Typed.id("arc", arc, ArcId::new), beat.isBlank() ? null : Typed.id("beat", beat, BeatId::new));
    }
}
