package fi.kaari.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {

    @Test
    void aLineOfSeventyFiveOctetsStaysAndALongerOneIsFolded() {
        assertThat(folded("A".repeat(75) + "\r\n")).isEqualTo("A".repeat(75) + "\r\n");
        assertThat(folded("A".repeat(76) + "\r\nB\r\n")).isEqualTo("A".repeat(75) + "\r\n A\r\nB\r\n");
        assertThat(folded("A".repeat(75 + 74) + "\r\n")).isEqualTo("A".repeat(75) + "\r\n " + "A".repeat(74) + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "ع", "€", "👩‍🚒", "🇫🇮", "aä€👍"})
    void aCharacterIsNeverCutAndNothingGetsLost(String character) throws CharacterCodingException {
        for (int lead = 0; lead < 6; lead++) {
            var line = "X".repeat(lead) + character.repeat(200) + "\r\n";

            var octets = ContentLines.folded(line);

            for (var each : new String(octets, StandardCharsets.ISO_8859_1).split("\r\n")) {
                assertThat(each.length()).isBetween(2, 75);
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(each.getBytes(StandardCharsets.ISO_8859_1)));
            }
            assertThat(new String(octets, StandardCharsets.UTF_8).replace("\r\n ", ""))
                    .isEqualTo(line);
        }
    }

    @Test
    void onlyLineEndsBeginALineAnew() {
        var line = "A".repeat(74) + "\r\n" + "B".repeat(75) + "\r\n";

        assertThat(folded(line)).isEqualTo(line);
        assertThat(Arrays.stream(folded(line).split("\r\n"))).hasSize(2);
    }

    private static String folded(String lines) {
        return new String(ContentLines.folded(lines), StandardCharsets.UTF_8);
    }
}
