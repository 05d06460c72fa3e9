package fi.kaari.approval;

import fi.kaari.post.Post;
import fi.kaari.workspace.Actor;

/** An approver has sent the post back to its authors. Told inside the deciding transaction. */
public record PostSentBack(Post post, Review review, Actor actor) {}
