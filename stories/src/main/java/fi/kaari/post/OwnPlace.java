package fi.kaari.post;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.workspace.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A post stands in an arc of its workspace that is being told, and in one of that arc's beats if in any. */
@Component
class OwnPlace implements Requirement {

    private final Arcs arcs;

    OwnPlace(Arcs arcs) {
        this.arcs = arcs;
    }

    @Override
    public void require(@Nullable Post before, Post after) {
        var arc = arc(after);
        var isNewHere = before == null || !before.arc().equals(after.arc());
        if (isNewHere && arc.isArchived()) throw new InvalidPost("arc.archived");
        if (after.beat() != null && arc.beat(after.beat()).isEmpty()) throw new InvalidPost("beat");
    }

    private Arc arc(Post post) {
        return arcs.find(post.arc())
                .filter(arc -> arc.workspace().equals(post.workspace()))
                .orElseThrow(() -> new NotFound(post.arc()));
    }
}
