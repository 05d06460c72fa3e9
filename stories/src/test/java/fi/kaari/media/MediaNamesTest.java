package fi.kaari.media;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plan names files, and the same file has been sent under more names than one. */
@EachDatabase
class MediaNamesTest {

    private static final String HELLO = "WEBVTT\n\n00:00.000 --> 00:01.000\nHei\n";
    private static final String BYE = "WEBVTT\n\n00:00.000 --> 00:01.000\nHei hei\n";

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final House house;
    private final MediaLibrary library;

    MediaNamesTest(TestDatabase database) {
        house = House.over(database, clock);
        library = house.get(MediaLibrary.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void theSameBytesAreOneItemThatIsFoundUnderEveryNameTheyHad() throws IOException {
        var first = added("Hei.vtt", HELLO);
        var again = added("Tervehdys Äänekoskelta.vtt", HELLO);

        assertThat(again).isEqualTo(first);
        assertThat(library.byName(House.WORKSPACE, "hei.vtt")).contains(first);
        assertThat(library.byName(House.WORKSPACE, "tervehdys äänekoskelta.VTT"))
                .contains(first);
        assertThat(library.byName(House.WORKSPACE, "tervehdys aanekoskelta.vtt"))
                .isEmpty();
        assertThat(library.list(House.WORKSPACE, 10, 0, "äänekoski")).isEmpty();
        assertThat(library.list(House.WORKSPACE, 10, 0, "Äänekosk")).containsExactly(first);
        assertThat(library.names(first)).containsExactly("Hei.vtt", "Tervehdys Äänekoskelta.vtt");
    }

    @Test
    void aNameMeansWhatWasSentUnderItLast() throws IOException {
        var hello = added("puhe.vtt", HELLO);
        var bye = added("puhe.vtt", BYE);

        assertThat(library.byName(House.WORKSPACE, "puhe.vtt")).contains(bye);
        added("puhe.vtt", HELLO);
        assertThat(library.byName(House.WORKSPACE, "puhe.vtt")).contains(hello);
    }

    @Test
    void theTrailTellsOfEachNewNameOnce() throws IOException {
        var item = added("a.vtt", HELLO);
        added("b.vtt", HELLO);
        added("b.vtt", HELLO);

        assertThat(house.get(AuditTrail.class).about(House.WORKSPACE, "media/" + item.id(), 10))
                .extracting(entry -> entry.act().verb() + " " + entry.details().get("name"))
                .containsExactlyInAnyOrder("media.named b.vtt", "media.added a.vtt");
    }

    private MediaItem added(String name, String captions) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return library.add(Cast.author(), name, new ByteArrayInputStream(captions.getBytes(StandardCharsets.UTF_8)));
    }
}
