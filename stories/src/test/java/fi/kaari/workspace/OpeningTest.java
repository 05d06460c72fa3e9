package fi.kaari.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.TestDatabase;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void theSettingsOpenWorkspacesOnce() {
        try (var database = TestDatabase.onH2();
                var house = House.over(
                        database,
                        TestClock.at("2027-01-04T07:00:00Z"),
                        Map.of(
                                "kaari.workspaces[0].id", "viestinta",
                                "kaari.workspaces[0].name", "Something else",
                                "kaari.workspaces[1].id", "kirjasto",
                                "kaari.workspaces[1].name", "Bibliotek",
                                "kaari.workspaces[1].zone", "Europe/Stockholm",
                                "kaari.workspaces[1].language", "sv"))) {
            house.get(Opening.class).open();
            house.get(Opening.class).open();

            assertThat(house.get(Workspaces.class).all())
                    .containsExactly(
                            new Workspace(
                                    new WorkspaceId("kirjasto"),
                                    "Bibliotek",
                                    ZoneId.of("Europe/Stockholm"),
                                    Locale.of("sv")),
                            house.get(Workspaces.class).get(House.WORKSPACE));
            assertThat(house.get(Workspaces.class).get(House.WORKSPACE).name()).isEqualTo("Työllisyyspalvelut");
        }
    }
}
