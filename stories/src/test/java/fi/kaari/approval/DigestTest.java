package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.House;
import fi.kaari.arc.ArcId;
import fi.kaari.media.MediaId;
import fi.kaari.media.MediaItem;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Rendered;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/digest.md} and its vectors are the promise; this is that it is kept. */
class DigestTest {

    private static final Path DOCS = Path.of(System.getProperty("kaari.root"), "docs");
    private static final Vectors VECTORS =
            new JsonMapper().readValue(DOCS.resolve("digest-vectors.json").toFile(), Vectors.class);
    private static final Case SAMPLE = VECTORS.variants().get(2);

    static Stream<Case> variants() {
        return VECTORS.variants().stream();
    }

    static Stream<PostCase> posts() {
        return VECTORS.posts().stream();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void ofAVariantIsAsPromised(Case it) {
        assertThat(Digest.of(it.rendered())).hasToString(it.digest());
        assertThat(sha256(it.canonical())).isEqualTo(it.digest());
    }

    @ParameterizedTest
    @MethodSource("posts")
    void ofAReviewIsAsPromised(PostCase it) {
        var digests = it.variants().entrySet().stream()
                .collect(Collectors.toMap(pair -> new VariantId(pair.getKey()), pair -> new Digest(pair.getValue())));

        assertThat(Digest.of(digests)).hasToString(it.digest());
        assertThat(sha256(it.canonical())).isEqualTo(it.digest());
    }

    @Test
    void thePageShowsTheFirstVectors() throws IOException {
        assertThat(Files.readString(DOCS.resolve("digest.md")))
                .contains(
                        VECTORS.variants().getFirst().canonical(),
                        VECTORS.variants().getFirst().digest())
                .contains(
                        VECTORS.posts().getFirst().canonical(),
                        VECTORS.posts().getFirst().digest());
    }

    @Test
    void whateverAReaderPerceivesChangesIt() {
        var film = SAMPLE.media().getFirst();
        var captions = SAMPLE.media().getLast();
        var others = Stream.of(
                SAMPLE,
                SAMPLE.with(ChannelId.random().value(), SAMPLE.language(), SAMPLE.due()),
                SAMPLE.with(SAMPLE.channel(), "nn", SAMPLE.due()),
                SAMPLE.with(SAMPLE.channel(), SAMPLE.language(), "2027-04-16T15:01:00Z"),
                SAMPLE.with("Another title", SAMPLE.text(), SAMPLE.link(), SAMPLE.media()),
                SAMPLE.with(SAMPLE.title(), SAMPLE.text() + " ", SAMPLE.link(), SAMPLE.media()),
                SAMPLE.with(SAMPLE.title(), SAMPLE.text(), "https://www.example.org/", SAMPLE.media()),
                SAMPLE.with(SAMPLE.title(), SAMPLE.text(), SAMPLE.link(), List.of()),
                SAMPLE.with(SAMPLE.title(), SAMPLE.text(), SAMPLE.link(), List.of(film)),
                SAMPLE.with(SAMPLE.title(), SAMPLE.text(), SAMPLE.link(), List.of(captions, film)),
                SAMPLE.with(
                        SAMPLE.title(),
                        SAMPLE.text(),
                        SAMPLE.link(),
                        List.of(new Piece(film.type(), film.sha256(), "Spoken"), captions)),
                SAMPLE.with(
                        SAMPLE.title(),
                        SAMPLE.text(),
                        SAMPLE.link(),
                        List.of(new Piece("video/quicktime", film.sha256(), ""), captions)),
                SAMPLE.with(
                        SAMPLE.title(),
                        SAMPLE.text(),
                        SAMPLE.link(),
                        List.of(film, new Piece(captions.type(), "0".repeat(64), null, "nb"))),
                SAMPLE.with(
                        SAMPLE.title(),
                        SAMPLE.text(),
                        SAMPLE.link(),
                        List.of(film, new Piece(captions.type(), captions.sha256(), null, "se"))),
                SAMPLE.with(Map.of("privacy", "unlisted")),
                SAMPLE.with(Map.of("privacy", "public")),
                SAMPLE.with(Map.of("public", "privacy")));

        var digests = others.map(it -> Digest.of(it.rendered())).toList();

        assertThat(new HashSet<>(digests)).hasSameSizeAs(digests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "../../etc/passwd", "ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB"
            })
    void isSixtyFourHexDigits(String hex) {
        assertThatThrownBy(() -> new Digest(hex)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String sha256(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Vectors(List<Case> variants, List<PostCase> posts) {}

    record PostCase(String name, Map<String, String> variants, String canonical, String digest) {

        @Override
        public String toString() {
            return name;
        }
    }

    record Piece(
            String type,
            String sha256,
            @Nullable String alternativeText,
            @Nullable String language) {

        Piece(String type, String sha256, String alternativeText) {
            this(type, sha256, alternativeText, null);
        }

        Rendered.Piece rendered() {
            var nobody = PersonId.random();
            var item = new MediaItem(
                    MediaId.random(),
                    House.WORKSPACE,
                    "a file",
                    type,
                    1,
                    sha256,
                    null,
                    null,
                    null,
                    nobody,
                    Instant.EPOCH);
            return new Rendered.Piece(
                    item,
                    Objects.requireNonNullElse(alternativeText, ""),
                    Locale.forLanguageTag(Objects.requireNonNullElse(language, "en")));
        }
    }

    record Case(
            String name,
            String channel,
            String language,
            String due,
            String title,
            String text,
            String link,
            List<Piece> media,
            Map<String, String> options,
            String canonical,
            String digest) {

        Case with(String otherChannel, String otherLanguage, String otherDue) {
            return new Case("", otherChannel, otherLanguage, otherDue, title, text, link, media, options, "", "");
        }

        Case with(Map<String, String> otherOptions) {
            return new Case("", channel, language, due, title, text, link, media, otherOptions, "", "");
        }

        Case with(String otherTitle, String otherText, String otherLink, List<Piece> otherMedia) {
            return new Case("", channel, language, due, otherTitle, otherText, otherLink, otherMedia, options, "", "");
        }

        Rendered rendered() {
            var at = Instant.parse(due);
            var schedule = new Schedule(LocalDateTime.ofInstant(at, ZoneOffset.UTC), ZoneOffset.UTC, at);
            var variant = Variant.draft(new ChannelId(channel), Locale.forLanguageTag(language), "#source", schedule)
                    .withOptions(options);
            var post = new Post(
                    PostId.random(),
                    House.WORKSPACE,
                    1,
                    ArcId.random(),
                    null,
                    "A name",
                    List.of(variant),
                    Set.of(),
                    Instant.EPOCH);
            return new Rendered(
                    post,
                    variant,
                    title,
                    text,
                    link,
                    media.stream().map(Piece::rendered).toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
