package fi.kaari.feed;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of all feeds: written once for all subscribers of a selection, and kept until the plan is another. */
@Component
class FeedFiles {

    /** A compressed feed of a thousand posts has some 60 kB. */
    private static final int MOST = 200;

    private final FeedPress press;
    private final FeedTable table;
    private final FeedSettings settings;
    private final Clock clock;
    private final Map<Selection, Shelf> shelves = Collections.synchronizedMap(new Recent());

    FeedFiles(FeedPress press, FeedTable table, FeedSettings settings, Clock clock) {
        this.press = press;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    FeedFile of(Visit visit) {
        var rests = visit.ownerSeenAt().plus(settings.restsAfter());
        if (rests.isBefore(clock.instant())) return press.rest(visit, rests);
        return shelves.computeIfAbsent(visit.selection(), Shelf::new).file(visit.stamp());
    }

    /** Where one selection's file lies; the first who wants it writes it, and the others wait. */
    private final class Shelf {

        private final Selection selection;
        private @Nullable Edition last;

        Shelf(Selection selection) {
            this.selection = selection;
        }

        synchronized FeedFile file(Stamp stamp) {
            var current = edition(stamp);
            last = current;
            return current.file();
        }

        private Edition edition(Stamp stamp) {
            var known = last;
            if (known == null || !known.covers(clock.instant())) return press.posts(selection, stamp);
            if (known.sequence() >= stamp.sequence()) return known;
            return table.isSamePlan(selection.workspace(), known.sequence())
                    ? known.upTo(stamp.sequence())
                    : press.posts(selection, stamp);
        }
    }

    private static final class Recent extends LinkedHashMap<Selection, Shelf> {

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Selection, Shelf> eldest) {
            return size() > MOST;
        }
    }
}
