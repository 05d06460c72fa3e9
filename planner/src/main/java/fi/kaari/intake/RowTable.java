package fi.kaari.intake;

import fi.kaari.intake.Row.Judgement;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code intake_row}. */
@Repository
class RowTable {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    RowTable(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    void insert(IntakeId intake, List<Staged> rows) {
        batches.batchUpdate(
                """
                INSERT INTO intake_row (intake, position, written, verdict, unit, changes, findings, warnings,
                                        missing_media, chosen)
                VALUES (?, ?, ?, 'READ', '', '[]', '[]', 0, FALSE, FALSE)""",
                rows.stream()
                        .map(row ->
                                new Object[] {intake.value(), row.position(), json.writeValueAsString(row.written())})
                        .toList());
    }

    int count(IntakeId intake) {
        return database.sql("SELECT COUNT(*) FROM intake_row WHERE intake = ?")
                .param(intake.value())
                .query(Integer.class)
                .single();
    }

    Counts counts(IntakeId intake) {
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        var others = new int[3];
        database.sql("""
                        SELECT verdict, COUNT(*) AS many, SUM(CASE WHEN chosen THEN 1 ELSE 0 END) AS chosen,
                               SUM(CASE WHEN warnings > 0 THEN 1 ELSE 0 END) AS warned,
                               SUM(CASE WHEN missing_media THEN 1 ELSE 0 END) AS missing
                        FROM intake_row WHERE intake = ? GROUP BY verdict""").param(intake.value()).query(row -> {
            var verdict = Verdict.valueOf(row.getString("verdict"));
            verdicts.put(verdict, row.getInt("many"));
            if (!verdict.isTakeable()) return;
            others[0] += row.getInt("chosen");
            others[1] += row.getInt("warned");
            others[2] += row.getInt("missing");
        });
        return new Counts(verdicts, others[0], others[1], others[2]);
    }

    /** The next rows after a position, in the order of the file. */
    List<Row> after(IntakeId intake, int position, int limit) {
        return database.sql("SELECT * FROM intake_row WHERE intake = ? AND position > ? ORDER BY position LIMIT ?")
                .params(intake.value(), position, limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** One page of rows in the order of the file. */
    List<Row> page(IntakeId intake, Filter filter, int limit, int offset) {
        return database.sql("SELECT * FROM intake_row WHERE intake = ? AND " + filter.condition()
                        + " ORDER BY position LIMIT ? OFFSET ?")
                .params(intake.value(), limit, offset)
                .query((row, number) -> row(row))
                .list();
    }

    /** The first rows that lack a file, of those that can be taken or have been. */
    List<Row> lackingMedia(IntakeId intake, int limit) {
        return database.sql("""
                        SELECT * FROM intake_row WHERE intake = ? AND missing_media
                           AND verdict IN ('NEW', 'CHANGED', 'REMOVED', 'TAKEN') ORDER BY position LIMIT ?""")
                .params(intake.value(), limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** Chooses or leaves every row that can be taken. */
    void chooseAll(IntakeId intake, boolean chosen) {
        database.sql("""
                        UPDATE intake_row SET chosen = ? WHERE intake = ? AND verdict IN ('NEW', 'CHANGED', 'REMOVED')""").params(chosen, intake.value()).update();
    }

    /** Chooses or leaves a row, if it can be taken. */
    void choose(IntakeId intake, int position, boolean chosen) {
        database.sql("""
                        UPDATE intake_row SET chosen = ?
                        WHERE intake = ? AND position = ? AND verdict IN ('NEW', 'CHANGED', 'REMOVED')""").params(chosen, intake.value(), position).update();
    }

    Optional<Row> find(IntakeId intake, int position) {
        return database.sql("SELECT * FROM intake_row WHERE intake = ? AND position = ?")
                .params(intake.value(), position)
                .query((row, number) -> row(row))
                .optional();
    }

    /** The chosen rows that end in one post, in the order of the file. */
    List<Row> chosen(IntakeId intake, String unit) {
        return database.sql("SELECT * FROM intake_row WHERE intake = ? AND unit = ? AND chosen ORDER BY position")
                .params(intake.value(), unit)
                .query((row, number) -> row(row))
                .list();
    }

    /** The posts that chosen rows end in, in the order of the file. */
    List<String> chosenUnits(IntakeId intake) {
        return database.sql(
                        "SELECT unit FROM intake_row WHERE intake = ? AND chosen GROUP BY unit ORDER BY MIN(position)")
                .param(intake.value())
                .query(String.class)
                .list();
    }

    void judge(IntakeId intake, List<Row> rows) {
        batches.batchUpdate("""
                UPDATE intake_row SET choice = ?, verdict = ?, unit = ?, post = ?, variant = ?, revision = ?, changes = ?,
                       findings = ?, warnings = ?, missing_media = ?, chosen = ?
                WHERE intake = ? AND position = ?""", rows.stream().map(row -> columns(intake, row)).toList());
    }

    private Object[] columns(IntakeId intake, Row row) {
        var judgement = row.judgement();
        return new Object[] {
            row.choice() == null ? null : row.choice().key(),
            judgement.verdict().name(),
            judgement.unit(),
            judgement.post() == null ? null : judgement.post().value(),
            judgement.variant() == null ? null : judgement.variant().value(),
            judgement.revision(),
            json.writeValueAsString(judgement.changes()),
            json.writeValueAsString(judgement.findings()),
            judgement.warnings().size(),
            judgement.hasMissingMedia(),
            row.chosen(),
            intake.value(),
            row.position()
        };
    }

    private Row row(ResultSet row) throws SQLException {
        var choice = row.getString("choice");
        return new Row(
                row.getInt("position"),
                json.readValue(row.getString("written"), Written.class),
                choice == null ? null : Choice.ofKey(choice),
                judgement(row),
                row.getBoolean("chosen"));
    }

    private Judgement judgement(ResultSet row) throws SQLException {
        var post = row.getString("post");
        var variant = row.getString("variant");
        return new Judgement(
                Verdict.valueOf(row.getString("verdict")),
                row.getString("unit"),
                post == null ? null : new PostId(post),
                variant == null ? null : new VariantId(variant),
                row.getObject("revision", Long.class),
                json.readValue(row.getString("changes"), CHANGES),
                json.readValue(row.getString("findings"), FINDINGS),
                row.getBoolean("missing_media"));
    }

    /** A row as it has just been read. */
    record Staged(int position, Written written) {}
}
