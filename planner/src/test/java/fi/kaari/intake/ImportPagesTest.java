package fi.kaari.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.PageTest;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Role;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages below {@code /import}, from the choice of a file to the drafts that come of it. */
@PageTest
class ImportPagesTest {

    private static final String HEADINGS = "Tarina;Julkaisu;Kanava;Päivä;Klo;Teksti\n";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aPlanIsShownRowByRowBeforeAnythingIsTaken() throws IOException {
        try (var plan = Desk.open(Desk.XLSX)) {
            var page = preview(brought(new MockMultipartFile("file", Desk.XLSX, "", plan.readAllBytes())));

            assertThat(page.select(".plan-tally h2").text()).isEqualTo("31 of 32 rows can be taken");
            assertThat(page.select(".plan-refused").text())
                    .contains("Row 36", "28.3.2027 3.30 does not exist: clocks are set forward that night.")
                    .contains("Use 2.59", "Use 4.00");
            assertThat(page.select("#take-button").text()).isEqualTo("Take 31 rows");
            assertThat(page.select(".plan-rows > li")).hasSize(32);
            assertThat(page.select(".plan-arcs article")).hasSize(3);
            assertThat(page.select(".plan-files > li.badge"))
                    .extracting(it -> it.text())
                    .contains("myytit-1.jpg");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|One row cannot be taken.|does not exist: clocks are set forward",
                "fi|Yhtä riviä ei voi tuoda.|ei ole olemassa: kelloja siirretään sinä yönä eteenpäin",
                "sv|En rad kan inte hämtas.|finns inte: klockan ställs fram den natten",
                "nb|Én rad kan ikke hentes.|finnes ikke: klokken stilles frem den natten"
            })
    void whatIsWrongIsSaidInTheLanguageOfThePage(String language, String tally, String reason) {
        var address = brought(HEADINGS + "Yö;Kevät;Facebook;28.3.2027;3.30;x\n");

        assertThat(get(address + "?language=" + language).select(".plan-tally").text())
                .contains(tally, reason);
    }

    @Test
    void whatIsTickedIsTakenAndLeadsToItsPost() {
        var address = brought(HEADINGS + "Tikit;Yksi;Facebook;1.3.2027;9;x\nTikit;Kaksi;Facebook;2.3.2027;9;y\n");

        var answer = post(address + "/choice", "shown", "1", "shown", "2", "row", "2");
        assertThat(answer).hasStatusOk().bodyText().contains("Take one row");

        assertThat(post(address + "/take")).hasStatus(302);
        var page = preview(address);
        assertThat(page.select(".verdict-taken .what strong a").attr("href")).startsWith("/posts/");
        assertThat(page.select(".verdict-taken").text()).contains("Kaksi");
        assertThat(page.select(".verdict-new").text()).contains("Yksi");
    }

    @Test
    void everythingOrNothingIsChosenWithOneButton() {
        var address = brought(HEADINGS + "Napit;Yksi;Facebook;1.3.2027;9;x\n");

        post(address + "/choice/all", "chosen", "false");
        assertThat(preview(address).select("#take-button").hasAttr("disabled")).isTrue();

        post(address + "/choice/all", "chosen", "true");
        assertThat(preview(address).select("#take-button").text()).isEqualTo("Take one row");
    }

    @Test
    void aTimeThatDoesNotExistIsSettledOnThePage() {
        var address = brought(HEADINGS + "Kellot;Kevät;Facebook;28.3.2027;3.30;x\n");

        post(address + "/rows/1/time", "choice", "AFTER");

        assertThat(preview(address).select(".plan-rows time").text()).isEqualTo("Sun 28 March 2027 04:00");
    }

    @Test
    void aChangeIsShownWordByWord() {
        var row = HEADINGS + "Muutos;Yksi;Facebook;1.3.2027;9;Tule mukaan keskiviikkona\n";
        post(brought(row) + "/take");

        var page = preview(brought(row.replace("keskiviikkona", "torstaina")));

        assertThat(page.select(".plan-changes dd").html())
                .isEqualTo("<span>Tule mukaan </span>\n<del>keskiviikkona</del>\n<ins>torstaina</ins>");
    }

    @Test
    void rowsAreFilteredAndPaged() {
        var rows = new StringBuilder(HEADINGS);
        for (int row = 1; row <= 120; row++)
            rows.append("Sivut;Julkaisu %d;Facebook;%s;9;x\n".formatted(row, row % 40 == 0 ? "?" : "1.3.2027"));
        var address = brought(rows.toString());

        assertThat(get(address).select(".plan-rows > li")).hasSize(50);
        assertThat(get(address + "?page=3").select(".plan-rows > li")).hasSize(20);
        assertThat(get(address + "?page=99").select(".plan-rows > li")).hasSize(20);
        assertThat(get(address + "?show=refused").select(".plan-rows > li")).hasSize(3);
        assertThat(get(address + "?show=nonsense").select(".plan-rows > li")).hasSize(50);
    }

    @Test
    void wordsOfTheFileAreNeverMarkup() {
        var address = brought(HEADINGS.strip()
                + ";<b>Huom</b>\n<i>Kaari</i>;<script>alert(1)</script>;<img src=x>;1.3.2027;9;<a href=x>y</a>;\n");

        assertThat(get(address).select("main script, main img, main i, .plan-words a, details b"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|This is an Excel file of the old kind (.xls)",
                "fi|Tämä on vanhanmallinen Excel-tiedosto (.xls)",
                "sv|Det här är en Excel-fil av gammalt slag (.xls)",
                "nb|Dette er en Excel-fil av gammel type (.xls)"
            })
    void aFileThatIsNotReadIsExplained(String language, String reason) {
        var old = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        var address = brought(new MockMultipartFile("file", "plan.xls", "", old));

        assertThat(get(address + "?language=" + language).select("main").text()).contains(reason);
        assertThat(get("/import?language=" + language).select(".plan-imports").text())
                .contains(reason);
    }

    @Test
    void anEmptyFileIsRefusedAtOnce() {
        var answer = mvc.post()
                .uri("/import")
                .multipart()
                .file(new MockMultipartFile("file", "plan.xlsx", "", new byte[0]))
                .with(SignedIn.as(Role.AUTHOR))
                .with(csrf());

        assertThat(answer).hasStatusOk().bodyText().contains("The file is empty. Choose another one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "nb"})
    void theTemplateIsAPlanThatComesInWhole(String language) throws IOException {
        var file = mvc.get()
                .uri("/import/template?language=" + language)
                .with(SignedIn.as(Role.AUTHOR))
                .exchange();
        assertThat(file).hasStatusOk();
        var bytes = file.getResponse().getContentAsByteArray();

        var page = preview(brought(new MockMultipartFile("file", "malli-" + language + ".xlsx", "", bytes)));

        assertThat(page.select(".plan-tally h2").text()).isEqualTo("3 of 3 rows can be taken");
        assertThat(page.select(".plan-arcs article")).hasSize(1);
        assertThat(page.select(".plan-arcs .tone-amber, main .tone-berry")).isEmpty();
    }

    @Test
    void theProgressBarSendsToThePageWhenNothingIsLeftToWaitFor() {
        var address = brought(HEADINGS + "Palkki;Yksi;Facebook;1.3.2027;9;x\n");

        assertThat(mvc.get().uri(address + "/progress").with(SignedIn.as(Role.AUTHOR)))
                .hasStatusOk()
                .hasHeader("HX-Refresh", "true");
    }

    @Test
    void whoeverMayOnlyLookIsToldWhatToAskFor() {
        var address = brought(HEADINGS + "Katselu;Yksi;Facebook;1.3.2027;9;x\n");

        for (var path : new String[] {"/import", "/import/template", address})
            assertThat(mvc.get().uri(path).with(SignedIn.as(Role.VIEWER))).hasStatus(403);
        assertThat(mvc.post()
                        .uri(address + "/take")
                        .with(SignedIn.as(Role.VIEWER))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void anImportThatIsNotThereIsNotFound() {
        assertThat(mvc.get().uri("/import/" + UUID.randomUUID()).with(SignedIn.as(Role.AUTHOR)))
                .hasStatus(404);
    }

    private String brought(String plan) {
        return brought(new MockMultipartFile("file", "plan.csv", "", plan.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where the import of the file is looked at. */
    private String brought(MockMultipartFile file) {
        var answer = mvc.post()
                .uri("/import")
                .multipart()
                .file(file)
                .with(SignedIn.as(Role.AUTHOR))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(302);
        var address = answer.getResponse().getHeader("Location");
        preview(address);
        return address;
    }

    /** The page of an import once nobody works on it. */
    private Document preview(String address) {
        var page = get(address);
        for (int wait = 0; wait < 300 && !page.select("[hx-get$=/progress]").isEmpty(); wait++) {
            pause();
            page = get(address);
        }
        return page;
    }

    private Document get(String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(Role.AUTHOR)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(SignedIn.as(Role.AUTHOR)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
