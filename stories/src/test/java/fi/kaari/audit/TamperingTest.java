package fi.kaari.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who has the database changes a trail of eight entries, of which the fourth and the eighth were signed, and an
 * outsider who got both statements finds out where.
 */
class TamperingTest {

    private final TestDatabase database = TestDatabase.onH2();
    private final House house;
    private final AuditTable table;
    private final List<Path> signed = new ArrayList<>();

    @TempDir
    private Path directory;

    TamperingTest() {
        house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
        table = house.get(AuditTable.class);
    }

    @BeforeEach
    void work() throws IOException {
        for (var time = 0; time < 2; time++) {
            act("post.drafted");
            act("post.submitted");
            act("review.approved");
            signed.add(file(house.get(Checkpoints.class).sign(Cast.lead())));
        }
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void untouchedItIsWhole() throws Exception {
        assertThat(verified())
                .contains("Whole: entries 1 to 9 of viestinta", "Signed: entry 4 at", "Signed: entry 8 at");
        assertThat(verified("key:" + house.get(Checkpoints.class).publicKey()))
                .contains("entry 8 at", "with the key M");
    }

    @Test
    void anAlteredEntryIsFound() throws Exception {
        change("UPDATE audit_entry SET actor_name = 'Lead' WHERE sequence = 3");

        assertThat(firstBreak()).isEqualTo(3);
        assertThat(verified()).startsWith("BROKEN: entry 3 is not what was written");
    }

    @Test
    void aDeletedEntryIsFound() throws Exception {
        change("DELETE FROM audit_entry WHERE sequence = 3");

        assertThat(firstBreak()).isEqualTo(3);
        assertThat(verified()).startsWith("BROKEN: entry 3 is missing");
    }

    @Test
    void anInsertedEntryIsFound() throws Exception {
        var third = entries().get(2);
        shiftFrom(3);
        table.append(forged(3, "post.discarded", third.previous()));
        head(9);

        assertThat(firstBreak()).isEqualTo(4);
        assertThat(verified()).startsWith("BROKEN: entry 4 does not follow from the one before");
    }

    @Test
    void entriesInAnotherOrderAreFound() throws Exception {
        change("UPDATE audit_entry SET sequence = 1000 WHERE sequence = 2");
        change("UPDATE audit_entry SET sequence = 2 WHERE sequence = 3");
        change("UPDATE audit_entry SET sequence = 3 WHERE sequence = 1000");

        assertThat(firstBreak()).isEqualTo(2);
        assertThat(verified()).startsWith("BROKEN: entry 2 does not follow from the one before");
    }

    @Test
    void aTrailCutBackIsFoundByTheHead() {
        change("DELETE FROM audit_entry WHERE sequence > 6");

        assertThat(firstBreak()).isEqualTo(7);
    }

    @Test
    void aTrailCutBackWithItsHeadIsFoundByWhatWasSigned() throws Exception {
        change("DELETE FROM audit_entry WHERE sequence > 6");
        head(6);

        assertThat(firstBreak()).isZero();
        assertThat(verified()).startsWith("BROKEN: entry 8 is missing");
    }

    @Test
    void aTrailWrittenAnewFromTheMiddleIsFoundByWhatWasSigned() throws Exception {
        rechainFrom(6);

        assertThat(firstBreak()).isZero();
        assertThat(verified()).startsWith("BROKEN: entry 8 is not the one that was kept; those up to 4 are");
    }

    @Test
    void aTrailWrittenAnewIsNotSignedOnceMore() {
        rechainFrom(6);
        act("post.revised");

        assertThat(house.get(AuditTrail.class)
                        .check(House.WORKSPACE, new Chain(8, signedHash()))
                        .firstBreak())
                .contains(9L);
    }

    @Test
    void aStatementThatSaysSomethingElseIsFound() throws Exception {
        for (var change : List.of("\"sequence\":8", "T07:00:00Z", "\"viestinta\"")) {
            var file = signed.get(1);
            var sound = Files.readString(file);
            Files.writeString(
                    file,
                    sound.replace(
                            change, change.replace('8', '7').replace('0', '1').replace('v', 'w')));

            assertThat(verified()).startsWith("BROKEN: the checkpoint of entry").contains("is not what was signed");
            Files.writeString(file, sound);
        }
    }

    @Test
    void aStatementOfSomebodyElseIsFoundByWhoeverKnowsTheKey() throws Exception {
        try (var other = House.over(
                database, TestClock.at("2027-01-04T07:00:00Z"), Map.of("kaari.secret-key", "x".repeat(40)))) {
            signed.set(1, file(other.get(Checkpoints.class).sign(Cast.lead())));
        }

        assertThat(verified("key:" + house.get(Checkpoints.class).publicKey()))
                .startsWith("BROKEN: the checkpoint of entry 9 is signed with another key");
    }

    private void act(String verb) {
        database.transaction()
                .executeWithoutResult(
                        status -> house.get(AuditTrail.class).record(Cast.author(), Act.of(verb, "post/1")));
    }

    private void change(String sql) {
        database.jdbc().sql(sql).update();
    }

    private long firstBreak() {
        return house.get(AuditTrail.class).firstBreak(House.WORKSPACE).orElse(0L);
    }

    private List<AuditEntry> entries() {
        return table.after(House.WORKSPACE, 0, 100);
    }

    private AuditEntry forged(long sequence, String verb, String previous) {
        var model = entries().getFirst();
        return AuditEntry.after(
                House.WORKSPACE,
                sequence,
                model.at(),
                model.actor(),
                model.actorName(),
                Act.of(verb, "post/1"),
                previous);
    }

    /** Makes room for one more, and keeps the hashes as they are. */
    private void shiftFrom(long first) {
        change("UPDATE audit_entry SET sequence = sequence + 1000 WHERE sequence >= " + first);
        change("UPDATE audit_entry SET sequence = sequence - 999 WHERE sequence >= 1000");
    }

    /** Everything from there on says something else, with hashes that fit, and so does the head. */
    private void rechainFrom(long first) {
        var entries = entries();
        change("DELETE FROM audit_entry WHERE sequence >= " + first);
        var previous = entries.get((int) first - 2).hash();
        for (var entry : entries.subList((int) first - 1, entries.size())) {
            var forged = forged(entry.sequence(), "post.revised", previous);
            table.append(forged);
            previous = forged.hash();
        }
    }

    private void head(long sequence) {
        var hash = entries().getLast().hash();
        database.jdbc()
                .sql("UPDATE audit_chain SET sequence = ?, hash = ?")
                .params(sequence, hash)
                .update();
    }

    private String signedHash() {
        return house.get(Checkpoints.class).get(Cast.lead(), 8).hash();
    }

    private Path file(Checkpoint checkpoint) throws IOException {
        var written = new ByteArrayOutputStream();
        house.get(AuditExport.class).write(checkpoint, written);
        return Files.write(Files.createTempFile(directory, "checkpoint", ".json"), written.toByteArray());
    }

    /** What the verifier says about an export with the signed statements beside it. */
    private String verified(String... more) throws Exception {
        var arguments = new ArrayList<>(signed.stream().map(Path::toString).toList());
        arguments.addAll(Arrays.asList(more));
        return Verifier.runOn(directory, lines(), arguments.toArray(String[]::new))
                .said();
    }

    private List<String> lines() throws IOException {
        var export = house.get(AuditExport.class);
        var written = new ByteArrayOutputStream();
        export.write(export.prepare(Cast.lead()), written);
        return List.of(written.toString(StandardCharsets.UTF_8).split("\n"));
    }
}
