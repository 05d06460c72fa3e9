package fi.kaari.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.database.TestDatabase;
import fi.kaari.intake.Change.Part;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file comes again: nothing comes in twice, and what has changed is told from what was edited here. */
class ReimportTest {

    private static final String HEADINGS = "Tarina;Vaihe;Julkaisu;Kanava;Kieli;Päivä;Klo;Teksti;Linkki;Kuva;Alt\n";
    private static final String FACEBOOK =
            "Kevät;Koukku;Avajaiset;Facebook;fi;1.3.2027;9.00;Tervetuloa avajaisiin;https://www.example.org/;;\n";
    private static final String INSTAGRAM =
            "Kevät;Koukku;Avajaiset;Instagram;fi;1.3.2027;9.00;Nähdään avajaisissa;;kiitos.jpg;Kiitos\n";

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private TestDatabase database;
    private House house;
    private Desk desk;

    @BeforeEach
    void open() {
        database = TestDatabase.onH2();
        house = House.over(database, clock);
        desk = Desk.in(house);
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void aChangedTextIsShownAndTakenAsARevision() {
        take(FACEBOOK);
        var intake = bring(FACEBOOK.replace("Tervetuloa avajaisiin", "Tervetuloa avajaisiimme"));

        assertThat(row(intake, 2).verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(row(intake, 2).changes())
                .containsExactly(new Change(Part.TEXT, "Tervetuloa avajaisiin", "Tervetuloa avajaisiimme", false));

        desk.take(intake);

        assertThat(post().revision()).isEqualTo(2);
        assertThat(variant().text()).isEqualTo("Tervetuloa avajaisiimme");
        assertThat(desk.counts(bring(FACEBOOK.replace("avajaisiin", "avajaisiimme")))
                        .of(Verdict.SAME))
                .isEqualTo(1);
    }

    @Test
    void everyPartOfARowCanChange() throws IOException {
        picture();
        take(FACEBOOK);
        var intake = bring(
                "Kevät;Huipennus;Avajaiset;Facebook;fi;2.3.2027;10.30;Toinen teksti;https://www.example.org/2;kiitos.jpg;Kiitos\n");

        assertThat(row(intake, 2).changes())
                .extracting(Change::part)
                .containsExactly(Part.BEAT, Part.TIME, Part.TEXT, Part.LINK, Part.MEDIA);

        desk.take(intake);

        assertThat(arc().beat(post().beat()).orElseThrow().name()).isEqualTo("Huipennus");
        assertThat(variant().schedule().due()).isEqualTo("2027-03-02T08:30:00Z");
        assertThat(variant().link()).isEqualTo("https://www.example.org/2");
        assertThat(variant().media()).extracting(it -> it.alternativeText()).containsExactly("Kiitos");
    }

    @Test
    void anotherSpellingOfTheSameIsNoChange() {
        take(FACEBOOK);
        var intake = bring(
                "KEVÄT;koukku;Avajaiset;FB;suomi;ma 1.3.27;klo 9;Tervetuloa avajaisiin ;https://www.example.org/;;\n");

        assertThat(row(intake, 2).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aRowThatMovedToAnotherDayIsTheSamePost() {
        take(FACEBOOK + INSTAGRAM);
        desk.take(bring(FACEBOOK.replace("1.3.2027", "8.3.2027") + INSTAGRAM.replace("1.3.2027", "8.3.2027")));

        assertThat(posts()).hasSize(1);
        assertThat(post().variants())
                .extracting(it -> it.schedule().local())
                .containsOnly(LocalDateTime.parse("2027-03-08T09:00"));
    }

    @Test
    void aRowThatWasRenamedIsTheSamePost() {
        take(FACEBOOK + INSTAGRAM);
        desk.take(bring((FACEBOOK + INSTAGRAM).replace(";Avajaiset;", ";Suuret avajaiset;")));

        assertThat(posts()).hasSize(1);
        assertThat(post().title()).isEqualTo("Suuret avajaiset");
    }

    @Test
    void anArcThatWasRenamedTakesItsPostsAlong() {
        take(FACEBOOK + INSTAGRAM);
        desk.take(bring((FACEBOOK + INSTAGRAM).replace("Kevät;", "Kesä;")));

        var summer = arcs().stream()
                .filter(arc -> arc.name().equals("Kesä"))
                .findFirst()
                .orElseThrow();
        assertThat(house.get(Posts.class).of(summer.id())).hasSize(1);
        assertThat(posts()).hasSize(1);
    }

    @Test
    void aPostOfTheSameNameInAnotherArcIsAnother() {
        take(FACEBOOK);

        assertThat(row(bring(FACEBOOK.replace("Kevät;", "Kesä;").replace("Tervetuloa", "Tule")), 2)
                        .verdict())
                .isEqualTo(Verdict.NEW);
        assertThat(row(bring(FACEBOOK + FACEBOOK.replace("Kevät;", "Kesä;")), 3).verdict())
                .isEqualTo(Verdict.NEW);
    }

    @Test
    void anIdInTheFileOutweighsEverythingElse() {
        var headings = "Id;Tarina;Julkaisu;Kanava;Päivä;Klo;Teksti\n";
        desk.take(desk.bringText(headings + "K-1;Kevät;Avajaiset;Facebook;1.3.2027;9;Yksi\n"));
        desk.take(desk.bringText(headings + "K-1;Kevät;Päättäjäiset;Facebook;1.6.2027;18;Kaksi\n"));

        assertThat(posts())
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("Päättäjäiset"));
    }

    @Test
    void rowsOfASeriesWithOneNameAreTold() {
        var series = FACEBOOK + FACEBOOK.replace("1.3.2027", "8.3.2027") + FACEBOOK.replace("1.3.2027", "15.3.2027");
        take(series);
        assertThat(posts()).hasSize(3);

        var intake = bring(series + FACEBOOK.replace("1.3.2027", "22.3.2027"));

        assertThat(desk.counts(intake).of(Verdict.SAME)).isEqualTo(3);
        assertThat(desk.counts(intake).of(Verdict.NEW)).isEqualTo(1);
    }

    @Test
    void theSameRowTwiceInAFileComesInOnce() {
        var intake = bring(FACEBOOK + FACEBOOK.replace("Tervetuloa", "Tule"));

        assertThat(row(intake, 2).verdict()).isEqualTo(Verdict.NEW);
        assertThat(row(intake, 3).errors()).containsExactly(Finding.error("twin", 2));
    }

    @Test
    void aRowForAnotherChannelJoinsThePostThatIsHere() {
        take(FACEBOOK);
        var intake = bring(FACEBOOK + INSTAGRAM);

        assertThat(row(intake, 3).verdict()).isEqualTo(Verdict.NEW);
        assertThat(row(intake, 3).warnings()).contains(Finding.warning("joins"));

        desk.take(intake);

        assertThat(posts()).hasSize(1);
        assertThat(post().variants()).hasSize(2);
    }

    @Test
    void rowsLeftOutAtFirstJoinTheirPostWhenTheyAreTakenLater() {
        var intake = bring(FACEBOOK + INSTAGRAM);
        house.get(Selection.class).rows(desk.author(), intake.id(), List.of(1, 2), Set.of(1));
        desk.take(intake);
        assertThat(row(intake, 3).warnings()).contains(Finding.warning("joins"));

        house.get(Selection.class).all(desk.author(), intake.id(), true);
        desk.take(intake);

        assertThat(posts()).hasSize(1);
        assertThat(post().variants()).hasSize(2);
    }

    @Test
    void whatWasEditedHereStaysAsLongAsTheFileSaysTheSame() {
        take(FACEBOOK);
        edit(variant().withText("Parempi teksti"));

        var intake = bring(FACEBOOK);
        assertThat(row(intake, 2).verdict()).isEqualTo(Verdict.SAME);

        var moved = bring(FACEBOOK.replace("9.00", "10.00"));
        assertThat(row(moved, 2).changes()).extracting(Change::part).containsExactly(Part.TIME);
        desk.take(moved);
        assertThat(variant().text()).isEqualTo("Parempi teksti");
    }

    @Test
    void aChangeOfWhatWasEditedHereIsMarked() {
        take(FACEBOOK);
        edit(variant().withText("Parempi teksti"));
        var intake = bring(FACEBOOK.replace("Tervetuloa avajaisiin", "Tulkaa kaikki"));

        assertThat(row(intake, 2).changes())
                .containsExactly(new Change(Part.TEXT, "Parempi teksti", "Tulkaa kaikki", true));
        assertThat(row(intake, 2).warnings()).contains(Finding.warning("overtaken"));
    }

    @Test
    void aChangeVoidsTheApprovalAndSaysSoBefore() {
        take(FACEBOOK);
        Story.in(house).approved(post());
        var intake = bring(FACEBOOK.replace("avajaisiin", "avajaisiimme"));
        assertThat(row(intake, 2).warnings()).contains(Finding.warning("voids"));

        desk.take(intake);

        assertThat(house.get(Reviews.class).live(post().id())).isEmpty();
    }

    @Test
    void whatIsTheSameLeavesTheApprovalAlone() {
        take(FACEBOOK);
        Story.in(house).approved(post());

        desk.take(bring(FACEBOOK));

        assertThat(house.get(Reviews.class).live(post().id())).isPresent();
    }

    @Test
    void whatIsOutIsNotChanged() {
        take(FACEBOOK);
        Story.in(house).approved(post());
        database.jdbc().sql("UPDATE publication SET state = 'PUBLISHED'").update();
        var intake = bring(FACEBOOK.replace("avajaisiin", "avajaisiimme"));

        assertThat(row(intake, 2).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(row(intake, 2).errors()).containsExactly(Finding.error("out"));
    }

    @Test
    void whatGoesOutMeanwhileIsRefusedWhenItIsTaken() {
        take(FACEBOOK);
        Story.in(house).approved(post());
        var intake = bring(FACEBOOK.replace("avajaisiin", "avajaisiimme") + INSTAGRAM);
        database.jdbc().sql("UPDATE publication SET state = 'PUBLISHED'").update();

        desk.take(intake);

        assertThat(row(intake, 2).errors()).containsExactly(Finding.error("out"));
        assertThat(variant().text()).isEqualTo("Tervetuloa avajaisiin");
    }

    @Test
    void whatSomebodyChangesMeanwhileIsRefusedUntilItIsComparedAgain() {
        take(FACEBOOK);
        var intake = bring(FACEBOOK.replace("avajaisiin", "avajaisiimme"));
        edit(variant().withLink("https://www.example.org/2"));

        desk.take(intake);
        assertThat(row(intake, 2).errors()).containsExactly(Finding.error("stale"));

        desk.lookAgain(intake);
        house.get(Selection.class).all(desk.author(), intake.id(), true);
        desk.take(intake);
        assertThat(row(intake, 2).verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(variant().link()).isEqualTo("https://www.example.org/2");
    }

    @Test
    void whatWasRemovedHereComesBackOnlyWhenSomebodyWantsIt() {
        take(FACEBOOK);
        house.get(Posts.class).discard(desk.author(), post().id(), post().revision());
        var intake = bring(FACEBOOK);

        assertThat(row(intake, 2).verdict()).isEqualTo(Verdict.REMOVED);
        assertThat(desk.counts(intake).chosen()).isZero();

        house.get(Selection.class).all(desk.author(), intake.id(), true);
        desk.take(intake);
        assertThat(posts()).hasSize(1);
        assertThat(row(bring(FACEBOOK), 2).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void theSameFileTakenTwiceAtOnceComesInOnce() {
        var one = bring(FACEBOOK + INSTAGRAM);
        var other = bring(FACEBOOK + INSTAGRAM);

        desk.take(one);
        desk.take(other);

        assertThat(posts()).hasSize(1);
        assertThat(post().variants()).hasSize(2);
        assertThat(desk.counts(other).of(Verdict.SAME)).isEqualTo(2);
    }

    @Test
    void filesThatArriveLaterAreOfferedWhenTheFileComesAgain() throws IOException {
        take(INSTAGRAM);
        assertThat(variant().media()).isEmpty();
        assertThat(row(bring(INSTAGRAM), 2).verdict()).isEqualTo(Verdict.SAME);

        picture();
        var intake = bring(INSTAGRAM);

        assertThat(row(intake, 2).changes()).extracting(Change::part).containsExactly(Part.MEDIA);
        desk.take(intake);
        assertThat(variant().media()).extracting(it -> it.alternativeText()).containsExactly("Kiitos");
        assertThat(row(bring(INSTAGRAM), 2).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void filesThatArriveLaterAreOfferedWhenTheImportIsComparedAgain() throws IOException {
        var intake = bring(INSTAGRAM);
        desk.take(intake);
        desk.lookAgain(intake);
        assertThat(row(intake, 2).verdict()).isEqualTo(Verdict.TAKEN);

        picture();
        desk.lookAgain(intake);
        assertThat(row(intake, 2).changes()).extracting(Change::part).containsExactly(Part.MEDIA);
        desk.take(intake);

        assertThat(row(intake, 2).verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(variant().media()).hasSize(1);
    }

    @Test
    void aChosenTimeIsRememberedWhenTheFileComesAgain() {
        var night = FACEBOOK.replace("1.3.2027;9.00", "28.3.2027;3.30");
        var intake = bring(night);
        house.get(Intakes.class).settle(desk.author(), intake.id(), 1, Choice.AFTER);
        desk.settled(intake);
        desk.take(intake);

        assertThat(variant().schedule().due()).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(row(bring(night), 2).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void whatIsNoLongerInThePlanIsNamedAndStays() {
        take(FACEBOOK + INSTAGRAM);
        var intake = bring(FACEBOOK);

        assertThat(intake.leftovers())
                .containsExactly(post().variants().getLast().id());
        desk.take(intake);
        assertThat(post().variants()).hasSize(2);
        assertThat(bring("Kesä;;Muu;Facebook;fi;1.6.2027;9.00;x;;;\n").leftovers())
                .isEmpty();
    }

    @Test
    void whatTheRowLeavesOutIsNotTakenFromWhatSomebodyWroteHere() {
        var arc = begin("Kevät");
        var channel = house.get(Glossary.class).terms(House.WORKSPACE).channel("Facebook");
        var nine = Schedule.at(LocalDateTime.parse("2027-03-01T09:00"), House.HELSINKI);
        var variant =
                Variant.draft(channel.id(), Locale.of("fi"), "Tervetuloa", nine).withLink("https://www.example.org/");
        house.get(Posts.class)
                .draft(desk.author(), arc.id(), arc.beats().getFirst().id(), "Avajaiset", List.of(variant));

        assertThat(row(bring("Kevät;;Avajaiset;Facebook;fi;1.3.2027;9.00;Tervetuloa;;;\n"), 2)
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void whatSomebodyWroteHereIsFoundByItsNameAndDay() {
        var arc = begin("Kevät");
        var channel = house.get(Glossary.class).terms(House.WORKSPACE).channel("Facebook");
        var nine = Schedule.at(LocalDateTime.parse("2027-03-01T09:00"), House.HELSINKI);
        var variant = Variant.draft(channel.id(), Locale.of("fi"), "Tervetuloa avajaisiin", nine)
                .withLink("https://www.example.org/");
        house.get(Posts.class)
                .draft(desk.author(), arc.id(), arc.beats().getFirst().id(), "Avajaiset", List.of(variant));

        assertThat(row(bring(FACEBOOK), 2).verdict()).isEqualTo(Verdict.SAME);
        assertThat(row(bring(FACEBOOK.replace("9.00", "10.00")), 2).changes())
                .extracting(Change::part)
                .containsExactly(Part.TIME);
        assertThat(row(bring(INSTAGRAM), 2).warnings()).contains(Finding.warning("joins"));
    }

    @Test
    void anArcThatIsHereIsUsedAndGetsTheBeatsItLacks() {
        var arc = begin("Kevät");
        var intake = bring(FACEBOOK + FACEBOOK.replace("Koukku;Avajaiset", "Käänne;Yllätys"));

        assertThat(desk.arcs(intake)).singleElement().satisfies(entry -> {
            assertThat(entry.verdict()).isEqualTo(Verdict.SAME);
            assertThat(entry.findings()).containsExactly(Finding.warning("arc.beat-new", "Käänne"));
        });

        desk.take(intake);

        assertThat(arcs()).hasSize(1);
        assertThat(arc().beats()).extracting(Beat::name).containsExactly("Koukku", "Käänne");
        assertThat(arc().id()).isEqualTo(arc.id());
    }

    @Test
    void factsOfAnArcThatChangedAreShownAndTaken() throws IOException {
        desk.take(workbook("Tavoite 1", "31.3.2027"));
        assertThat(desk.arcs(workbook("Tavoite 1", "31.3.2027"))).allMatch(arc -> arc.verdict() == Verdict.SAME);

        var changed = workbook("Tavoite 2", "30.4.2027");
        assertThat(desk.arcs(changed))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .containsExactly(
                                new Change(Part.GOAL, "Tavoite 1", "Tavoite 2", false),
                                new Change(Part.TO, "2027-03-31", "2027-04-30", false)));

        desk.take(changed);
        assertThat(arc().outline().goal()).isEqualTo("Tavoite 2");
        assertThat(arc().outline().to()).isEqualTo(LocalDate.of(2027, 4, 30));
        assertThat(desk.arcs(workbook("Tavoite 2", "30.4.2027"))).allMatch(arc -> arc.verdict() == Verdict.SAME);
    }

    @Test
    void factsOfAnArcThatWereEditedHereStay() throws IOException {
        desk.take(workbook("Tavoite 1", "31.3.2027"));
        var arc = arc();
        var outline = arc.outline();
        house.get(Arcs.class)
                .revise(
                        desk.author(),
                        arc.id(),
                        arc.revision(),
                        new Arc.Outline(
                                outline.name(),
                                outline.shape(),
                                "Oma tavoite",
                                outline.target(),
                                outline.audience(),
                                outline.keyMessage(),
                                outline.colour(),
                                outline.owner(),
                                outline.from(),
                                outline.to(),
                                outline.eventOn()),
                        arc.beats());

        assertThat(desk.arcs(workbook("Tavoite 1", "31.3.2027"))).allMatch(it -> it.verdict() == Verdict.SAME);
        assertThat(desk.arcs(workbook("Tavoite 2", "31.3.2027")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes())
                        .containsExactly(new Change(Part.GOAL, "Oma tavoite", "Tavoite 2", true)));
    }

    private Intake workbook(String goal, String to) {
        var arcs = Crafted.row(
                        1,
                        Crafted.text("A1", "Tarina"),
                        Crafted.text("B1", "Tavoite"),
                        Crafted.text("C1", "Alkaa"),
                        Crafted.text("D1", "Päättyy"))
                + Crafted.row(
                        2,
                        Crafted.text("A2", "Kevät"),
                        Crafted.text("B2", goal),
                        Crafted.text("C2", "1.3.2027"),
                        Crafted.text("D2", to));
        var plan = Crafted.row(
                        1,
                        Crafted.text("A1", "Tarina"),
                        Crafted.text("B1", "Julkaisu"),
                        Crafted.text("C1", "Kanava"),
                        Crafted.text("D1", "Päivä"),
                        Crafted.text("E1", "Klo"),
                        Crafted.text("F1", "Teksti"))
                + Crafted.row(
                        2,
                        Crafted.text("A2", "Kevät"),
                        Crafted.text("B2", "Avajaiset"),
                        Crafted.text("C2", "Facebook"),
                        Crafted.text("D2", "1.3.2027"),
                        Crafted.text("E2", "9.00"),
                        Crafted.text("F2", "Tervetuloa"));
        return desk.bring(
                "plan.xlsx",
                new ByteArrayInputStream(Crafted.workbooks(arcs, plan).bytes()));
    }

    private Intake bring(String rows) {
        return desk.bringText(HEADINGS + rows);
    }

    private void take(String rows) {
        desk.take(bring(rows));
    }

    private Row.Judgement row(Intake intake, int number) {
        return desk.row(intake, number).judgement();
    }

    private Arc begin(String name) {
        var outline = new Arc.Outline(
                name,
                Shape.SERIES,
                "",
                "",
                "",
                "",
                Colour.MOSS,
                "",
                LocalDate.of(2027, 2, 1),
                LocalDate.of(2027, 6, 30),
                null);
        var hook = Beat.of("Koukku", BeatKind.HOOK, outline.from(), outline.to());
        return house.get(Arcs.class).begin(Cast.author(), outline, List.of(hook));
    }

    private void picture() throws IOException {
        try (var picture = Desk.open("/media/kiitos.jpg")) {
            house.get(MediaLibrary.class).add(desk.author(), "kiitos.jpg", picture);
        }
    }

    private void edit(Variant changed) {
        var post = post();
        house.get(Posts.class)
                .revise(desk.author(), post.id(), post.revision(), it -> it.changing(changed.id(), same -> changed));
    }

    private List<Arc> arcs() {
        return house.get(Arcs.class).all(House.WORKSPACE);
    }

    private Arc arc() {
        return arcs().getFirst();
    }

    private List<Post> posts() {
        return arcs().stream()
                .flatMap(arc -> house.get(Posts.class).of(arc.id()).stream())
                .toList();
    }

    private Post post() {
        return posts().getFirst();
    }

    private Variant variant() {
        return post().variants().getFirst();
    }
}
