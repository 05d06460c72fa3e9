package fi.kaari.arc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@EachDatabase
class ArcsTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-02-22");
    private static final LocalDate LAST = LocalDate.parse("2027-04-16");

    private final Actor author = Cast.author();
    private final TestClock clock = TestClock.at("2027-01-04T07:00:00.123456789Z");
    private final House house;
    private final Arcs arcs;
    private final Posts posts;

    ArcsTest(TestDatabase database) {
        house = House.over(database, clock);
        arcs = house.get(Arcs.class);
        posts = house.get(Posts.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Nested
    class Beginning {

        @Test
        void anArcIsKeptAsItWasEntered() {
            var outline = new Arc.Outline(
                    "Löydä suuntasi hoiva-alalta 🌲",
                    Shape.EVENT_COUNTDOWN,
                    "120 osallistujaa suoraan lähetykseen",
                    "osallistujat=120",
                    "Alanvaihtajat ja nuoret työnhakijat",
                    "Hoiva-alalla on sinulle paikka.\nأهلاً وسهلاً",
                    Colour.EMBER,
                    "Viestintä",
                    FIRST,
                    LAST,
                    LocalDate.parse("2027-04-08"));

            var arc = arcs.begin(author, outline, outline.beats(BeatKind::key));

            assertThat(arc.revision()).isEqualTo(1);
            assertThat(arcs.get(author, arc.id())).isEqualTo(arc);
            assertThat(arcs.all(House.WORKSPACE)).containsExactly(arc);
        }

        @Test
        void theLongestNamesFitIntoEveryDatabase() {
            var name = "🌲".repeat(150);
            var outline = new Arc.Outline(name, Shape.SERIES, "", "", "", "", Colour.MOSS, name, FIRST, LAST, null);

            var arc = arcs.begin(author, outline, List.of(Beat.of(name, BeatKind.EPISODE, FIRST, LAST)));

            assertThat(arcs.get(author, arc.id())).isEqualTo(arc);
        }

        @Test
        void arcsStandInTheOrderOfTheirFirstDay() {
            begin("Later", FIRST.plusDays(1));
            begin("Beta", FIRST);
            begin("Alpha", FIRST);

            assertThat(arcs.all(House.WORKSPACE)).extracting(Arc::name).containsExactly("Alpha", "Beta", "Later");
        }

        @Test
        void isNotForThoseWhoOnlyLook() {
            var outline = outline("A", FIRST);

            assertThatThrownBy(() -> arcs.begin(Cast.viewer(), outline, List.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThat(arcs.all(House.WORKSPACE)).isEmpty();
        }
    }

    @Nested
    class Revising {

        private final Arc arc = begin("Before", FIRST);

        @Test
        void replacesTheOutlineAndTheBeats() {
            var beats = new ArrayList<>(arc.beats());
            beats.set(1, renamed(beats.get(1), "Tausta"));
            beats.add(Beat.of("Lisä", BeatKind.EPISODE, LAST, LAST));
            beats.remove(0);

            var revised = arcs.revise(author, arc.id(), 1, outline("After", FIRST), beats);

            assertThat(revised.revision()).isEqualTo(2);
            assertThat(revised.name()).isEqualTo("After");
            assertThat(arcs.get(author, arc.id())).isEqualTo(revised);
            assertThat(revised.beats()).isEqualTo(beats);
        }

        @Test
        void withoutAChangeLeavesTheArcAsItIs() {
            var same = arcs.revise(author, arc.id(), 1, arc.outline(), arc.beats());

            assertThat(same).isEqualTo(arc);
            assertThat(trail()).extracting(entry -> entry.act().verb()).containsExactly("arc.begun");
        }

        @Test
        void anOlderRevisionIsRefusedWithBothVersions() {
            var theirs = arcs.revise(Cast.lead(), arc.id(), 1, outline("Theirs", FIRST), arc.beats());

            assertThatThrownBy(() -> arcs.revise(author, arc.id(), 1, outline("Mine", FIRST), arc.beats()))
                    .asInstanceOf(type(StaleArc.class))
                    .satisfies(stale -> {
                        assertThat(stale.current()).isEqualTo(theirs);
                        assertThat(stale.attempted().name()).isEqualTo("Mine");
                    });
            assertThat(arcs.get(author, arc.id())).isEqualTo(theirs);
        }

        @Test
        void aRevisionThatDoesNotExistYetIsRefused() {
            assertThatThrownBy(() -> arcs.revise(author, arc.id(), 2, outline("Mine", FIRST), arc.beats()))
                    .isInstanceOf(StaleArc.class);
        }

        @Test
        void doesNotTakeABeatFromAnotherArc() {
            var other = begin("Other", FIRST);
            var stolen = List.of(renamed(other.beats().getFirst(), "Stolen"));

            assertThatThrownBy(() -> arcs.revise(author, arc.id(), 1, arc.outline(), stolen))
                    .isInstanceOf(InvalidArc.class)
                    .hasMessageContaining("beat.unknown");
            assertThat(arcs.get(author, other.id())).isEqualTo(other);
            assertThat(arcs.get(author, arc.id())).isEqualTo(arc);
        }

        @Test
        void shorterDatesWithoutTheirBeatsAreRefused() {
            var shorter = new Arc.Outline(
                    "Before", Shape.FIVE_ACT, "", "", "", "", Colour.MOSS, "", FIRST, LAST.minusDays(7), null);

            assertThatThrownBy(() -> arcs.revise(author, arc.id(), 1, shorter, arc.beats()))
                    .isInstanceOf(InvalidArc.class)
                    .hasMessageContaining("beat.outside");

            var beats = arc.beatsOver(FIRST, LAST.minusDays(7));
            assertThat(arcs.revise(author, arc.id(), 1, shorter, beats).beats()).isEqualTo(beats);
        }

        @Test
        void isNotForThoseWhoOnlyLook() {
            assertThatThrownBy(() -> arcs.revise(Cast.viewer(), arc.id(), 1, outline("Mine", FIRST), List.of()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Nested
    class Reordering {

        private final Arc arc = begin("A", FIRST);

        @Test
        void movesOneBeatAndKeepsItsPlace() {
            var last = arc.beats().getLast();

            arcs.reorder(author, arc.id(), 1, last.id(), 0);

            assertThat(arcs.get(author, arc.id()).beats().getFirst()).isEqualTo(last);
            assertThat(arcs.get(author, arc.id()).beats()).containsExactlyInAnyOrderElementsOf(arc.beats());
        }

        @Test
        void toWhereTheBeatIsAlreadyChangesNothing() {
            arcs.reorder(author, arc.id(), 1, arc.beats().getFirst().id(), 0);

            assertThat(arcs.get(author, arc.id())).isEqualTo(arc);
        }

        @Test
        void anOlderRevisionIsRefused() {
            arcs.reorder(author, arc.id(), 1, arc.beats().getFirst().id(), 3);

            assertThatThrownBy(() -> arcs.reorder(
                            author, arc.id(), 1, arc.beats().getFirst().id(), 1))
                    .isInstanceOf(StaleArc.class);
        }
    }

    @Nested
    class Removing {

        private final Arc arc = begin("A", FIRST);
        private final Beat gone = arc.beats().get(1);
        private final PostId inIt = draft(arc, gone.id()).id();
        private final PostId beside = draft(arc, arc.beats().get(2).id()).id();

        @Test
        void aBeatLetsGoOfItsPostsAndOfNoOthers() {
            remove();

            assertThat(post(inIt).beat()).isNull();
            assertThat(post(inIt).arc()).isEqualTo(arc.id());
            assertThat(post(beside).beat()).isEqualTo(arc.beats().get(2).id());
        }

        @Test
        void aBeatIsCountedWithItsPostsUntilThen() {
            var other = arc.beats().get(2).id();

            assertThat(posts.perBeat(arc.id())).isEqualTo(Map.of(gone.id(), 1, other, 1));

            remove();

            assertThat(posts.perBeat(arc.id())).isEqualTo(Map.of(other, 1));
        }

        @Test
        void aBeatLeavesItsPostsEditable() {
            remove();

            var edited = posts.revise(author, inIt, 1, post -> post.named("After"));

            assertThat(edited.title()).isEqualTo("After");
        }

        @Test
        void aBeatIsNamedInTheTrail() {
            remove();

            assertThat(trail().getFirst().details())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("name", "A", "revision", "2", "removedBeats", gone.name()));
        }

        @Test
        void aBeatThatComesBackIsAnEmptyOne() {
            remove();

            arcs.revise(author, arc.id(), 2, arc.outline(), arc.beats());

            assertThat(arcs.get(author, arc.id()).beats()).isEqualTo(arc.beats());
            assertThat(post(inIt).beat()).isNull();
        }

        private void remove() {
            var rest = arc.beats().stream().filter(beat -> !beat.equals(gone)).toList();
            arcs.revise(author, arc.id(), 1, arc.outline(), rest);
        }

        private Post post(PostId id) {
            return posts.get(author, id);
        }
    }

    @Test
    void changingBeatsLeavesPostsWithTheirs() {
        var arc = begin("A", FIRST);
        var beat = arc.beats().getFirst();
        var post = draft(arc, beat.id());

        arcs.revise(
                author,
                arc.id(),
                1,
                outline("Renamed", FIRST),
                arc.beats().reversed().stream()
                        .map(each -> renamed(each, "New " + each.name()))
                        .toList());

        assertThat(posts.get(author, post.id()).beat()).isEqualTo(beat.id());
    }

    @Nested
    class Archiving {

        private final Arc arc = begin("A", FIRST);

        @Test
        void putsAnArcAwayAndBringsItBack() {
            var archived = arcs.archive(author, arc.id(), 1);

            assertThat(archived.isArchived()).isTrue();
            assertThat(arcs.get(author, arc.id()).archivedAt()).isEqualTo("2027-01-04T07:00:00.123456Z");
            assertThat(arcs.all(House.WORKSPACE)).extracting(Arc::id).containsExactly(arc.id());

            var restored = arcs.restore(author, arc.id(), 2);

            assertThat(restored.isArchived()).isFalse();
            assertThat(arcs.get(author, arc.id())).isEqualTo(restored);
            assertThat(trail())
                    .extracting(entry -> entry.act().verb())
                    .containsExactly("arc.restored", "arc.archived", "arc.begun");
        }

        @Test
        void keepsAnArcFromBeingChangedUntilItIsRestored() {
            arcs.archive(author, arc.id(), 1);

            assertThatThrownBy(() -> arcs.revise(author, arc.id(), 2, outline("B", FIRST), arc.beats()))
                    .isInstanceOf(InvalidArc.class)
                    .hasMessageContaining("archived");
            assertThatThrownBy(() -> arcs.archive(author, arc.id(), 2)).isInstanceOf(InvalidArc.class);
        }

        @Test
        void restoringWhatIsNotArchivedChangesNothing() {
            assertThat(arcs.restore(author, arc.id(), 1)).isEqualTo(arc);
        }

        @Test
        void isRefusedToThoseWhoOnlyLookAndToOlderRevisions() {
            assertThatThrownBy(() -> arcs.archive(Cast.viewer(), arc.id(), 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> arcs.restore(Cast.viewer(), arc.id(), 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> arcs.archive(author, arc.id(), 7)).isInstanceOf(StaleArc.class);
            assertThatThrownBy(() -> arcs.restore(author, arc.id(), 7)).isInstanceOf(StaleArc.class);
        }
    }

    @Nested
    class AnotherWorkspace {

        private final Arc arc = begin("A", FIRST);
        private final Actor stranger = new Actor(author.person(), new WorkspaceId("county"), author.roles(), null);

        @Test
        void doesNotSeeTheArc() {
            assertThatThrownBy(() -> arcs.get(stranger, arc.id())).isInstanceOf(NotFound.class);
            assertThat(arcs.all(stranger.workspace())).isEmpty();
        }

        @Test
        void cannotChangeTheArc() {
            assertThatThrownBy(() -> arcs.revise(stranger, arc.id(), 1, outline("Mine", FIRST), List.of()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> arcs.reorder(
                            stranger, arc.id(), 1, arc.beats().getFirst().id(), 2))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> arcs.archive(stranger, arc.id(), 1)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> arcs.restore(stranger, arc.id(), 1)).isInstanceOf(NotFound.class);
            assertThat(arcs.get(author, arc.id())).isEqualTo(arc);
        }
    }

    private Arc begin(String name, LocalDate from) {
        var outline = outline(name, from);
        return arcs.begin(author, outline, outline.beats(BeatKind::key));
    }

    private Post draft(Arc arc, @Nullable BeatId beat) {
        return posts.draft(author, arc.id(), beat, "Kolme myyttiä", List.of());
    }

    private List<AuditEntry> trail() {
        var all = house.get(AuditTrail.class).after(House.WORKSPACE, 0, 100).reversed();
        return all.stream()
                .filter(entry -> entry.act().subject().startsWith("arc/"))
                .toList();
    }

    private static Arc.Outline outline(String name, LocalDate from) {
        return new Arc.Outline(name, Shape.FIVE_ACT, "", "", "", "", Colour.MOSS, "", from, LAST, null);
    }

    private static Beat renamed(Beat beat, String name) {
        return new Beat(beat.id(), name, beat.kind(), beat.tension(), beat.from(), beat.to());
    }
}
