package fi.kaari.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.check.Finding.Severity;
import fi.kaari.database.TestDatabase;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.Attachment;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.Variant;
import fi.kaari.template.Templates;
import fi.kaari.workspace.Text;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void aSoundVariantHasNoFindings() {
        var assessment = assess(sound -> sound);

        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.hasErrors()).isFalse();
        assertThat(assessment.rendered()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Terve\ntuloa \uD83E", "Terve\ntuloa \u0000", "Terve\ntuloa \uFFFD"})
    void aCharacterThatGotLostIsAnErrorWhereItWas(String text) {
        var assessment = assess(sound -> sound.withText(text));

        assertThat(assessment.findings())
                .extracting(Finding::severity, Finding::code, Finding::place)
                .containsExactly(tuple(Severity.ERROR, "unseen.lost", new Place(Field.TEXT, 2, 7)));
    }

    @Test
    void aFaultInTheTextIsAnErrorAtItsPlaceAndNothingElseIsAsked() {
        var assessment = assess(sound -> sound.withText("Tervetuloa\n$lnk").withLink("ei linkki"));

        assertThat(assessment.rendered()).isNull();
        assertThat(assessment.findings())
                .containsExactly(new Finding(
                        Severity.ERROR, "template.unknown", List.of("lnk", "link", 1), new Place(Field.TEXT, 2, 1)));
    }

    @Test
    void aFaultInTheTitleIsFoundThere() {
        assertThat(assess(sound -> sound.withTitle("#end")).findings())
                .containsExactly(
                        new Finding(Severity.ERROR, "template.hashtag", List.of("end"), new Place(Field.TITLE, 1, 1)));
    }

    @Test
    void aFaultInTheTemplateIsFoundThere() {
        var template = house.get(Templates.class).create(Cast.author(), "Alku", "$beat.name: $text");

        assertThat(assess(sound -> sound.withTemplate(template.id())).findings())
                .containsExactly(new Finding(
                        Severity.ERROR, "template.absent", List.of("beat.name"), new Place(Field.TEMPLATE, 1, 1)));
    }

    @Test
    void aTemplateThatLeavesTheTextOutIsWorthALook() {
        var template = house.get(Templates.class).create(Cast.author(), "Pelkkä linkki", "$link");

        assertThat(assess(sound -> sound.withTemplate(template.id())).findings())
                .containsExactly(Finding.warning("template.text-left-out", Place.of(Field.TEMPLATE), "Pelkkä linkki"));
        assertThat(assess(sound -> sound.withText("").withTemplate(template.id()))
                        .findings())
                .isEmpty();
    }

    @Test
    void aMissingLinkIsWorthALook() {
        assertThat(assess(sound -> sound.withText("Tervetuloa").withLink("")).findings())
                .containsExactly(Finding.warning("link.missing", Place.of(Field.LINK)));
    }

    @Test
    void aMissingLinkThatTheTextNamesIsAnError() {
        assertThat(assess(sound -> sound.withLink("")).findings())
                .containsExactly(
                        new Finding(Severity.ERROR, "template.absent", List.of("link"), new Place(Field.TEXT, 1, 13)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.org",
                "ei linkki",
                "ftp://example.org",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "https://",
                "https:///sivu",
                "https://user:secret@example.org/",
                "https://example.org/a b",
                "//example.org"
            })
    void aLinkThatBrowsersDoNotOpenIsAnError(String link) {
        assertThat(assess(sound -> sound.withLink(link)).findings())
                .containsExactly(Finding.error("link.malformed", Place.of(Field.LINK), link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://example.org/a?b=c#d", "https://xn--yl-wia.example.org/"})
    void aLinkThatBrowsersOpenIsFine(String link) {
        assertThat(assess(sound -> sound.withLink(link)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tili \u202E321 IF",
                "Tili \u202D321\u202C",
                "\u2067Tili",
                "\u202BTili\n\u202C",
                "\u2066\u202A\u2068a\u2069"
            })
    void aMarkThatTurnsTheTextAroundIsAnErrorAtItsPlace(String text) {
        var turned = "Hei,\n" + text + "\n$link";
        int column = text.startsWith("Tili ") ? 6 : 1;

        assertThat(assess(sound -> sound.withText(turned)).findings())
                .extracting(Finding::severity, Finding::code, Finding::place)
                .containsExactly(tuple(Severity.ERROR, "unseen.turning", new Place(Field.TEXT, 2, column)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u0631\u062D\u0628\u0627 \u2067Facebook\u2069 \u200F!\u200E",
                "\u202Bأهلا \u202AKaari\u202C\u202C",
                "\u2068\u2066a\u2069\u2069",
                "👩\u200D👩\u200D👧 ❤\uFE0F",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                "می\u200Cخواهم"
            })
    void whatWritingNeedsIsFineThoughNobodySeesIt(String text) {
        assertThat(assess(sound -> sound.withText(text + " $link")).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u2060", "\uFEFF", "\u00AD", "\uDB40\uDC41"})
    void aCharacterThatHidesIsWorthALook(String hidden) {
        assertThat(assess(sound -> sound.withText("Uk" + hidden + "si $link")).findings())
                .containsExactly(new Finding(
                        Severity.WARNING,
                        "unseen.idle",
                        List.of("U+%04X".formatted(hidden.codePointAt(0))),
                        new Place(Field.TEXT, 1, 3)));
    }

    @Test
    void titlesLinksAndTemplatesCannotBeDisguisedEither() {
        var template = house.get(Templates.class).create(Cast.author(), "Alku", "\u202E$text");

        assertThat(assess(sound -> sound.withTitle("a\u202Eb")).findings())
                .containsExactly(
                        new Finding(Severity.ERROR, "unseen.turning", List.of("U+202E"), new Place(Field.TITLE, 1, 2)));
        assertThat(assess(sound -> sound.withLink("https://example.org/\u202Efdp"))
                        .findings())
                .containsExactly(Finding.error("unseen.link", Place.of(Field.LINK), "U+202E"));
        assertThat(assess(sound -> sound.withTemplate(template.id())).findings())
                .containsExactly(Finding.error("unseen.turning", Place.of(Field.TEMPLATE), "U+202E"));
    }

    @Test
    void namesAreKeptWithoutWhatWouldDisguiseThem() {
        assertThat(Text.name("Hin\u202Enat\u200B\u202C")).isEqualTo("Hinnat");
        assertThat(Text.name("\u2067أهلا\u2069 \u200FKaari")).isEqualTo("\u2067أهلا\u2069 \u200FKaari");
    }

    @Test
    void nothingToTellIsAnError() {
        assertThat(assess(sound -> sound.withText("#if(false)Teksti#end")).findings())
                .containsExactly(Finding.error("text.missing", Place.of(Field.TEXT)));
    }

    @Test
    void anImageAloneIsSomethingToTell() {
        var image = new Attachment(image().id(), "Kaksi ihmistä kättelee.");

        assertThat(assess(sound -> sound.withText("").withMedia(List.of(image))).findings())
                .isEmpty();
    }

    @Test
    void anImageWithoutAlternativeTextIsAnErrorThatNamesIt() {
        var item = image();
        var media = List.of(new Attachment(item.id(), "Kaksi ihmistä kättelee."), new Attachment(item.id(), " "));

        assertThat(assess(sound -> sound.withMedia(media)).findings())
                .containsExactly(
                        Finding.error("alternative-text.missing", Place.of(Field.ALTERNATIVE_TEXT), item.name(), 2));
    }

    private Assessment assess(UnaryOperator<Variant> change) {
        var sound = Story.variant(ChannelId.random(), "Tervetuloa: $link", Instant.parse("2027-01-20T07:00:00Z"))
                .withLink("https://www.example.org/messut");
        Post post = Story.in(house).draft(change.apply(sound));
        return house.get(Checks.class).assess(post, post.variants().getFirst());
    }

    private MediaItem image() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return house.get(MediaLibrary.class)
                    .add(Cast.author(), "kuva.png", new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
