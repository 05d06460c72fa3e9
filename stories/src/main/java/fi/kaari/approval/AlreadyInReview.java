package fi.kaari.approval;

import fi.kaari.post.PostId;

/** The post is before those who approve it, or approved, already. */
public class AlreadyInReview extends RuntimeException {

    AlreadyInReview(PostId post) {
        super("Post " + post + " is in review or approved already");
    }
}
