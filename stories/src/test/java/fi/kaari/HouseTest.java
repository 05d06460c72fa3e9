package fi.kaari;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.workspace.Workspaces;
import org.junit.jupiter.api.Test;

@EachDatabase
class HouseTest {

    @Test
    void everyBeanFindsItsNeighbours(TestDatabase database) {
        try (var house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"))) {
            assertThat(house.get(Workspaces.class).find(House.WORKSPACE)).isPresent();
        }
    }
}
