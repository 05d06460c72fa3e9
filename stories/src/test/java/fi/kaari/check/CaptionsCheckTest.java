package fi.kaari.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.arc.ArcId;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.media.MediaId;
import fi.kaari.media.MediaItem;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Rendered;
import fi.kaari.post.Rendered.Piece;
import fi.kaari.workspace.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaptionsCheckTest {

    private static final Place MEDIA = Place.of(Field.MEDIA);

    private final Piece film = piece("filmi.mp4", "video/mp4", "fi");
    private final Piece finnish = piece("fi.vtt", "text/vtt", "fi");
    private final Piece sami = piece("se.vtt", "text/vtt", "se");

    @Test
    void aFilmMayHaveCaptionsInEachLanguage() {
        assertThat(findings(film, finnish, sami)).isEmpty();
        assertThat(findings(film)).isEmpty();
    }

    @Test
    void captionsWithoutAFilmSayNothing() {
        assertThat(findings(finnish)).containsExactly(Finding.error("captions.film-missing", MEDIA));
    }

    @Test
    void twoOfOneLanguageAreOneTooMany() {
        var other = piece("toinen.vtt", "text/vtt", "fi");

        assertThat(findings(film, finnish, sami, other))
                .containsExactly(Finding.error("captions.twice", MEDIA, "toinen.vtt", "fi"));
    }

    @Test
    void captionsNeedNoAlternativeText() {
        assertThat(new AlternativeTextCheck().findings(rendered(finnish))).isEmpty();
    }

    private static List<Finding> findings(Piece... pieces) {
        return new CaptionsCheck().findings(rendered(pieces));
    }

    private static Rendered rendered(Piece... pieces) {
        var variant = Story.variant(ChannelId.random(), "Hei", Instant.parse("2027-01-20T07:00:00Z"));
        var post = new Post(
                PostId.random(),
                House.WORKSPACE,
                1,
                ArcId.random(),
                null,
                "Hei",
                List.of(variant),
                Set.of(),
                Instant.EPOCH);
        return new Rendered(post, variant, "", "Hei", "", List.of(pieces));
    }

    private static Piece piece(String name, String type, String language) {
        var item = new MediaItem(
                MediaId.random(),
                House.WORKSPACE,
                name,
                type,
                1,
                "0".repeat(64),
                null,
                null,
                null,
                PersonId.random(),
                Instant.EPOCH);
        return new Piece(item, "", Locale.forLanguageTag(language));
    }
}
