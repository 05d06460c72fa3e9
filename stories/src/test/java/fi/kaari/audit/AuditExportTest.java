package fi.kaari.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@EachDatabase
class AuditExportTest {

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00.120Z");
    private final TestDatabase database;
    private final AuditTrail trail;
    private final AuditExport export;

    AuditExportTest(TestDatabase database) {
        this.database = database;
        var table = new AuditTable(database.jdbc(), new JsonMapper());
        trail = database.transactional(new AuditTrail(table, clock));
        export = database.transactional(new AuditExport(trail, table, new JsonMapper(), clock));
    }

    @Test
    void tellsEveryEntryAsItWasWrittenAndItself() throws IOException {
        record(
                Cast.author(),
                new Act("post.drafted", "post/1", Map.of("title", "Jäät \"heikkenevät\" 🧊\n", "revision", "1")));

        assertThat(lines(Cast.lead()))
                .satisfiesExactly(
                        heading -> assertThat(heading)
                                .startsWith(
                                        "{\"export\":\"kaari-audit-1\",\"workspace\":\"viestinta\",\"entries\":2,\"last\":\""),
                        drafted -> assertThat(drafted)
                                .startsWith(
                                        "{\"workspace\":\"viestinta\",\"sequence\":1,\"at\":\"2027-01-04T07:00:00.120Z\",")
                                .contains("\"actorName\":\"Author\",\"verb\":\"post.drafted\",\"subject\":\"post/1\"")
                                .contains(
                                        "\"details\":{\"revision\":\"1\",\"title\":\"Jäät \\\"heikkenevät\\\" 🧊\\n\"}"),
                        exported -> assertThat(exported)
                                .contains(
                                        "\"actorName\":\"Lead\",\"verb\":\"audit.exported\",\"subject\":\"workspace/viestinta\""));
    }

    @Test
    void anOutsiderVerifiesIt(@TempDir Path directory) throws IOException, InterruptedException {
        record(
                Cast.author(),
                new Act("post.drafted", "post/1", Map.of("title", "Jäät \"heikkenevät\" 🧊\u2028\t\u0001 \\ /")));
        record(Cast.expert(), new Act("review.approved", "post/1", Map.of("comment", "half \uD83E of a character")));
        record(Cast.author(), Act.of("post.revised", "post/1"));
        var before = export.prepare(Cast.lead());
        record(Cast.author(), Act.of("post.revised", "post/1"));

        var answer = Verifier.runOn(directory, lines(Cast.lead()), before.entries() + ":" + before.last());

        assertThat(answer.said()).contains("Whole: entries 1 to 6 of viestinta", "Keep this for the next time: 6:");
        assertThat(answer.status()).isZero();
    }

    @Test
    void aTrailOfSeveralPagesIsWhole(@TempDir Path directory) throws IOException, InterruptedException {
        database.transaction().executeWithoutResult(status -> {
            for (var number = 1; number <= 2_003; number++)
                trail.record(Cast.author(), Act.of("post.revised", "post/" + number));
        });

        assertThat(Verifier.runOn(directory, lines(Cast.lead())).said()).contains("entries 1 to 2004");
    }

    @Test
    void onlyLeadsAndAdministratorsTakeItAlong() throws IOException {
        for (var other : List.of(Cast.author(), Cast.expert(), Cast.viewer()))
            assertThatThrownBy(() -> export.prepare(other)).isInstanceOf(NotAllowed.class);

        assertThat(lines(Cast.admin())).hasSize(2);
    }

    private void record(Actor actor, Act act) {
        database.transaction().executeWithoutResult(status -> trail.record(actor, act));
    }

    private List<String> lines(Actor actor) throws IOException {
        var written = new ByteArrayOutputStream();
        export.write(export.prepare(actor), written);
        assertThat(actor.workspace()).isEqualTo(House.WORKSPACE);
        return List.of(written.toString(StandardCharsets.UTF_8).split("\n"));
    }
}
