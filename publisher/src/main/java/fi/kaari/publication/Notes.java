package fi.kaari.publication;

import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The column {@code remote}: what an adapter has made on the platform so far, each note committed at once. */
@Repository
public class Notes {

    private static final TypeReference<TreeMap<String, String>> NOTES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Notes(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The notes of a claimed publication; writing one throws {@link ClaimLost} as soon as the claim is. */
    public RemoteNotes of(Claim claim) {
        var stored = database.sql("SELECT remote FROM publication WHERE id = ?")
                .param(claim.publication().id().value())
                .query(String.class)
                .single();
        return new Claimed(claim, json.readValue(stored, NOTES));
    }

    private void store(Claim claim, Map<String, String> notes) {
        var stored = database.sql("UPDATE publication SET remote = ? WHERE id = ? AND token = ?")
                .params(
                        json.writeValueAsString(notes),
                        claim.publication().id().value(),
                        claim.token().value())
                .update();
        if (stored == 0) throw new ClaimLost(claim.publication().id());
    }

    private void begun(Claim claim, Receipt part) {
        var stored = database.sql("UPDATE publication SET remote_id = ?, permalink = ? WHERE id = ? AND token = ?")
                .params(
                        part.remoteId(),
                        part.permalink() == null ? null : part.permalink().toString())
                .params(claim.publication().id().value(), claim.token().value())
                .update();
        if (stored == 0) throw new ClaimLost(claim.publication().id());
    }

    private class Claimed implements RemoteNotes {

        private final Claim claim;
        private final Map<String, String> notes;

        Claimed(Claim claim, Map<String, String> notes) {
            this.claim = claim;
            this.notes = notes;
        }

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(notes.get(name));
        }

        @Override
        public void put(String name, String value) {
            notes.put(name, value);
            store(claim, notes);
        }

        @Override
        public void begun(Receipt part) {
            Notes.this.begun(claim, part);
        }

        @Override
        public void remove(String name) {
            notes.remove(name);
            store(claim, notes);
        }
    }
}
