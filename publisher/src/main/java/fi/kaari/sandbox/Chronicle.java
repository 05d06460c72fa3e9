package fi.kaari.sandbox;

import fi.kaari.workspace.UtcColumn;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets the demonstration tell of earlier days: a post that has just been published is shown as of then. */
@Repository
@OfSandbox
public class Chronicle {

    private final JdbcClient database;

    Chronicle(JdbcClient database) {
        this.database = database;
    }

    /** @param id the post's id on its platform */
    public void date(String platform, String id, Instant shownAt) {
        database.sql("UPDATE sandbox_post SET shown_at = ? WHERE platform = ? AND id = ?")
                .params(UtcColumn.of(shownAt), platform, id)
                .update();
    }
}
