package fi.kaari.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void whatHasRoomStaysWhereItIs() {
        assertThat(Spread.of(List.of(10.0, 30.0, 60.0), 16, 0, 100)).containsExactly(10.0, 30.0, 60.0);
    }

    @Test
    void whatTouchesMovesApartAroundItsMiddle() {
        assertThat(Spread.of(List.of(50.0, 50.0), 16, 0, 100)).containsExactly(42.0, 58.0);
        assertThat(Spread.of(List.of(20.0, 50.0, 50.0, 50.0), 16, 0, 100)).containsExactly(18.5, 34.5, 50.5, 66.5);
    }

    @Test
    void neighboursPushedAgainstMoveTogether() {
        assertThat(Spread.of(List.of(48.0, 50.0, 52.0), 16, 0, 100)).containsExactly(34.0, 50.0, 66.0);
    }

    @Test
    void nothingLeavesThePicture() {
        assertThat(Spread.of(List.of(0.0, 0.0, 0.0), 16, 0, 100)).containsExactly(0.0, 16.0, 32.0);
        assertThat(Spread.of(List.of(100.0, 100.0), 16, 0, 100)).containsExactly(84.0, 100.0);
    }

    @Test
    void aCrowdSharesTheRoomThereIs() {
        var places = Spread.of(Collections.nCopies(201, 50.0), 16, 0, 100);

        assertThat(places).hasSize(201).isSorted();
        assertThat(places.getFirst()).isEqualTo(0.0);
        assertThat(places.getLast()).isEqualTo(100.0);
        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsSpreadToNothing() {
        assertThat(Spread.of(List.of(), 16, 0, 100)).isEmpty();
        assertThat(Spread.of(List.of(5.0), 16, 0, 100)).containsExactly(5.0);
    }
}
