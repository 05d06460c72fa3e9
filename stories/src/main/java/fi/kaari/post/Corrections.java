package fi.kaari.post;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which post puts which other post right. What has been said stays said; a correction is a post of its own beside it. */
@Service
public class Corrections {

    private final Posts posts;
    private final JdbcClient database;
    private final AuditTrail audit;

    Corrections(Posts posts, JdbcClient database, AuditTrail audit) {
        this.posts = posts;
        this.database = database;
        this.audit = audit;
    }

    /**
     * Begins a post that puts another one right, in the same arc.
     *
     * @param title what colleagues call it
     * @param variants where and in which language it is to be told
     * @throws InvalidPost if it cannot be as it was entered
     */
    @Transactional
    public Post begin(Actor actor, PostId wrong, String title, List<Variant> variants) {
        var corrected = posts.get(actor, wrong);
        var correction = posts.draft(actor, corrected.arc(), null, title, variants);
        database.sql("INSERT INTO correction (post, corrects) VALUES (?, ?)")
                .params(correction.id().value(), wrong.value())
                .update();
        audit.record(
                actor,
                new Act(
                        "post.correction-begun",
                        "post/" + wrong,
                        Map.of("correction", correction.id().value())));
        return correction;
    }

    /** The post that this one puts right. */
    public Optional<PostId> correctedBy(PostId correction) {
        return database.sql("SELECT corrects FROM correction WHERE post = ?")
                .param(correction.value())
                .query(String.class)
                .optional()
                .map(PostId::new);
    }

    /** The posts that put this one right, drafts too. */
    public List<PostId> of(PostId wrong) {
        return database
                .sql("SELECT post FROM correction WHERE corrects = ? ORDER BY post")
                .param(wrong.value())
                .query(String.class)
                .list()
                .stream()
                .map(PostId::new)
                .toList();
    }
}
