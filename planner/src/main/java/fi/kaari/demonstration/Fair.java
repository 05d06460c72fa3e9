package fi.kaari.demonstration;

import static fi.kaari.demonstration.Scene.Ending.APPROVED;
import static fi.kaari.demonstration.Scene.Ending.DRAFT;
import static fi.kaari.demonstration.Scene.Ending.PUBLISHED;
import static fi.kaari.demonstration.Scene.Ending.SENT_BACK;
import static fi.kaari.demonstration.Scene.Ending.WAITS_FOR_EXPERT;
import static fi.kaari.demonstration.Scene.Ending.WAITS_FOR_LEAD;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.demonstration.Scene.Picture;
import fi.kaari.demonstration.Scene.Telling;
import fi.kaari.demonstration.Scene.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The story itself: a recruitment fair that an employment office leads up to, in the middle of its telling. */
final class Fair {

    static final Locale LANGUAGE = Locale.of("fi");
    static final String LINK = "https://www.example.org/rekrymessut";

    private static final Picture RAINBOW =
            new Picture("messut.jpg", "Neljä sisäkkäistä kaarta vihreällä pohjalla ja teksti: Työtä lähellä.");
    private static final Picture RAINBOW_SV =
            new Picture("messut.jpg", "Fyra bågar på grön botten och texten Työtä lähellä, Jobb nära dig.");
    private static final Picture QUESTIONS =
            new Picture("kysymykset.jpg", "Kolme kysymysmerkkiä ympyröissä ja teksti: Kolme kysymystä työnantajalle.");
    private static final Picture STEPS =
            new Picture("valmistaudu.jpg", "Kolme nousevaa porrasta, numerot 1, 2 ja 3, ja teksti: Näin valmistaudut.");
    private static final Picture DATE = new Picture(
            "ilmoittaudu.jpg", "Kalenterin sivu, yksi päivä vihreänä, ja teksti: Ilmoittautuminen on auki.");
    private static final Picture FILM =
            new Picture("messut.mp4", "Kuusi sekuntia: neljä kaarta liukuu hitaasti kuvaan. Videossa ei ole puhetta.");

    private Fair() {}

    static Arc.Outline outline(LocalDate today) {
        return new Arc.Outline(
                "Työtä lähellä: rekrymessut",
                Shape.EVENT_COUNTDOWN,
                "Työnhakijat löytävät messuilta ainakin yhden työnantajan, jonka kanssa jatkavat.",
                "300 ilmoittautunutta ennen messuja, 60 haastattelua kahden viikon sisällä",
                "Työtä hakevat ja alanvaihtajat, myös he, joille suomi on uusi kieli",
                "Seuraava työpaikkasi voi olla lähempänä kuin luulet.",
                Colour.MOSS,
                "Viestintä",
                today.minusDays(9),
                today.plusDays(19),
                today.plusDays(12));
    }

    static List<Scene> scenes() {
        return List.of(
                new Scene("Messut tulevat taas", When.day(-8, 10, 0), PUBLISHED, announcement()),
                new Scene("Mitä messuilla tapahtuu", When.day(-4, 12, 0), PUBLISHED, background()),
                new Scene("Eilinen muistutus", When.day(-1, 9, 0), PUBLISHED, yesterday()),
                new Scene("Ilmoittautuminen on auki", When.inMinutes(2), APPROVED, opening()),
                new Scene("Kolme kysymystä työnantajalle", When.day(2, 9, 0), WAITS_FOR_EXPERT, questions()),
                new Scene("Näin valmistaudut", When.day(3, 12, 0), WAITS_FOR_LEAD, preparing()),
                new Scene("Kuka messuille tulee", When.day(5, 14, 30), SENT_BACK, employers()),
                new Scene("Messut minuutissa", When.day(6, 12, 0), DRAFT, film()),
                new Scene("Huomenna tavataan", When.day(11, 9, 0), DRAFT, tomorrow()),
                new Scene("Kiitos kaikille", When.day(14, 10, 0), DRAFT, thanks()));
    }

    /** The frames that an office puts around what it writes again and again, by their names. */
    static Map<String, String> templates() {
        return Map.of(
                "Muistutus tapahtumasta",
                """
                #if($daysUntilEvent == 1)Huomenna#{else}Enää $daysUntilEvent päivää#end: $arc.name.

                $text

                Lue lisää ja ilmoittaudu: $link""",
                "Lyhyt viesti ja linkki",
                "$text $link #rekrymessut",
                "Ruotsinkielinen julkaisu",
                """
                $text

                Läs mer på svenska: $link
                Meddelandet kommer från $workspace.name.""");
    }

    private static List<Telling> announcement() {
        return List.of(
                Telling.of("facebook", "fi", """
                        Rekrymessut palaavat kirjastoon $event.date. Paikalla on 24 työnantajaa kahdeksalta alalta.

                        Voit tulla ilman ansioluetteloakin: autamme sen kanssa paikan päällä.""", RAINBOW),
                Telling.of("facebook", "sv", """
                        Rekryteringsmässan är tillbaka på biblioteket den $event.date. Du möter 24 arbetsgivare från åtta branscher.

                        Du kan komma utan meritförteckning: vi hjälper dig med den på plats.""", RAINBOW_SV),
                Telling.of(
                        "x",
                        "fi",
                        "Rekrymessut palaavat kirjastoon $event.date: 24 työnantajaa, kahdeksan alaa. #rekrymessut"));
    }

    private static List<Telling> background() {
        return List.of(Telling.of("instagram", "fi", """
                Mitä rekrymessuilla oikeastaan tapahtuu?

                Juttelet työnantajien kanssa, kysyt mitä haluat ja sovit jatkosta. Kukaan ei pidä puheita.

                Lisää tietoa on profiilimme linkissä. #rekrymessut #työnhaku""", RAINBOW).unlinked());
    }

    private static List<Telling> yesterday() {
        return List.of(Telling.of(
                "x", "fi", "Huomenna avautuu ilmoittautuminen rekrymessuille. Paikkoja on 300. #rekrymessut"));
    }

    private static List<Telling> opening() {
        return List.of(
                Telling.of("facebook", "fi", """
                        Ilmoittautuminen rekrymessuille on nyt auki. Messuihin on $daysUntilEvent päivää.""", DATE),
                Telling.of("instagram", "fi", """
                        Ilmoittautuminen on auki! Varaa oma aikasi työnantajan pöytään: linkki on profiilissamme.

                        #rekrymessut #työnhaku""", DATE).unlinked(),
                Telling.of("x", "fi", "Ilmoittautuminen rekrymessuille on auki. Messuihin on $daysUntilEvent päivää."));
    }

    private static List<Telling> questions() {
        return List.of(Telling.of("facebook", "fi", """
                        Millainen on tavallinen työpäivä? Kuka perehdyttää? Mitä odotatte minulta ensimmäisen kuukauden aikana?

                        Kolme kysymystä, joista saa hyvän keskustelun alkuun.""", QUESTIONS), Telling.of("x", "fi", """
                        Kolme kysymystä, joilla messukeskustelu lähtee käyntiin. #rekrymessut
                        ---
                        1. Millainen on tavallinen työpäivä?
                        ---
                        2. Kuka perehdyttää?
                        ---
                        3. Mitä odotatte minulta ensimmäisen kuukauden aikana? Lisää kysymyksiä:""", QUESTIONS));
    }

    private static List<Telling> preparing() {
        return List.of(Telling.of("instagram", "fi", """
                Näin valmistaudut messuille: 1. Valitse kolme työnantajaa. 2. Kirjoita kolme kysymystä. 3. Varaa aika profiilimme linkistä.

                #rekrymessut""", STEPS).unlinked());
    }

    private static List<Telling> employers() {
        return List.of(Telling.of("x", "fi", "Messuille tulee 24 työnantajaa. Katso, ketkä. #rekrymessut"));
    }

    private static List<Telling> film() {
        return List.of(Telling.of("youtube", "fi", "Kuka, missä ja milloin: rekrymessut $event.date.", FILM, RAINBOW)
                .titled("Rekrymessut minuutissa"));
    }

    private static List<Telling> tomorrow() {
        return List.of(
                Telling.of("facebook", "fi", "Huomenna tavataan! Messut avautuvat kello 10.", RAINBOW),
                Telling.of("facebook", "sv", "Vi ses i morgon! Mässan öppnar klockan 10.", RAINBOW_SV));
    }

    private static List<Telling> thanks() {
        return List.of(Telling.of("facebook", "fi", "Kiitos kaikille, jotka tulivat.", new Picture("messut.jpg", "")));
    }
}
