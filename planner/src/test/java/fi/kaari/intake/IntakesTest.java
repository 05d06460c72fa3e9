package fi.kaari.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.arc.Arcs;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.TestDatabase;
import fi.kaari.intake.Intake.Stage;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** From a file to its rows and from its rows to posts: who may, what is remembered, and what an interruption leaves. */
class IntakesTest {

    private static final String HEADINGS = "Tarina;Julkaisu;Kanava;Päivä;Klo;Teksti\n";

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
    void aFileThatIsNoPlanIsRefusedWithTheReason() {
        var intake = desk.bringText("Kuka;Mitä;Milloin\n1;2;3\n");

        assertThat(intake.stage()).isEqualTo(Stage.REFUSED);
        assertThat(intake.refusal()).isEqualTo(new Intake.Refusal("no-headings", List.of()));
    }

    @Test
    void columnsThatNoRowCanDoWithoutAreNamed() {
        var intake = desk.bringText("Suunnitelma\n\nTarina;Julkaisu;Kanava\nKevät;Avajaiset;Facebook\n");

        assertThat(intake.refusal())
                .isEqualTo(new Intake.Refusal(
                        "columns-missing", List.of(3, List.of(Text.of(Column.DATE), Text.of(Column.TEXT)))));
    }

    @Test
    void aRowThatSaysMoreThanAnyPostMayIsRefusedByItself() {
        var intake = desk.bringText(HEADINGS
                + "Kevät;Avajaiset;Facebook;1.3.2027;9;Tervetuloa\n"
                + "Kevät;Romaani;Facebook;2.3.2027;9;" + "ä".repeat(65_001) + "\n"
                + "Kevät;Päätös;Facebook;3.3.2027;9;" + "ä".repeat(63_206) + "\n");

        assertThat(desk.row(intake, 3).judgement().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(desk.row(intake, 3).judgement().errors())
                .containsExactly(Finding.error("post.invalid.variant.text.long"));
        desk.take(intake);
        assertThat(desk.counts(intake).of(Verdict.TAKEN)).isEqualTo(2);
    }

    @Test
    void aMistypedYearKeepsOutItsOwnRowAlone() {
        var intake = desk.bringText(HEADINGS
                + "Kevät;Avajaiset;Facebook;1.3.2027;9;Tervetuloa\n"
                + "Kevät;Yllätys;Facebook;2.3.2072;9;Tulossa\n"
                + "Kevät;Päätös;Facebook;3.3.2027;9;Kiitos\n");

        assertThat(desk.row(intake, 3).judgement().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(desk.row(intake, 3).judgement().errors())
                .containsExactly(Finding.error("far-off", "2.3.2072", "1.3.2027", "3.3.2027"));
        desk.take(intake);
        assertThat(desk.counts(intake).of(Verdict.TAKEN)).isEqualTo(2);
        assertThat(house.get(Arcs.class).all(desk.author().workspace()))
                .extracting(arc -> arc.outline().to())
                .containsExactly(LocalDate.of(2027, 3, 3));
    }

    @Test
    void aMistypedYearInFrontOfTheOthersIsTheOneThatIsRefused() {
        var intake = desk.bringText(HEADINGS
                + "Kevät;Avajaiset;Facebook;1.3.2007;9;Tervetuloa\n"
                + "Kevät;Yllätys;Facebook;2.3.2027;9;Tulossa\n"
                + "Kevät;Päätös;Facebook;3.3.2027;9;Kiitos\n");

        assertThat(desk.row(intake, 2).judgement().errors())
                .containsExactly(Finding.error("far-off", "1.3.2007", "2.3.2027", "3.3.2027"));
        assertThat(desk.counts(intake).takeable()).isEqualTo(2);
    }

    @Test
    void aPlanOfTooManyRowsIsRefused() {
        try (var small = House.over(TestDatabase.onH2(), clock, Map.of("kaari.intake.max-rows", "3"))) {
            var intake = Desk.in(small).bringText(HEADINGS + posts(4));

            assertThat(intake.refusal()).isEqualTo(new Intake.Refusal("too-many-rows", List.of(3)));
        }
    }

    @Test
    void aPlanOfTooManyArcsIsRefused() {
        var rows = new StringBuilder();
        for (int arc = 0; arc < 501; arc++) rows.append("Kaari %d;A;Facebook;1.3.2027;9;x\n".formatted(arc));

        assertThat(desk.bringText(HEADINGS + rows).refusal())
                .isEqualTo(new Intake.Refusal("too-many-arcs", List.of(500)));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhileItArrives() {
        var settings = new IntakeSettings(DataSize.ofBytes(10), DataSize.ofMegabytes(1), 10);

        assertThatThrownBy(() -> Upload.of("plan.csv", new ByteArrayInputStream(new byte[1_000]), settings))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo("too-large"));
    }

    @Test
    void theNameOfAFileIsShownWithoutFoldersAndInvisibleCharacters() throws IOException {
        var settings = house.get(IntakeSettings.class);
        var upload =
                Upload.of("C:\\temp\\../su\u0000unni\u202Etelma.csv", new ByteArrayInputStream(new byte[1]), settings);

        assertThat(upload.name()).isEqualTo("suunnitelma.csv");
        Files.delete(upload.file());
    }

    @Test
    void theFileIsGoneOnceItHasBeenRead() throws IOException {
        var upload = Upload.of(
                "plan.csv",
                new ByteArrayInputStream((HEADINGS + posts(1)).getBytes(StandardCharsets.UTF_8)),
                house.get(IntakeSettings.class));

        desk.settled(house.get(Intakes.class).receive(desk.author(), upload));

        assertThat(upload.file()).doesNotExist();
    }

    @Test
    void whatTheChecksWillSayIsSaidBeforeAnythingIsTaken() {
        var intake = desk.bringText(HEADINGS + "Kevät;Pitkä;X;1.3.2027;9;" + "sana ".repeat(100) + "\n"
                + "Kevät;Tuntematon;Facebook;1.3.2027;9;Hei $kaikki\n");

        assertThat(desk.row(intake, 2).judgement().warnings())
                .extracting(Finding::code)
                .contains("check.too.long");
        assertThat(desk.row(intake, 3).judgement().warnings())
                .extracting(Finding::code)
                .anyMatch(code -> code.startsWith("check.template."));
        assertThat(desk.counts(intake).takeable()).isEqualTo(2);
    }

    @Test
    void whoeverMayOnlyLookBringsNothingIn() {
        var intake = desk.bringText(HEADINGS + posts(1));
        var intakes = house.get(Intakes.class);

        assertThatThrownBy(() -> intakes.take(Cast.viewer(), intake.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> intakes.latest(Cast.viewer(), 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> house.get(Selection.class).all(Cast.viewer(), intake.id(), false))
                .isInstanceOf(NotAllowed.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void anotherWorkspaceDoesNotSeeIt() {
        var intake = desk.bringText(HEADINGS + posts(1));
        var stranger = new Actor(
                desk.author().person(),
                new WorkspaceId("other"),
                desk.author().roles(),
                desk.author().signIn());

        assertThatThrownBy(() -> house.get(Intakes.class).get(stranger, intake.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theTrailKnowsWhoBroughtInWhichFileAndHowMuchOfItWasTaken() {
        var intake = desk.take(desk.bringText(HEADINGS + posts(2)));

        var entries = house.get(AuditTrail.class).about(House.WORKSPACE, "import/" + intake.id(), 10);

        assertThat(entries).extracting(entry -> entry.act().verb()).containsExactly("import.taken", "import.uploaded");
        assertThat(entries).allMatch(entry -> entry.actorName().equals("Author"));
        assertThat(entries.getFirst().details())
                .containsEntry("taken", "2")
                .containsEntry("rows", "2")
                .containsEntry("file", "plan.csv")
                .containsEntry("sha256", intake.sha256());
    }

    @Test
    void aRowThatFailsKeepsNothingElseOut() {
        var intake = desk.bringText(HEADINGS + posts(3));
        database.jdbc()
                .sql("UPDATE intake_row SET post = ?, revision = 1 WHERE position = 2")
                .param(UUID.randomUUID().toString())
                .update();

        desk.take(intake);

        assertThat(all()).extracting(Post::title).containsExactlyInAnyOrder("Julkaisu 1", "Julkaisu 3");
        assertThat(desk.row(intake, 3).judgement().errors()).containsExactly(Finding.error("gone"));
        assertThat(house.get(AuditTrail.class).firstBreak(House.WORKSPACE)).isEmpty();
    }

    @Test
    void whatIsDoneIsDoneAsAWhole() {
        var intake = desk.bringText(HEADINGS + posts(3));

        assertThat(intake.total()).isEqualTo(6);
        assertThat(intake.done()).isEqualTo(6);
        assertThat(desk.take(intake)).extracting(Intake::done, Intake::total).containsExactly(3, 3);
    }

    @Test
    void aFileThatWasSentUnderTwoNamesIsFoundUnderBoth() throws IOException {
        var captions = "WEBVTT\n\n00:00.000 --> 00:01.000\nHei\n".getBytes(StandardCharsets.UTF_8);
        for (var name : List.of("tervehdys.vtt", "Hei kaikki.vtt"))
            house.get(MediaLibrary.class).add(desk.author(), name, new ByteArrayInputStream(captions));

        var intake = desk.bringText("Tarina;Julkaisu;Kanava;Päivä;Klo;Teksti;Kuva tai video\n"
                + "Kevät;Avajaiset;Facebook;1.3.2027;9;Tervetuloa;tervehdys.vtt\n"
                + "Kevät;Päätös;Facebook;3.3.2027;9;Kiitos;hei kaikki.vtt\n");

        assertThat(desk.rows(intake)).noneMatch(row -> row.judgement().hasMissingMedia());
    }

    @Test
    void onlyWhatIsChosenIsTaken() {
        var intake = desk.bringText(HEADINGS + posts(3));
        house.get(Selection.class).rows(desk.author(), intake.id(), List.of(1, 2), Set.of(2));

        desk.take(intake);

        assertThat(all()).extracting(Post::title).containsExactlyInAnyOrder("Julkaisu 2", "Julkaisu 3");
    }

    @Test
    void whatCannotBeTakenCannotBeChosen() {
        var intake = desk.bringText(HEADINGS + "Kevät;Avajaiset;Facebook;huomenna;9;x\n");
        house.get(Selection.class).rows(desk.author(), intake.id(), List.of(1), Set.of(1));

        assertThat(desk.counts(intake).chosen()).isZero();
        assertThat(desk.take(intake).stage()).isEqualTo(Stage.READY);
        assertThat(all()).isEmpty();
    }

    @Test
    void noArcIsBegunThatNothingIsTakenOf() {
        var intake = desk.bringText(HEADINGS + posts(1) + "Kesä;Avajaiset;Facebook;1.6.2027;9;x\n");
        house.get(Selection.class).rows(desk.author(), intake.id(), List.of(2), Set.of());

        desk.take(intake);

        assertThat(house.get(Arcs.class).all(House.WORKSPACE))
                .extracting(arc -> arc.name())
                .containsExactly("Kevät");
    }

    @Test
    void aTakingThatDiedIsGoneOnWithAndTakesNothingTwice() {
        var intake = desk.bringText(HEADINGS + posts(40));
        var table = house.get(IntakeTable.class);
        var worker = table.begin(intake.id(), Stage.TAKING).orElseThrow();
        var dying = new Shift(table, intake.id(), worker, Stage.TAKING, () -> all().size() >= 7);
        assertThatThrownBy(() -> house.get(Taking.class).take(desk.author(), dying))
                .isInstanceOf(Shift.Over.class);
        assertThat(all()).hasSize(7);

        house.get(Intakes.class).take(desk.author(), intake.id());
        assertThat(all()).as("somebody may still be at work").hasSize(7);

        clock.advance(Duration.ofMinutes(2));
        assertThat(house.get(Intakes.class).get(desk.author(), intake.id()).isInterrupted(clock.instant()))
                .isTrue();
        desk.take(intake);

        assertThat(all()).hasSize(40).extracting(Post::title).doesNotHaveDuplicates();
        assertThat(desk.counts(intake).of(Verdict.TAKEN)).isEqualTo(40);
    }

    @Test
    void aWorkerThatWasTakenForDeadStopsAtItsNextStep() {
        var intake = desk.bringText(HEADINGS + posts(3));
        var table = house.get(IntakeTable.class);
        var late = new Shift(
                table, intake.id(), table.begin(intake.id(), Stage.TAKING).orElseThrow(), Stage.TAKING, () -> false);
        clock.advance(Duration.ofMinutes(2));
        desk.take(intake);

        assertThatThrownBy(() -> late.begin(Stage.TAKING, 3)).isInstanceOf(Shift.Over.class);
        assertThat(desk.settled(intake).stage()).isEqualTo(Stage.READY);
    }

    @Test
    void manyWhoTakeTheSamePlanAtOnceBringItInOnce() {
        var intakes = Stream.generate(() -> desk.bringText(HEADINGS + posts(10)))
                .limit(4)
                .toList();

        intakes.stream()
                .map(intake -> CompletableFuture.runAsync(
                        () -> house.get(Intakes.class).take(desk.author(), intake.id())))
                .toList()
                .forEach(CompletableFuture::join);
        intakes.forEach(desk::settled);

        assertThat(all()).hasSize(10).extracting(Post::title).doesNotHaveDuplicates();
    }

    @Test
    void aPreviewIsForgottenAfterAWhileAndWhatCameOfItIsNot() {
        var old = desk.take(desk.bringText(HEADINGS + posts(2)));
        clock.advance(Duration.ofDays(91));

        var intake = desk.bringText(HEADINGS + posts(2));

        assertThatThrownBy(() -> house.get(Intakes.class).get(desk.author(), old.id()))
                .isInstanceOf(NotFound.class);
        assertThat(desk.counts(old).all()).isZero();
        assertThat(desk.counts(intake).of(Verdict.SAME)).isEqualTo(2);
    }

    private static String posts(int many) {
        var rows = new StringBuilder();
        for (int post = 1; post <= many; post++)
            rows.append("Kevät;Julkaisu %d;Facebook;%d.3.2027;9.00;Teksti %d\n".formatted(post, post % 28 + 1, post));
        return rows.toString();
    }

    private List<Post> all() {
        return house.get(Arcs.class).all(House.WORKSPACE).stream()
                .flatMap(arc -> house.get(Posts.class).of(arc.id()).stream())
                .toList();
    }
}
