package fi.kaari.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void whatMayFollowIsTheLawOfTheLedger() {
        assertThat(Arrays.stream(State.values()).map(StateTest::line).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        WAITING -> READY BLOCKED REFUSED MISSED HELD CANCELLED
                        READY -> SENDING RETRYING BLOCKED REFUSED MISSED HELD CANCELLED
                        SENDING -> RETRYING UNCERTAIN BLOCKED REFUSED HELD PUBLISHED
                        RETRYING -> SENDING BLOCKED REFUSED MISSED HELD PUBLISHED CANCELLED
                        UNCERTAIN -> RETRYING HELD PUBLISHED
                        BLOCKED -> WAITING MISSED HELD CANCELLED
                        REFUSED -> CANCELLED
                        MISSED -> WAITING PUBLISHED RETRACTING CANCELLED
                        HELD -> WAITING PUBLISHED RETRACTING CANCELLED
                        PUBLISHED -> CORRECTED RETRACTING
                        CORRECTED -> RETRACTING
                        RETRACTING -> PUBLISHED BY_HAND RETRACTED
                        BY_HAND -> PUBLISHED RETRACTING RETRACTED
                        RETRACTED ->
                        CANCELLED ->""");
    }

    private static String line(State state) {
        var next = Arrays.stream(State.values())
                .filter(state::leadsTo)
                .map(State::name)
                .collect(Collectors.joining(" "));
        return (state + " -> " + next).strip();
    }
}
