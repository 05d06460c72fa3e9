package fi.kaari.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@EachDatabase
class MigrationsTest {

    private final TestDatabase database;

    MigrationsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void everyMigrationIsApplied() {
        var flyway = Flyway.configure().dataSource(database.dataSource()).load();

        assertThat(flyway.info().applied()).isNotEmpty();
        assertThat(flyway.info().pending()).isEmpty();
    }
}
