package fi.kaari.calendar;

import fi.kaari.calendar.Filter.Feature;
import fi.kaari.calendar.Period.View;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where a calendar can be seen; every calendar can be sent to a colleague by its address. */
record Address(Period period, Filter filter, LocalDate today) {

    public String previous() {
        return of(period.previous(), filter);
    }

    public String next() {
        return of(period.next(), filter);
    }

    public String now() {
        return of(Period.of(period.view(), today), filter);
    }

    public String as(View view) {
        return of(period.as(view, today), filter);
    }

    public String week(LocalDate day) {
        return of(Period.of(View.WEEK, day), filter);
    }

    public String toggling(Feature feature, String value) {
        return of(period, filter.toggling(feature, value));
    }

    public String without(Feature feature) {
        return of(period, filter.without(feature));
    }

    /** The same days with everything on them. */
    public String everything() {
        return of(period, Filter.NONE);
    }

    private static String of(Period period, Filter filter) {
        var address = UriComponentsBuilder.fromPath("/calendar")
                .queryParam(period.view().key(), period.value());
        for (var feature : filter.features()) address.queryParam(feature.key(), encoded(filter.values(feature)));
        return address.build(true).toUriString();
    }

    private static List<String> encoded(Set<String> values) {
        return values.stream()
                .sorted()
                .map(value -> UriUtils.encode(value, StandardCharsets.UTF_8))
                .toList();
    }
}
