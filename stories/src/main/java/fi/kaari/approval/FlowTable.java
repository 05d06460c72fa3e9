package fi.kaari.approval;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.approval.Flows.Agreed;
import fi.kaari.arc.ArcId;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code approval_flow}, and how flows are written in tables. */
@Repository
class FlowTable {

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    FlowTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Agreed> find(WorkspaceId workspace, @Nullable ArcId arc) {
        return database.sql("SELECT * FROM approval_flow WHERE workspace = ? AND scope = ?")
                .params(workspace.value(), scope(arc))
                .query((row, number) -> new Agreed(read(row.getString("steps")), row.getLong("revision")))
                .optional();
    }

    /** Whether it follows the revision before it: of two that do, one is stored. */
    boolean store(WorkspaceId workspace, @Nullable ArcId arc, Agreed flow, Instant at) {
        return flow.revision() == 1 ? insert(workspace, arc, flow, at) : update(workspace, arc, flow, at);
    }

    boolean remove(WorkspaceId workspace, @Nullable ArcId arc, long revision) {
        return database.sql("DELETE FROM approval_flow WHERE workspace = ? AND scope = ? AND revision = ?")
                        .params(workspace.value(), scope(arc), revision)
                        .update()
                == 1;
    }

    String write(ApprovalFlow flow) {
        return json.writeValueAsString(flow.steps());
    }

    /** What an older row does not say, its flow did not demand. */
    ApprovalFlow read(String steps) {
        var lenient = json.readerFor(STEPS).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        return new ApprovalFlow(lenient.readValue(steps));
    }

    private boolean insert(WorkspaceId workspace, @Nullable ArcId arc, Agreed flow, Instant at) {
        try {
            database.sql(
                            "INSERT INTO approval_flow (workspace, scope, steps, revision, changed_at) VALUES (?, ?, ?, ?, ?)")
                    .params(workspace.value(), scope(arc), write(flow.flow()), flow.revision(), UtcColumn.of(at))
                    .update();
            return true;
        } catch (DuplicateKeyException somebodyWasFirst) {
            return false;
        }
    }

    private boolean update(WorkspaceId workspace, @Nullable ArcId arc, Agreed flow, Instant at) {
        return database.sql("""
                        UPDATE approval_flow SET steps = ?, revision = ?, changed_at = ?
                        WHERE workspace = ? AND scope = ? AND revision = ?""")
                        .params(write(flow.flow()), flow.revision(), UtcColumn.of(at))
                        .params(workspace.value(), scope(arc), flow.revision() - 1)
                        .update()
                == 1;
    }

    private static String scope(@Nullable ArcId arc) {
        return arc == null ? "*" : arc.value();
    }
}
