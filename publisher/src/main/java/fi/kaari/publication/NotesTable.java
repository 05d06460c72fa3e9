package fi.kaari.publication;

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
class NotesTable {

    private static final TypeReference<TreeMap<String, String>> NOTES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    NotesTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    RemoteNotes of(Claim claim) {
        var stored = database.sql("SELECT remote FROM publication WHERE id = ?")
                .param(claim.publication().id().value())
                .query(String.class)
                .single();
        return new Notes(claim, json.readValue(stored, NOTES));
    }

    private void store(Claim claim, Map<String, String> notes) {
        database.sql("UPDATE publication SET remote = ? WHERE id = ? AND token = ?")
                .params(
                        json.writeValueAsString(notes),
                        claim.publication().id().value(),
                        claim.token().value())
                .update();
    }

    private class Notes implements RemoteNotes {

        private final Claim claim;
        private final Map<String, String> notes;

        Notes(Claim claim, Map<String, String> notes) {
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
        public void remove(String name) {
            notes.remove(name);
            store(claim, notes);
        }
    }
}
