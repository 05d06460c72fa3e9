package fi.kaari;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.calendar.Storyboard;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Role;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What holds of all pages that a lead and administrator reaches by following links, each sort of page once. */
@PageTest
class EveryPageTest {

    private static final List<String> REFERENCES = List.of(
            "for", "aria-describedby", "aria-labelledby", "aria-controls", "popovertarget", "data-open", "list");

    private final MockMvcTester mvc;

    EveryPageTest(@Autowired MockMvcTester mvc, @Autowired ApplicationContext context) {
        this.mvc = mvc;
        var storyboard = new Storyboard(context::getBean);
        var arc = storyboard.arc("Kaikki sivut", "2034-05-01", "2034-05-31");
        storyboard.submitted(
                storyboard.post(arc, "Arvioitava", "2034-05-10T09:00").id());
        storyboard.post(arc, "Luonnos", "2034-05-11T09:00");
    }

    @Test
    void isWhole() throws UnsupportedEncodingException {
        var wrong = new ArrayList<String>();
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(List.of("/calendar?month=2034-05", "/demo-login", "/signed-out"));
        while (!next.isEmpty()) {
            var address = next.remove();
            if (!seen.add(sort(address))) continue;
            var result = mvc.get()
                    .uri(address)
                    .with(SignedIn.as(Role.LEAD, Role.ADMIN))
                    .exchange();
            var status = result.getResponse().getStatus();
            if (status >= 400) wrong.add(address + " answers " + status);
            if (!Objects.requireNonNullElse(result.getResponse().getContentType(), "")
                    .startsWith("text/html")) continue;
            var page = Jsoup.parse(result.getResponse().getContentAsString());
            faults(page).forEach(fault -> wrong.add(address + " " + fault));
            next.addAll(page.select("a[href^=/]:not([hreflang], [data-theme-choice])")
                    .eachAttr("href"));
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).contains("/arcs/{id}/beats?", "/posts/{id}/variants/new?copied", "/templates/new?", "/audit?");
    }

    private static Stream<String> faults(Document page) {
        return Stream.of(twice(page), dangling(page), unnamed(page)).flatMap(Function.identity());
    }

    private static Stream<String> twice(Document page) {
        return page.select("[id]").eachAttr("id").stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(id -> id.getValue() > 1)
                .map(id -> "has twice the id " + id.getKey());
    }

    private static Stream<String> dangling(Document page) {
        return REFERENCES.stream()
                .flatMap(name -> page.select("[" + name + "]").stream()
                        .flatMap(element -> Stream.of(element.attr(name).split(" ")))
                        .filter(id -> page.getElementById(id) == null)
                        .map(id -> "refers by " + name + " to " + id + ", which is not there"));
    }

    private static Stream<String> unnamed(Document page) {
        return page.select("input:not([type=hidden]), select, textarea").stream()
                .filter(field -> field.closest("label") == null && !field.hasAttr("aria-label"))
                .filter(field -> !field.hasAttr("aria-labelledby"))
                .filter(field -> field.id().isEmpty()
                        || page.select("label[for=\"" + field.id() + "\"]").isEmpty())
                .map(field -> "has a field without a label: " + shortened(field));
    }

    private static String shortened(Element field) {
        return field.shallowClone().outerHtml().lines().findFirst().orElse("");
    }

    /** The same for pages that differ only in what they show. */
    private static String sort(String address) {
        var parts = address.split("\\?", 2);
        var path = parts[0].replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
        var names = parts.length == 1
                ? ""
                : Stream.of(parts[1].split("&"))
                        .map(each -> each.split("=")[0])
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining("&"));
        return path + "?" + names;
    }
}
