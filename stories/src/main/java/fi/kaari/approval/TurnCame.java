package fi.kaari.approval;

import fi.kaari.post.Post;
import fi.kaari.workspace.Actor;

/** The post is before somebody who has not been asked about it before. Told inside the transaction that brought it there. */
public record TurnCame(Post post, Review review, Actor actor) {}
