package fi.kaari.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.BeatId;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.media.MediaId;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.template.TemplateId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@EachDatabase
class PostsTest {

    private static final Instant DUE = Instant.parse("2027-01-11T07:00:00Z");
    private static final WorkspaceId ELSEWHERE = new WorkspaceId("muualla");

    private final House house;
    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final Posts posts;
    private final Arc arc;

    PostsTest(TestDatabase database) {
        house = House.over(database, clock);
        posts = house.get(Posts.class);
        arc = Story.in(house).arc();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDraftIsReadAsItWasWritten() throws IOException {
        var picture = add(Cast.author(), "kiitos.jpg");
        var other = add(Cast.author(), "muistutus.jpg");
        var variant = variant("Kiitos kysymyksistä! 💚\nNähdään $event.date")
                .withTitle("Kiitos")
                .withLink("https://www.example.org/kiitos")
                .withOptions(Map.of("privacy", "unlisted", "tags", "kiitos, ääni", "empty", " "))
                .withMedia(List.of(
                        new Attachment(other.id(), "Puhelin ja teksti Muistutus."),
                        new Attachment(picture.id(), "", Locale.forLanguageTag("se"))));

        var post = posts.draft(
                Cast.author(),
                arc.id(),
                arc.beats().getFirst().id(),
                "Kiitos",
                List.of(variant, variant("شكرا").withMedia(List.of(new Attachment(picture.id(), "Kiitos-teksti")))));

        assertThat(posts.get(Cast.viewer(), post.id())).isEqualTo(post);
        assertThat(posts.revision(post.id(), 1)).contains(post);
    }

    @Test
    void mediaKnowTheirPosts() throws IOException {
        var shown = add(Cast.author(), "kiitos.jpg");
        var unused = add(Cast.author(), "muistutus.jpg");
        var attachments = List.of(new Attachment(shown.id(), "Kiitos"));
        draft(variant("Yksi").withMedia(attachments), variant("Kaksi").withMedia(attachments));
        var gone = draft(variant("Kolme").withMedia(attachments));

        posts.discard(Cast.author(), gone.id(), gone.revision());

        assertThat(posts.showing(List.of(shown.id(), unused.id()))).containsOnly(Map.entry(shown.id(), 1));
        assertThat(posts.showing(List.of())).isEmpty();
    }

    @Test
    void whateverIsInvisibleIsLeftOut() {
        var variant = variant("\u0001 Ensin\r\nsitten\rlopuksi\u0007\t. ").withTitle("Kaksi\nriviä");

        assertThat(variant.text()).isEqualTo("Ensin\nsitten\nlopuksi\t.");
        assertThat(variant.title()).isEqualTo("Kaksi riviä");
    }

    @Test
    void whereACharacterGotLostIsSeen() {
        assertThat(variant("Puolikas \ud83d ja tyhjä \u0000.").text()).isEqualTo("Puolikas \ufffd ja tyhjä \ufffd.");
    }

    @Test
    void everybodyWhoEditsIsAnAuthorAndTheTrailKnows() {
        var post = draft(variant("Ensin"));

        var after = revise(Cast.expert(), post, it -> it.named("Toisin"));

        assertThat(after.authors())
                .containsExactlyInAnyOrder(Cast.author().id(), Cast.expert().id());
        assertThat(house.get(AuditTrail.class).about(House.WORKSPACE, "post/" + post.id(), 10))
                .extracting(entry -> entry.act().verb())
                .containsExactly("post.revised", "post.drafted");
    }

    @Test
    void aChangeThatChangesNothingLeavesThePostAsItIs() {
        var post = draft(variant("Sama"));

        var after = revise(Cast.expert(), post, it -> it.named(" " + it.title() + " "));

        assertThat(after).isEqualTo(post);
    }

    @Test
    void whoeverIsLateGetsBothVersionsAndNothingIsLost() {
        var post = draft(variant("Alku"));
        var faster = revise(Cast.author(), post, it -> it.named("Nopeampi"));

        assertThatThrownBy(() -> revise(Cast.expert(), post, it -> it.named("Hitaampi")))
                .asInstanceOf(type(StalePost.class))
                .satisfies(stale -> {
                    assertThat(stale.current()).isEqualTo(faster);
                    assertThat(stale.attempted().title()).isEqualTo("Hitaampi");
                });
        assertThat(posts.get(Cast.viewer(), post.id())).isEqualTo(faster);
    }

    @Test
    void twoPeopleWriteTwoVariantsWithoutStandingInEachOthersWay() {
        var finnish = variant("Suomeksi");
        var swedish = variant("På svenska");
        var post = draft(finnish, swedish);

        rewrite(Cast.author(), post, finnish, "Suomeksi, paremmin");
        var after = rewrite(Cast.expert(), post, swedish, "På svenska, bättre");

        assertThat(after.variants())
                .extracting(Variant::text)
                .containsExactly("Suomeksi, paremmin", "På svenska, bättre");
    }

    @Test
    void aVariantThatWasMovedMeanwhileIsWrittenWhereItIsNow() {
        var variant = variant("Alku");
        var post = draft(variant);
        var later = variant.schedule().due().plusSeconds(3600);
        posts.move(
                Cast.author(),
                post.id(),
                1,
                variant.id(),
                Story.variant(ChannelId.random(), "", later).schedule());

        var after = rewrite(Cast.expert(), post, variant, "Loppu").variants().getFirst();

        assertThat(after.text()).isEqualTo("Loppu");
        assertThat(after.schedule().due()).isEqualTo(later);
    }

    @Test
    void twoPeopleDoNotWriteTheSameVariantOverEachOther() {
        var variant = variant("Alku");
        var post = draft(variant);
        rewrite(Cast.author(), post, variant, "Nopeampi");

        assertThatThrownBy(() -> rewrite(Cast.expert(), post, variant, "Hitaampi"))
                .isInstanceOf(StalePost.class);
        assertThatThrownBy(() -> posts.rewrite(Cast.expert(), post.id(), 99, variant.id(), it -> it.withText("Väärä")))
                .isInstanceOf(StalePost.class);
    }

    @Test
    void aVariantThatIsGoneIsNotWritten() {
        var variant = variant("Poistuva");
        var post = draft(variant, variant("Jäävä"));
        revise(Cast.author(), post, it -> it.without(variant.id()));

        assertThatThrownBy(() -> rewrite(Cast.expert(), post, variant, "Myöhässä"))
                .isInstanceOf(StalePost.class);
    }

    @Test
    void aVariantMovesToAnotherTimeAndTheOthersStay() {
        var moving = variant("Siirtyvä");
        var staying = variant("Pysyvä");
        var post = draft(moving, staying);
        var later = Schedule.at(LocalDateTime.parse("2027-01-12T10:00"), House.HELSINKI);

        var after = posts.move(Cast.author(), post.id(), 1, moving.id(), later);

        assertThat(posts.get(Cast.viewer(), post.id())).isEqualTo(after);
        assertThat(after.variants()).containsExactly(moving.at(later), staying);
        assertThat(after.revision()).isEqualTo(2);
    }

    @Test
    void somebodyWhoLookedEarlierActsOnNothing() {
        var post = draft(variant("Alku"));
        revise(Cast.author(), post, it -> it.named("Nopeampi"));

        assertThatThrownBy(() -> posts.at(Cast.expert(), post.id(), 1)).isInstanceOf(StalePost.class);
        assertThatThrownBy(() -> posts.discard(Cast.expert(), post.id(), 1)).isInstanceOf(StalePost.class);
        assertThat(posts.at(Cast.expert(), post.id(), 2).title()).isEqualTo("Nopeampi");
    }

    @Test
    void thePostsOfAnArcStandInTheOrderOfTheirFirstTime() {
        var late = draft(Story.variant(ChannelId.random(), "Myöhemmin", DUE.plusSeconds(7200)));
        var early = draft(
                Story.variant(ChannelId.random(), "Viimeisenä", DUE.plusSeconds(9000)),
                Story.variant(ChannelId.random(), "Ensin", DUE));
        Story.in(house).draft(variant("Toisessa tarinassa"));

        assertThat(posts.of(arc.id())).extracting(Post::id).containsExactly(early.id(), late.id());
    }

    @Test
    void anEarlierRevisionStaysAsItWas() {
        var post = draft(variant("Alku"));
        revise(Cast.author(), post, it -> it.named("Toinen"));

        assertThat(posts.revision(post.id(), 1)).contains(post);
        assertThat(posts.revision(post.id(), 3)).isEmpty();
    }

    @Test
    void aDiscardedPostIsGoneButTheTrailRemembersIt() {
        var post = draft(variant("Turha"));

        posts.discard(Cast.author(), post.id(), post.revision());

        assertThat(posts.find(post.id())).isEmpty();
        assertThatThrownBy(() -> posts.get(Cast.author(), post.id())).isInstanceOf(NotFound.class);
        assertThat(house.get(AuditTrail.class)
                        .about(House.WORKSPACE, "post/" + post.id(), 1)
                        .getFirst()
                        .act()
                        .verb())
                .isEqualTo("post.discarded");
    }

    @Test
    void whoeverOnlyLooksChangesNothing() {
        var post = draft(variant("Valmis"));

        assertThatThrownBy(() -> posts.draft(Cast.viewer(), arc.id(), null, "Oma", List.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> revise(Cast.viewer(), post, it -> it.named("Oma")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> posts.discard(Cast.viewer(), post.id(), 1)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        var post = draft(variant("Meidän"));

        assertThatThrownBy(() -> posts.get(neighbour(), post.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> revise(neighbour(), post, it -> it.named("Teidän")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> posts.draft(neighbour(), arc.id(), null, "Teidän", List.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPostHasANameOfReasonableLength() {
        assertRefused("title", () -> draft(" \n "));
        assertRefused("title.long", () -> draft("a".repeat(251)));
        assertThat(draft("💚".repeat(250)).title()).hasSize(500);
    }

    @Test
    void aBeatIsOneOfItsArc() {
        assertRefused("beat", () -> posts.draft(Cast.author(), arc.id(), BeatId.random(), "Väärä vaihe", List.of()));
    }

    @Test
    void anArchivedArcTakesNoNewPostsButKeepsItsOwn() {
        var old = draft(variant("Vanha"));
        var other = Story.in(house).arc();
        var incoming = posts.draft(Cast.author(), other.id(), null, "Tulija", List.of());
        house.get(Arcs.class).archive(Cast.lead(), arc.id(), arc.revision());

        assertRefused("arc.archived", () -> draft(variant("Uusi")));
        assertRefused("arc.archived", () -> revise(Cast.author(), incoming, it -> it.placed(arc.id(), null)));
        assertThat(revise(Cast.author(), old, it -> it.named("Korjattu")).title())
                .isEqualTo("Korjattu");
    }

    @Test
    void mediaAndTemplatesOfAnotherWorkspaceAreRefused() throws IOException {
        house.get(Workspaces.class).open(new Workspace(ELSEWHERE, "Muualla", House.HELSINKI, Locale.of("fi")));
        var theirs = add(neighbour(), "kiitos.jpg");
        var mine = variant("Oma");
        var post = draft(mine);

        assertRefused("media", () -> draft(variant("Vieras").withMedia(List.of(new Attachment(theirs.id(), "x")))));
        assertRefused(
                "media", () -> draft(variant("Olematon").withMedia(List.of(new Attachment(MediaId.random(), "x")))));
        assertRefused("template", () -> draft(variant("Olematon").withTemplate(TemplateId.random())));
        assertRefused(
                "media",
                () -> revise(
                        Cast.author(),
                        post,
                        it -> it.changing(mine.id(), old -> old.withMedia(List.of(new Attachment(theirs.id(), "x"))))));
    }

    @Test
    void aVariantBelongsToOnePostOnly() {
        var variant = variant("Ensimmäisen");
        draft(variant);

        assertRefused("variants.elsewhere", () -> draft(variant));
        assertRefused("variants.twice", () -> draft(variant("a"), variant, variant));
        assertRefused(
                "variants.many",
                () -> draft(IntStream.rangeClosed(0, 100)
                        .mapToObj(number -> variant("Versio " + number))
                        .toArray(Variant[]::new)));
    }

    @Test
    void aVariantStaysWithinReason() {
        var schedule = variant("x").schedule();
        var channel = ChannelId.random();

        assertRefused("variant.text.long", () -> variant("a".repeat(65_001)));
        assertRefused("variant.title.long", () -> variant("x").withTitle("a".repeat(501)));
        assertRefused("variant.link.long", () -> variant("x").withLink("https://example.org/" + "a".repeat(2_000)));
        assertRefused("language", () -> new Attachment(MediaId.random(), "", Locale.forLanguageTag("x-nothing")));
        assertRefused("alternative-text.long", () -> new Attachment(MediaId.random(), "a".repeat(2_001)));
        assertRefused(
                "variant.media.many",
                () -> variant("x").withMedia(Collections.nCopies(21, new Attachment(MediaId.random(), ""))));
        assertRefused("time", () -> Schedule.at(LocalDateTime.of(9999, 1, 1, 9, 0), House.HELSINKI));
        for (var tag : List.of(
                "", "und", "xx", "qqq", "xx-FI", "x-klingon", "fi-u-nu-arab", "suomea puhutaan täällä", "de-DE-1996"))
            assertRefused("language", () -> Variant.draft(channel, Locale.forLanguageTag(tag), "x", schedule));
        for (var tag : List.of("fi", "smn", "ckb", "sr-Latn", "zh-Hant-TW", "es-419"))
            assertThat(Variant.draft(channel, Locale.forLanguageTag(tag), "x", schedule)
                            .language()
                            .toLanguageTag())
                    .isEqualTo(tag);
    }

    @Test
    void whatThePlatformIsToldStaysWithinReason() {
        assertThat(variant("x")
                        .withOptions(Map.of("b", " two ", "a", "one", "c", ""))
                        .options())
                .containsExactly(entry("a", "one"), entry("b", "two"));
        assertRefused("variant.option.name", () -> variant("x").withOptions(Map.of("Not a key", "x")));
        assertRefused("variant.option.long", () -> variant("x").withOptions(Map.of("a", "x".repeat(601))));
        assertRefused(
                "variant.options.many",
                () -> variant("x")
                        .withOptions(IntStream.rangeClosed('a', 'u')
                                .mapToObj(Character::toString)
                                .collect(Collectors.toMap(key -> key, key -> key))));
    }

    @Test
    void theLongestTextIsKeptWhole() {
        var longest = "💚".repeat(32_500);

        var post =
                draft(variant(longest).withTitle("ä".repeat(500)).withLink("https://example.org/" + "ä".repeat(1_980)));

        assertThat(posts.get(Cast.viewer(), post.id()).variants().getFirst().text())
                .isEqualTo(longest);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(InvalidPost.class))
                .extracting(InvalidPost::code)
                .isEqualTo(code);
    }

    private Post draft(Variant... variants) {
        return posts.draft(Cast.author(), arc.id(), null, "Julkaisu", List.of(variants));
    }

    private Post draft(String title) {
        return posts.draft(Cast.author(), arc.id(), null, title, List.of());
    }

    private Post revise(Actor actor, Post seen, UnaryOperator<Post> change) {
        return posts.revise(actor, seen.id(), seen.revision(), change);
    }

    private Post rewrite(Actor actor, Post seen, Variant variant, String text) {
        return posts.rewrite(actor, seen.id(), seen.revision(), variant.id(), it -> it.withText(text));
    }

    private MediaItem add(Actor actor, String name) throws IOException {
        try (var bytes = new ClassPathResource("media/" + name).getInputStream()) {
            return house.get(MediaLibrary.class).add(actor, name, bytes);
        }
    }

    private static Actor neighbour() {
        return new Actor(Cast.author().person(), ELSEWHERE, Set.of(Role.ADMIN), null);
    }

    private static Variant variant(String text) {
        return Story.variant(ChannelId.random(), text, DUE);
    }
}
