package fi.kaari.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.PageTest;
import fi.kaari.arc.Colour;
import fi.kaari.publication.State;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Role;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each test looks at a month of its own. */
@PageTest
class CalendarPageTest {

    @Autowired
    private MockMvcTester mvc;

    private final Storyboard storyboard;

    CalendarPageTest(@Autowired ApplicationContext context) {
        storyboard = new Storyboard(context::getBean);
    }

    @Test
    void theMonthShowsPostsOnTheirDaysWithTimeChannelLanguageAndState() throws Exception {
        var arc = storyboard.arc("Lumityöt", "2031-01-08", "2031-01-17", Colour.BERRY);
        var post = storyboard.post(arc, "Hiekkaa & suolaa", storyboard.variant("x", "sv", "2031-01-10T09:30"));
        storyboard.approved(post.id());
        var variant = post.variants().getFirst();

        var page = page("/calendar?month=2031-01");

        assertThat(page.selectFirst("h1").text()).isEqualTo("January 2031");
        assertThat(page.select(".week-number").eachText()).containsExactly("1", "2", "3", "4", "5");
        var chip = page.selectFirst("[data-date=2031-01-10] .chip");
        assertThat(chip.attr("href")).isEqualTo("/posts/%s?variant=%s".formatted(post.id(), variant.id()));
        assertThat(chip.attr("data-move-url"))
                .isEqualTo("/posts/%s/variants/%s/move".formatted(post.id(), variant.id()));
        assertThat(chip.attr("draggable")).isEqualTo("true");
        assertThat(chip.classNames()).contains("arc-berry");
        assertThat(chip.selectFirst("time").text()).isEqualTo("09:30");
        assertThat(chip.selectFirst(".glyph").attr("aria-label")).isEqualTo("X");
        assertThat(chip.selectFirst(".chip-title").text()).isEqualTo("Hiekkaa & suolaa");
        assertThat(chip.selectFirst(".chip-language").text()).isEqualTo("sv");
        assertThat(chip.selectFirst(".mark").attr("aria-label")).isEqualTo("Approved");
        assertThat(page.select(".band").eachText()).containsExactly("Lumityöt", "Lumityöt");
        assertThat(page.select(".legend li").eachText()).containsExactly("Approved");
    }

    @Test
    void whatIsOutStaysWhereItIs() throws Exception {
        var arc = storyboard.arc("Hiihtoloma", "2031-02-01", "2031-02-28");
        var post = storyboard.post(arc, "Ladut auki", "2031-02-10T09:00");
        storyboard.approved(post.id());
        storyboard.stands(post.variants().getFirst().id(), State.PUBLISHED, "https://facebook.example/1");

        var chip = page("/calendar?month=2031-02").selectFirst(".chip");

        assertThat(chip.selectFirst(".mark").attr("aria-label")).isEqualTo("Published");
        assertThat(chip.hasAttr("draggable")).isFalse();
        assertThat(chip.hasAttr("data-move-url")).isFalse();
        assertThat(page("/calendar?agenda=2031-02").select(".rows .actions a").eachAttr("href"))
                .containsExactly("https://facebook.example/1");
    }

    @Test
    void theWeekAndTheAgendaTellMore() throws Exception {
        var arc = storyboard.arc("Kesätyöt", "2031-03-01", "2031-03-31");
        var post = storyboard.post(arc, "Haku alkaa", "2031-03-12T12:00");

        var week = page("/calendar?week=2031-W11");
        var agenda = page("/calendar?agenda=2031-03&arc=" + arc.id());

        assertThat(week.selectFirst("h1").text()).isEqualTo("Week 11 10 March – 16 March 2031");
        assertThat(week.selectFirst("[data-date=2031-03-12] .chip-text").text()).isEqualTo("Kesätyöt · Koukku");
        assertThat(agenda.select(".agenda h3").eachText()).containsExactly("Wed 12 March 2031");
        assertThat(agenda.selectFirst(".what").text())
                .isEqualTo("Haku alkaa Draft Kesätyöt · Koukku · Facebook, Finnish");
        assertThat(agenda.selectFirst("a[data-dialog]").attr("href"))
                .isEqualTo("/posts/%s/variants/%s/move"
                        .formatted(post.id(), post.variants().getFirst().id()));
    }

    @Test
    void theAddressFiltersAndItsLinksKeepTheFilter() throws Exception {
        var arc = storyboard.arc("Vappu", "2031-04-01", "2031-04-30");
        var other = storyboard.arc("Juhannus", "2031-04-01", "2031-04-30");
        storyboard.post(
                arc,
                "Kaksikielinen",
                storyboard.variant("facebook", "fi", "2031-04-10T09:00"),
                storyboard.variant("x", "sv", "2031-04-10T09:00"));
        storyboard.post(other, "Kokko", "2031-04-11T09:00");

        assertThat(titles("/calendar?month=2031-04")).containsExactly("Kaksikielinen", "Kaksikielinen", "Kokko");
        assertThat(titles("/calendar?month=2031-04&arc=" + other.id())).containsExactly("Kokko");
        assertThat(titles("/calendar?month=2031-04&written=sv")).containsExactly("Kaksikielinen");
        assertThat(titles("/calendar?month=2031-04&channel=" + storyboard.channel("facebook")))
                .containsExactly("Kaksikielinen", "Kokko");
        assertThat(titles("/calendar?month=2031-04&state=published")).isEmpty();

        var filtered = page("/calendar?month=2031-04&written=sv&arc=" + arc.id());
        assertThat(filtered.selectFirst("[rel=next]").attr("href"))
                .isEqualTo("/calendar?month=2031-05&arc=%s&written=sv".formatted(arc.id()));
        assertThat(filtered.select(".pill[aria-current]").eachText()).containsExactly("Vappu");
        assertThat(filtered.select("summary.chosen").eachText()).containsExactly("Swedish");
    }

    @Test
    void choosingWhatPostsAreWrittenInDoesNotChangeTheLanguageOfThePage() throws Exception {
        assertThat(page("/calendar?month=2031-05&written=sv")
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void postsThatFollowersWouldSeeTogetherArePointedOut() throws Exception {
        var arc = storyboard.arc("Ruuhka", "2031-06-01", "2031-06-30");
        storyboard.post(arc, "Ensin", "2031-06-10T10:00");
        var second = storyboard.post(arc, "Sitten", "2031-06-10T10:04");

        var banner = page("/calendar?month=2031-06").selectFirst(".banner");

        assertThat(banner.text())
                .isEqualTo("2 posts on Facebook within 4 minutes, Tue 10 June 2031 10:00"
                        + " Ensin (fi) · Sitten (fi). Followers see them together. Move one of them");
        assertThat(banner.selectFirst("a[data-dialog]").attr("href"))
                .contains(second.id().value());
    }

    @Test
    void anArchivedArcHasNoBandAnyMoreButItsPostsStay() throws Exception {
        var arc = storyboard.arc("Muinainen", "2031-07-01", "2031-07-31");
        storyboard.post(arc, "Muisto", "2031-07-10T10:00");
        storyboard.archived(arc.id());

        var page = page("/calendar?month=2031-07");

        assertThat(page.select(".band").eachText()).doesNotContain("Muinainen");
        assertThat(page.select(".chip-title").eachText()).containsExactly("Muisto");
    }

    @Test
    void aMonthWithoutAStoryOffersToBeginOne() throws Exception {
        var page = page("/calendar?month=2039-01");

        assertThat(page.selectFirst(".empty").text()).isEqualTo("No story is told at this time. Begin an arc");
        assertThat(page.selectFirst(".empty a").attr("href")).isEqualTo("/arcs/new");
        assertThat(page.select(".day")).hasSize(42);
    }

    @Test
    void aMonthWithoutAPostOffersToWriteOneAndAFilterToBeLiftedAgain() throws Exception {
        var arc = storyboard.arc("Tyhjä", "2031-08-01", "2031-08-31");

        assertThat(page("/calendar?month=2031-08").selectFirst(".empty a").attr("href"))
                .isEqualTo("/posts/new");
        assertThat(page("/calendar?month=2031-08&arc=" + arc.id())
                        .selectFirst(".empty a")
                        .attr("href"))
                .isEqualTo("/calendar?month=2031-08");
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingElse() throws Exception {
        var arc = storyboard.arc("Katselijalle", "2031-09-01", "2031-09-30");
        storyboard.post(arc, "Post", "2031-09-10T10:00");

        var page = page("/calendar?month=2031-09", Role.VIEWER, "en");

        assertThat(page.select(".chip")).hasSize(1);
        assertThat(page.select("main [draggable], main [data-move-url], main [data-dialog]"))
                .isEmpty();
        assertThat(page.select("main a[href^=/posts/new]")).isEmpty();
        assertThat(page("/calendar?month=2039-01", Role.VIEWER, "en").select(".empty a"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "nb"})
    void everyViewSpeaksEveryLanguage(String language) throws Exception {
        var year = 2040 + language.charAt(0) - 'a';
        var arc = storyboard.arc("Kaari", year + "-10-01", year + "-10-31");
        storyboard.post(arc, "Yksi", year + "-10-10T10:00");
        storyboard.post(arc, "Kaksi", year + "-10-10T10:00");

        for (var view : new String[] {"month=" + year + "-10", "week=" + year + "-W41", "agenda=" + year + "-10"})
            assertThat(page("/calendar?" + view, Role.AUTHOR, language)
                            .selectFirst("html")
                            .attr("lang"))
                    .isEqualTo(language);
    }

    @Test
    void whatSomebodyTypesIntoTheAddressIsShownAsTextOnly() throws Exception {
        var hostile = mvc.get()
                .uri("/calendar")
                .param("month", "\"><script>alert(1)</script>")
                .param("written", "\"><script>alert(1)</script>")
                .param("state", "'; DROP TABLE post; --")
                .param("arc", "${7*191}", "*{7*191}", "__${7*191}__")
                .with(SignedIn.as(Role.AUTHOR))
                .exchange();

        assertThat(hostile).hasStatusOk().bodyText().doesNotContain("<script>alert", "1337");
    }

    private List<String> titles(String address) throws Exception {
        return page(address).select(".chip-title").eachText();
    }

    private Document page(String address) throws Exception {
        return page(address, Role.AUTHOR, "en");
    }

    private Document page(String address, Role role, String language) throws UnsupportedEncodingException {
        var answer = mvc.get()
                .uri(address)
                .header("Accept-Language", language)
                .with(SignedIn.as(role))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
