package fi.kaari.telling;

import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told in each workspace; what nobody has chosen is as usual. */
@Repository
class Wishes {

    /** In which people can be told. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("fi"), Locale.of("sv"), Locale.of("nb"));

    private final JdbcClient database;

    Wishes(JdbcClient database) {
        this.database = database;
    }

    Map<Occasion, Pace> of(PersonId person, WorkspaceId workspace) {
        var wishes = new EnumMap<Occasion, Pace>(Occasion.class);
        for (var occasion : Occasion.values()) wishes.put(occasion, occasion.usual());
        database.sql("SELECT occasion, pace FROM telling_choice WHERE person = ? AND workspace = ?")
                .params(person.value(), workspace.value())
                .query(row -> {
                    wishes.put(Occasion.ofKey(row.getString("occasion")), Pace.ofKey(row.getString("pace")));
                });
        return wishes;
    }

    Pace pace(PersonId person, WorkspaceId workspace, Occasion occasion) {
        return database.sql("SELECT pace FROM telling_choice WHERE person = ? AND workspace = ? AND occasion = ?")
                .params(person.value(), workspace.value(), occasion.key())
                .query(String.class)
                .optional()
                .map(Pace::ofKey)
                .orElse(occasion.usual());
    }

    /** The one chosen, else the workspace's, else English. */
    Locale language(PersonId person, Workspace workspace) {
        return database.sql("SELECT language FROM telling_language WHERE person = ? AND workspace = ?")
                .params(person.value(), workspace.id().value())
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag)
                .filter(LANGUAGES::contains)
                .orElseGet(() -> usual(workspace));
    }

    private static Locale usual(Workspace workspace) {
        var language = Locale.of(workspace.language().getLanguage());
        return LANGUAGES.contains(language) ? language : Locale.ENGLISH;
    }

    @Transactional
    void keep(PersonId person, WorkspaceId workspace, Locale language, Map<Occasion, Pace> wishes) {
        database.sql("REPLACE INTO telling_language (person, workspace, language) VALUES (?, ?, ?)")
                .params(person.value(), workspace.value(), language.toLanguageTag())
                .update();
        wishes.forEach((occasion, pace) -> database.sql(
                        "REPLACE INTO telling_choice (person, workspace, occasion, pace) VALUES (?, ?, ?, ?)")
                .params(person.value(), workspace.value(), occasion.key(), pace.key())
                .update());
    }
}
