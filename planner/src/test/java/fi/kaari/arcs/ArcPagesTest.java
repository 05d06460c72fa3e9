package fi.kaari.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.PageTest;
import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatId;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ArcPagesTest {

    private static final LocalDate TODAY = LocalDate.now(House.HELSINKI);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Arcs arcs;

    @Autowired
    private Posts posts;

    @Autowired
    private Channels channels;

    @Nested
    class TheList {

        @Test
        void showsWhatIsToldNowWhatComesAndWhatIsTold() {
            begin("Nyt kerrotaan", TODAY.minusDays(3), TODAY.plusDays(30));
            begin("Vasta tulossa", TODAY.plusDays(1), TODAY.plusDays(30));
            begin("Jo kerrottu", TODAY.minusDays(30), TODAY.minusDays(1));

            assertThat(body(get("/arcs", Role.VIEWER)))
                    .containsSubsequence(
                            "Being told now", "Nyt kerrotaan", "Coming", "Vasta tulossa", "Told", "Jo kerrottu");
        }

        @Test
        void countsWhereThePostsStand() {
            var arc = begin("Laskettava", TODAY, TODAY.plusDays(30));
            draft(arc, null, "Yksi", "facebook", "fi", 3);
            draft(arc, null, "Kaksi", "facebook", "fi", 4);

            var card = after(body(get("/arcs", Role.VIEWER)), "Laskettava");

            assertThat(card.substring(0, card.indexOf("</a>"))).contains("<strong>2</strong>", "Draft");
        }

        @Test
        void keepsTheArchivedOnesApart() {
            var arc = begin("Talteen pantu", TODAY, TODAY.plusDays(30));
            arcs.archive(Cast.author(), arc.id(), 1);

            assertThat(body(get("/arcs", Role.AUTHOR)))
                    .containsSubsequence("<details", "Talteen pantu", "/arcs/" + arc.id() + "/restore", "</details>");
        }

        @Test
        void offersABeginningOnlyToThoseWhoMay() {
            assertThat(body(get("/arcs", Role.AUTHOR))).contains("href=\"/arcs/new\"");
            assertThat(body(get("/arcs", Role.VIEWER)))
                    .doesNotContain("/arcs/new")
                    .doesNotContain("/restore\"");
        }
    }

    @Nested
    class AnArc {

        private Arc arc;

        @Test
        void isAPictureWithItsTable() {
            arc = begin("Kuvana", TODAY.minusDays(10), TODAY.plusDays(43));
            var post = draft(arc, arc.beats().get(1).id(), "Kolme myyttiä", "facebook", "fi", 2);

            assertThat(body(get("/arcs/" + arc.id(), Role.VIEWER)))
                    .contains("curve-wide", "curve-narrow", "curve-today-label")
                    .contains("href=\"/posts/" + post.id() + "\"")
                    .contains("The curve as a table", "quiet days")
                    .doesNotContain("style=", "onclick", "NaN");
        }

        @Test
        void namesWhatIsMissing() {
            arc = begin("Aukkoinen", TODAY, TODAY.plusDays(53));
            draft(arc, arc.beats().get(0).id(), "Suomeksi", "facebook", "fi", 1);
            draft(arc, arc.beats().get(0).id(), "På svenska", "facebook", "sv", 1);
            draft(arc, arc.beats().get(1).id(), "Vain suomeksi", "facebook", "fi", 10);
            draft(arc, null, "Irrallinen", "x", "fi", 12);
            posts.draft(Cast.author(), arc.id(), null, "Pelkkä nimi", List.of());

            assertThat(body(get("/arcs/" + arc.id(), Role.AUTHOR)))
                    .contains("Swedish is missing in one place that has another language.")
                    .contains("Nothing is told yet in “reminder”.")
                    .contains("/posts/new?arc=" + arc.id() + "&amp;beat="
                            + arc.beats().get(2).id() + "&amp;date="
                            + arc.beats().get(2).from())
                    .containsSubsequence("Pelkkä nimi", "is not written for any channel yet.")
                    .contains("One post belongs to no beat:")
                    .contains("is not approved. It is due")
                    .contains("cell missing", "cell waiting", "cell none");
        }

        @Test
        void speaksTheLanguageOfItsReader() {
            arc = begin("Monikielinen", TODAY, TODAY.plusDays(53));
            draft(arc, arc.beats().get(0).id(), "Suomeksi", "facebook", "fi", 1);
            draft(arc, arc.beats().get(0).id(), "På svenska", "facebook", "sv", 1);
            draft(arc, arc.beats().get(1).id(), "Suomeksi", "facebook", "fi", 9);

            for (var said : Map.of(
                            "fi", "Ruotsi puuttuu yhdestä kohdasta, jossa on toinen kieli.",
                            "sv", "Svenska saknas på ett ställe som har ett annat språk.",
                            "nb", "Svensk mangler på ett sted som har et annet språk.")
                    .entrySet())
                assertThat(body(mvc.get()
                                .uri("/arcs/" + arc.id())
                                .header(HttpHeaders.ACCEPT_LANGUAGE, said.getKey())
                                .with(SignedIn.as(Role.VIEWER))
                                .exchange()))
                        .contains(said.getValue());
        }

        @Test
        void isOnlyLookedAtByAViewer() {
            arc = begin("Katseltava", TODAY, TODAY.plusDays(53));
            draft(arc, arc.beats().get(0).id(), "Yksi", "facebook", "fi", 1);

            assertThat(body(get("/arcs/" + arc.id(), Role.VIEWER)))
                    .doesNotContain("/edit\"", "/beats\"", "/archive\"", "/posts/new");
        }

        @Test
        void showsWhatPeopleTypedAndRunsNoneOfIt() {
            arc = arcs.begin(
                    Cast.author(),
                    outline("<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>", TODAY, TODAY.plusDays(9)),
                    List.of(Beat.of("<b>lihava</b>", BeatKind.HOOK, TODAY, TODAY)));

            assertThat(body(get("/arcs/" + arc.id(), Role.VIEWER)))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "<img src=x", "<b>lihava");
            assertThat(body(get("/arcs/" + arc.id() + "/beats", Role.AUTHOR)))
                    .doesNotContain("<script>alert", "<b>lihava");
        }

        @Test
        void ofAnotherWorkspaceOrOfNoneIsNotFound() {
            var stranger = new Actor(Cast.author().person(), new WorkspaceId("county"), Set.of(Role.ADMIN), null);
            arc = arcs.begin(stranger, outline("Muualla", "", TODAY, TODAY), List.of());

            for (var page : List.of("", "/edit", "/beats")) {
                assertThat(get("/arcs/" + arc.id() + page, Role.ADMIN)).hasStatus(404);
                assertThat(get("/arcs/" + ArcId.random() + page, Role.ADMIN)).hasStatus(404);
            }
            assertThat(post("/arcs/" + arc.id() + "/archive", Role.ADMIN, Map.of("revision", "1")))
                    .hasStatus(404);
            assertThat(get("/arcs/1%27%20OR%201=1", Role.ADMIN)).hasStatus(404);
        }
    }

    @Nested
    class Beginning {

        @Test
        void offersEveryShapeWithItsDrawing() {
            var page = body(get("/arcs/new", Role.AUTHOR));

            for (var shape : Shape.values())
                assertThat(page).contains("value=\"" + shape.key() + "\"", "sketch-" + shape.key());
        }

        @Test
        void laysTheBeatsOverTheDatesInTheLanguageOfThePage() {
            var answer = mvc.post()
                    .uri("/arcs/new")
                    .header(HttpHeaders.ACCEPT_LANGUAGE, "fi")
                    .param("name", "Laskeudutaan")
                    .param("shape", "event-countdown")
                    .param("colour", "lilac")
                    .param("from", "2027-02-22")
                    .param("to", "2027-04-16")
                    .param("eventOn", "2027-04-08")
                    .with(SignedIn.as(Role.AUTHOR))
                    .with(csrf())
                    .exchange();

            var arc = named("Laskeudutaan");
            assertThat(answer).hasStatus(302).hasRedirectedUrl("/arcs/" + arc.id());
            assertThat(arc.outline().colour()).isEqualTo(Colour.LILAC);
            assertThat(arc.beats())
                    .extracting(Beat::name)
                    .containsExactly("Ennakkotieto", "Tausta", "Jännite", "Muistutus", "Huipennus", "Jälkikaiku");
            assertThat(arc.beats().get(4).from()).isEqualTo("2027-04-08");
        }

        @Test
        void saysWhatIsWrongAndLosesNothing() {
            var answer = post(
                    "/arcs/new",
                    Role.AUTHOR,
                    Map.of(
                            "name", " ",
                            "goal", "Kept <here>",
                            "shape", "series",
                            "colour", "berry",
                            "from", "2027-04-16",
                            "to", "2027-02-22"));

            assertThat(answer).hasStatus(422);
            assertThat(body(answer))
                    .contains("Give the arc a name.", "The last day is before the first one.")
                    .contains("Kept &lt;here&gt;")
                    .containsSubsequence("value=\"series\"", "checked")
                    .contains("value=\"2027-04-16\"");
        }

        @Test
        void survivesAnEmptyForm() {
            assertThat(post("/arcs/new", Role.AUTHOR, Map.of())).hasStatus(422);
        }
    }

    @Nested
    class Editing {

        @Test
        void savesTheFactsAndKeepsTheBeats() {
            var arc = begin("Ennen", TODAY, TODAY.plusDays(30));

            var answer = post("/arcs/" + arc.id() + "/edit", Role.EXPERT, fields(arc, 1, Map.of("name", "Jälkeen")));

            assertThat(answer).hasStatus(302).hasRedirectedUrl("/arcs/" + arc.id());
            assertThat(arcs.get(Cast.author(), arc.id()).name()).isEqualTo("Jälkeen");
            assertThat(arcs.get(Cast.author(), arc.id()).beats()).isEqualTo(arc.beats());
        }

        @Test
        void asksWhetherTheBeatsFollowShorterDates() {
            var arc = begin("Lyhenevä", TODAY, TODAY.plusDays(30));
            var shorter = Map.of("to", TODAY.plusDays(20).toString());

            var asked = post("/arcs/" + arc.id() + "/edit", Role.AUTHOR, fields(arc, 1, shorter));

            assertThat(asked).hasStatus(422);
            assertThat(body(asked)).contains("Beats must lie within the dates of the arc.", "name=\"stretch\"");

            var stretching = Map.of("to", TODAY.plusDays(20).toString(), "stretch", "true");
            assertThat(post("/arcs/" + arc.id() + "/edit", Role.AUTHOR, fields(arc, 1, stretching)))
                    .hasStatus(302);
            assertThat(arcs.get(Cast.author(), arc.id()).beats().getLast().to()).isEqualTo(TODAY.plusDays(20));
        }

        @Test
        void showsBothVersionsWhenSomebodyWasFasterAndLetsOneChoose() {
            var arc = begin("Alku", TODAY, TODAY.plusDays(30));
            arcs.revise(Cast.lead(), arc.id(), 1, outline("Heidän", "", TODAY, TODAY.plusDays(30)), arc.beats());
            var mine = fields(arc, 1, Map.of("name", "Minun"));

            var answer = post("/arcs/" + arc.id() + "/edit", Role.AUTHOR, mine);

            assertThat(answer).hasStatus(409);
            assertThat(body(answer))
                    .contains("Minun", "Heidän", "name=\"revision\" value=\"2\"", "name=\"name\" value=\"Minun\"");
            assertThat(arcs.get(Cast.author(), arc.id()).name()).isEqualTo("Heidän");

            assertThat(post("/arcs/" + arc.id() + "/edit", Role.AUTHOR, fields(arc, 2, Map.of("name", "Minun"))))
                    .hasStatus(302);
            assertThat(arcs.get(Cast.author(), arc.id()).name()).isEqualTo("Minun");
        }

        @Test
        void doesNotAskWhenBothWantedTheSame() {
            var arc = begin("Sama", TODAY, TODAY.plusDays(30));
            arcs.revise(Cast.lead(), arc.id(), 1, outline("Sovittu", "", TODAY, TODAY.plusDays(30)), arc.beats());

            assertThat(post("/arcs/" + arc.id() + "/edit", Role.AUTHOR, fields(arc, 1, Map.of("name", "Sovittu"))))
                    .hasStatus(302);
        }

        @Test
        void anArchivedArcSaysSo() {
            var arc = begin("Arkistoitu", TODAY, TODAY.plusDays(30));
            arcs.archive(Cast.author(), arc.id(), 1);

            var answer = post("/arcs/" + arc.id() + "/edit", Role.AUTHOR, fields(arc, 2, Map.of("name", "Uusi")));

            assertThat(answer).hasStatus(422);
            assertThat(body(answer)).contains("This arc is archived. Restore it before you change it.");
        }
    }

    @Nested
    class Beats {

        @Test
        void areArrangedWithoutBeingSaved() {
            var arc = begin("Järjestettävä", TODAY, TODAY.plusDays(30));
            var typed = beats(arc, 1);
            typed.put("beats[0].name", "Kesken kirjoitettu");
            typed.put("step", "move-0-2");

            var page = body(post("/arcs/" + arc.id() + "/beats", Role.AUTHOR, typed));

            assertThat(page)
                    .contains("data-changed=\"yes\"")
                    .containsSubsequence(
                            "value=\"" + arc.beats().get(1).id(),
                            "value=\"" + arc.beats().get(2).id(),
                            "value=\"Kesken kirjoitettu\"");
            assertThat(arcs.get(Cast.author(), arc.id())).isEqualTo(arc);
        }

        @Test
        void areSavedAllAtOnce() {
            var arc = begin("Tallennettava", TODAY, TODAY.plusDays(30));
            var typed = beats(arc, 1);
            typed.put("beats[0].name", "Uusi nimi");
            typed.put("beats[0].tension", "9");

            assertThat(post("/arcs/" + arc.id() + "/beats", Role.AUTHOR, typed)).hasStatus(302);

            var saved = arcs.get(Cast.author(), arc.id()).beats();
            assertThat(saved.getFirst().name()).isEqualTo("Uusi nimi");
            assertThat(saved.getFirst().tension()).isEqualTo(9);
            assertThat(saved).extracting(Beat::id).isEqualTo(ids(arc));
        }

        @Test
        void thatHavePostsSayWhatBecomesOfThem() {
            var arc = begin("Poistettava", TODAY, TODAY.plusDays(30));
            draft(arc, arc.beats().getFirst().id(), "Yksi", "facebook", "fi", 1);
            var typed = beats(arc, 1);
            typed.put("step", "remove-0");

            assertThat(body(post("/arcs/" + arc.id() + "/beats", Role.AUTHOR, typed)))
                    .contains("Removed when you save:", "its one post stays in the arc without a beat");
        }

        @Test
        void sayWhatIsWrongBesideTheirFields() {
            var arc = begin("Virheellinen", TODAY, TODAY.plusDays(30));
            var typed = beats(arc, 1);
            typed.put("beats[1].name", "");
            typed.put("beats[2].tension", "sata");
            typed.put("beats[3].to", TODAY.plusDays(31).toString());

            var answer = post("/arcs/" + arc.id() + "/beats", Role.AUTHOR, typed);

            assertThat(answer).hasStatus(422);
            assertThat(body(answer))
                    .contains("id=\"beats[1].name-error\"", "Give each beat a name.")
                    .contains("id=\"beats[2].tension-error\"", "value=\"sata\"")
                    .contains("id=\"beats[3].to-error\"", "Beats must lie within the dates of the arc.");
        }

        @Test
        void ofTwoPeopleStandSideBySide() {
            var arc = begin("Kahden kesken", TODAY, TODAY.plusDays(30));
            arcs.reorder(Cast.lead(), arc.id(), 1, arc.beats().getLast().id(), 0);
            var typed = beats(arc, 1);
            typed.put("beats[0].name", "Minun koukkuni");

            var answer = post("/arcs/" + arc.id() + "/beats", Role.AUTHOR, typed);

            assertThat(answer).hasStatus(409);
            assertThat(body(answer))
                    .contains("Yours, not saved", "Theirs, saved")
                    .contains("name=\"beats[0].name\" value=\"Minun koukkuni\"");
        }

        @Test
        void ofAnotherArcAreNotTaken() {
            var other = begin("Toinen", TODAY, TODAY.plusDays(30));
            var arc = begin("Oma", TODAY, TODAY.plusDays(30));
            var typed = beats(arc, 1);
            typed.put("beats[0].id", other.beats().getFirst().id().value());

            var answer = post("/arcs/" + arc.id() + "/beats", Role.AUTHOR, typed);

            assertThat(answer).hasStatus(422);
            assertThat(body(answer)).contains("This beat is not in the arc any more.");
            assertThat(arcs.get(Cast.author(), other.id())).isEqualTo(other);
        }

        @Test
        void areFortyAtMost() {
            var arc = begin("Pitkä", TODAY, TODAY.plusDays(30));
            var typed = new HashMap<>(Map.of("revision", "1"));
            IntStream.range(0, 41).forEach(place -> typed.putAll(line(place, BeatId.random(), "Vaihe " + place)));

            var answer = post("/arcs/" + arc.id() + "/beats", Role.AUTHOR, typed);

            assertThat(answer).hasStatus(422);
            assertThat(body(answer)).contains("An arc has 40 beats at most.", "Vaihe 40");
        }

        @ParameterizedTest
        @ValueSource(strings = {"99", "100", "5000", "2147483647", "99999999999"})
        void arePlacedWithinReason(String place) {
            var arc = begin("Rajaton", TODAY, TODAY.plusDays(30));
            var typed = beats(arc, 1);
            typed.put("beats[" + place + "].name", "Kaukana");

            for (var step : List.of("", "add")) {
                if (!step.isEmpty()) typed.put("step", step);
                assertThat(post("/arcs/" + arc.id() + "/beats", Role.AUTHOR, typed))
                        .as(step)
                        .hasStatus(place.length() > 2 ? 400 : step.isEmpty() ? 422 : 200);
            }
            assertThat(arcs.get(Cast.author(), arc.id())).isEqualTo(arc);
        }

        private static Map<String, String> line(int place, BeatId id, String name) {
            var path = "beats[" + place + "].";
            return Map.of(
                    path + "id",
                    id.value(),
                    path + "name",
                    name,
                    path + "kind",
                    "episode",
                    path + "tension",
                    "5",
                    path + "from",
                    TODAY.toString(),
                    path + "to",
                    TODAY.toString());
        }
    }

    @Nested
    class Archiving {

        @Test
        void putsAwayAndBringsBack() {
            var arc = begin("Talteen", TODAY, TODAY.plusDays(30));

            assertThat(post("/arcs/" + arc.id() + "/archive", Role.AUTHOR, Map.of("revision", "1")))
                    .hasStatus(302)
                    .hasRedirectedUrl("/arcs");
            assertThat(body(get("/arcs/" + arc.id(), Role.AUTHOR)))
                    .contains("Archived", "/restore")
                    .doesNotContain("/archive\"");

            assertThat(post("/arcs/" + arc.id() + "/restore", Role.AUTHOR, Map.of("revision", "2")))
                    .hasStatus(302)
                    .hasRedirectedUrl("/arcs/" + arc.id());
            assertThat(arcs.get(Cast.author(), arc.id()).isArchived()).isFalse();
        }

        @Test
        void isNotDoneToWhatChangedMeanwhile() {
            var arc = begin("Muuttunut", TODAY, TODAY.plusDays(30));
            arcs.reorder(Cast.lead(), arc.id(), 1, arc.beats().getLast().id(), 0);

            assertThat(post("/arcs/" + arc.id() + "/archive", Role.AUTHOR, Map.of("revision", "1")))
                    .hasStatus(302)
                    .hasRedirectedUrl("/arcs/" + arc.id());
            assertThat(arcs.get(Cast.author(), arc.id()).isArchived()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/arcs/new", "/arcs/%s/edit", "/arcs/%s/beats"})
    void formsAreNotForThoseWhoOnlyLook(String address) {
        var arc = begin("Kielletty", TODAY, TODAY.plusDays(30));

        assertThat(get(address.formatted(arc.id()), Role.VIEWER)).hasStatus(403);
        assertThat(post(address.formatted(arc.id()), Role.VIEWER, fields(arc, 1, Map.of("name", "Oma"))))
                .hasStatus(403);
        assertThat(arcs.get(Cast.author(), arc.id())).isEqualTo(arc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "restore"})
    void archivingIsNotForThoseWhoOnlyLook(String act) {
        var arc = begin("Kielletty", TODAY, TODAY.plusDays(30));

        assertThat(post("/arcs/" + arc.id() + "/" + act, Role.VIEWER, Map.of("revision", "1")))
                .hasStatus(403);
    }

    private Arc begin(String name, LocalDate from, LocalDate to) {
        var outline = outline(name, "", from, to);
        return arcs.begin(Cast.author(), outline, outline.beats(BeatKind::key));
    }

    private Arc named(String name) {
        return arcs.all(House.WORKSPACE).stream()
                .filter(arc -> arc.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Post draft(Arc arc, @Nullable BeatId beat, String title, String platform, String language, int day) {
        var channel = channels.all(House.WORKSPACE).stream()
                .filter(each -> each.platform().equals(platform))
                .findFirst()
                .map(Channel::id)
                .orElseThrow();
        var schedule = Schedule.at(arc.outline().from().plusDays(day).atTime(9, 0), House.HELSINKI);
        var variant = Variant.draft(channel, Locale.of(language), title, schedule);
        return posts.draft(Cast.author(), arc.id(), beat, title, List.of(variant));
    }

    private MvcTestResult get(String address, Role role) {
        return mvc.get().uri(URI.create(address)).with(SignedIn.as(role)).exchange();
    }

    private MvcTestResult post(String address, Role role, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(SignedIn.as(role)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String after(String text, String mark) {
        assertThat(text).contains(mark);
        return text.substring(text.indexOf(mark));
    }

    private static Map<String, String> fields(Arc arc, long revision, Map<String, String> changes) {
        var fields = OutlineForm.of(arc.outline()).fields();
        fields.put("revision", Long.toString(revision));
        fields.putAll(changes);
        return fields;
    }

    private static Map<String, String> beats(Arc arc, long revision) {
        var fields = BeatsForm.of(arc).fields();
        fields.put("revision", Long.toString(revision));
        return fields;
    }

    private static List<BeatId> ids(Arc arc) {
        return arc.beats().stream().map(Beat::id).collect(Collectors.toList());
    }

    private static Arc.Outline outline(String name, String goal, LocalDate from, LocalDate to) {
        return new Arc.Outline(name, Shape.EVENT_COUNTDOWN, goal, "", "", "", Colour.MOSS, "Viestintä", from, to, null);
    }
}
