package fi.kaari.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands feeds to calendars: no session, no redirect, and nothing sent that a calendar has already. An address that was
 * never made looks like one that is no longer good.
 */
@RestController
class FeedController {

    /** A date has whole seconds, and clocks differ: a younger one does not tell two versions apart (RFC 9110, 8.8.2.2). */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Duration NOTED = Duration.ofDays(1);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final Pattern GZIP = Pattern.compile("(?:^|[\\s,])(?:x-)?gzip(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

    private final FeedTable table;
    private final FeedFiles files;
    private final Clock clock;

    FeedController(FeedTable table, FeedFiles files, Clock clock) {
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/feeds/{secret}.ics")
    void feed(@PathVariable String secret, @RequestHeader HttpHeaders asked, HttpServletResponse response)
            throws IOException {
        var visit = FeedSecret.in(secret).flatMap(table::visit);
        if (visit.isPresent()) answer(visit.get(), asked, response);
        else response.setStatus(HttpStatus.NOT_FOUND.value());
    }

    private void answer(Visit visit, HttpHeaders asked, HttpServletResponse response) throws IOException {
        var now = clock.instant();
        if (isNews(visit, now)) table.fetched(visit.feed(), now);
        var file = files.of(visit);
        var date = date(file, now);
        describe(file, date, response);
        if (isKnown(file, date, asked)) response.setStatus(HttpStatus.NOT_MODIFIED.value());
        else send(file, asked, response);
    }

    /** Once a day is enough to know which feeds are in use. */
    private static boolean isNews(Visit visit, Instant now) {
        var before = visit.fetchedAt();
        return before == null || before.plus(NOTED).isBefore(now);
    }

    private static Optional<String> date(FeedFile file, Instant now) {
        return file.changedAt().plus(SETTLED).isAfter(now)
                ? Optional.empty()
                : Optional.of(DATE.format(file.changedAt()));
    }

    private static void describe(FeedFile file, Optional<String> date, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.ETAG, file.tag());
        date.ifPresent(text -> response.setHeader(HttpHeaders.LAST_MODIFIED, text));
    }

    /** A tag outranks a date, and a date has to be exactly the one that was given: only then it means this version. */
    private static boolean isKnown(FeedFile file, Optional<String> date, HttpHeaders asked) {
        var tags = asked.get(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) return tags.stream().anyMatch(file::isNamedIn);
        return date.isPresent() && date.get().equals(asked.getFirst(HttpHeaders.IF_MODIFIED_SINCE));
    }

    private static void send(FeedFile file, HttpHeaders asked, HttpServletResponse response) throws IOException {
        var compressed = takesGzip(asked);
        var octets = compressed ? file.compressed() : file.octets();
        if (compressed) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"kaari.ics\"");
        response.setContentLength(octets.length);
        response.getOutputStream().write(octets);
    }

    private static boolean takesGzip(HttpHeaders asked) {
        var encodings = String.join(",", asked.getOrEmpty(HttpHeaders.ACCEPT_ENCODING));
        return GZIP.matcher(encodings.toLowerCase(Locale.ROOT)).find();
    }
}
