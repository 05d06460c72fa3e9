package fi.kaari.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    private static final String SUBRIP =
            "\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nHei, ääni 1,5\r\n\r\n2\r\n00:01:00,000 --> 00:01:02,000\r\nHei hei\r\n";

    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
    private final MediaLibrary library = house.get(MediaLibrary.class);

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void subRipIsKeptAsWebVtt() throws IOException {
        var item = added(SUBRIP.getBytes(StandardCharsets.UTF_8));

        assertThat(item.isCaptions()).isTrue();
        assertThat(item.type()).isEqualTo("text/vtt");
        assertThat(new String(library.open(item).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("""
                WEBVTT

                1
                00:00:01.000 --> 00:00:02.500
                Hei, ääni 1,5

                2
                00:01:00.000 --> 00:01:02.000
                Hei hei
                """);
    }

    @Test
    void webVttIsKeptAsItIs() throws IOException {
        var text = "WEBVTT Otsikko\r\n\r\n00:00.000 --> 00:01.000\r\nHei\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(library.open(added(text)).readAllBytes()).isEqualTo(text);
    }

    @Test
    void captionsInAnotherEncodingAreRefused() {
        assertThatThrownBy(() -> added(SUBRIP.substring(1).getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MediaRefused.class);
    }

    private MediaItem added(byte[] bytes) throws IOException {
        return library.add(Cast.author(), "puhe.srt", new ByteArrayInputStream(bytes));
    }
}
