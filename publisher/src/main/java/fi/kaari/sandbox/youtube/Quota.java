package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What a channel's calls may cost between two midnights in California; failed ones cost as much. */
@Component
@OfSandbox
@EnableConfigurationProperties(Settings.class)
class Quota {

    static final int READ = 1;
    static final int WRITE = 50;
    static final int CAPTIONS = 400;

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final Map<Day, Integer> spent = new ConcurrentHashMap<>();
    private final Backstage backstage;
    private final Settings settings;
    private final Clock clock;

    Quota(Backstage backstage, Settings settings, Clock clock) {
        this.backstage = backstage;
        this.settings = settings;
        this.clock = clock;
    }

    void spend(Caller caller, int units) {
        var today = LocalDate.now(clock.withZone(PACIFIC));
        spent.keySet().removeIf(day -> day.date().isBefore(today));
        if (spent.merge(new Day(caller, today), units, Integer::sum) > settings.units())
            throw Reason.QUOTA_EXCEEDED.refusal();
    }

    /** Uploads have a bucket of their own. */
    void requireUpload(Caller caller) {
        if (backstage.count(caller, Video.KIND, midnight()) >= settings.quota()) throw Reason.QUOTA_EXCEEDED.refusal();
    }

    private Instant midnight() {
        return LocalDate.now(clock.withZone(PACIFIC)).atStartOfDay(PACIFIC).toInstant();
    }

    private record Day(Caller caller, LocalDate date) {}
}
