package fi.kaari.intake;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.channel.Channels;
import fi.kaari.platform.Account.Token;
import fi.kaari.workspace.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** An author's desk in a house with the four usual channels, over which plans come in. */
final class Desk {

    static final String XLSX = "viestintasuunnitelma-kevat-2027.xlsx";
    static final String CSV = "viestintasuunnitelma-kevat-2027.csv";

    private final House house;
    private final Actor author;

    private Desk(House house, Actor author) {
        this.house = house;
        this.author = author;
    }

    static Desk in(House house) {
        connect(house, "facebook", "Työllisyyspalvelut");
        connect(house, "instagram", "tyollisyyspalvelut");
        connect(house, "x", "tyopalvelut");
        connect(house, "youtube", "Työllisyyspalvelut");
        return new Desk(house, Cast.author());
    }

    static void connect(House house, String platform, String name) {
        house.get(Channels.class)
                .connect(Cast.admin(), platform, name, "account-of-" + platform + name.length(), new Token("secret"));
    }

    Actor author() {
        return author;
    }

    /** Brings in a file of the test resources and waits until it is judged. */
    Intake bring(String resource) {
        try (var content = open(resource)) {
            return bring(resource, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream open(String resource) {
        return Objects.requireNonNull(Desk.class.getResourceAsStream(resource), resource);
    }

    /** Brings in a text file. */
    Intake bringText(String text) {
        return bring("plan.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Intake bring(String name, InputStream content) {
        try {
            var upload = Upload.of(name, content, house.get(IntakeSettings.class));
            return settled(house.get(Intakes.class).receive(author, upload));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Intake take(Intake intake) {
        house.get(Intakes.class).take(author, intake.id());
        return settled(intake);
    }

    Intake lookAgain(Intake intake) {
        house.get(Intakes.class).lookAgain(author, intake.id());
        return settled(intake);
    }

    Intake settled(Intake intake) {
        var now = house.get(Intakes.class).get(author, intake.id());
        for (int wait = 0; now.stage().isWork() && now.isWorkedOn() && wait < 600; wait++) {
            pause();
            now = house.get(Intakes.class).get(author, intake.id());
        }
        return now;
    }

    List<Row> rows(Intake intake) {
        return house.get(RowTable.class).after(intake.id(), 0, 100_000);
    }

    /** The row that Excel shows under this number. */
    Row row(Intake intake, int number) {
        return rows(intake).stream()
                .filter(row -> row.written().number() == number)
                .findFirst()
                .orElseThrow();
    }

    Counts counts(Intake intake) {
        return house.get(RowTable.class).counts(intake.id());
    }

    List<ArcEntry> arcs(Intake intake) {
        return house.get(ArcEntryTable.class).all(intake.id());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
