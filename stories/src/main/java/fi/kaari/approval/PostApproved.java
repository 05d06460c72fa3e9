package fi.kaari.approval;

import fi.kaari.post.Post;
import fi.kaari.workspace.Actor;

/** The last step has approved: the post may go out as it is. Told inside the deciding transaction. */
public record PostApproved(Post post, Review review, Actor actor) {}
