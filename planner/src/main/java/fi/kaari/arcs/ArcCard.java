package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.calendar.Standing;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An arc among others.
 *
 * @param tally how many posts stand where
 */
record ArcCard(Arc arc, Sketch sketch, int posts, Map<Standing, Integer> tally) {

    static ArcCard of(Arc arc, List<PostLine> posts, LocalDate today) {
        var tally = new EnumMap<Standing, Integer>(Standing.class);
        posts.forEach(post -> tally.merge(post.standing(), 1, Integer::sum));
        return new ArcCard(arc, Sketch.of(arc, today), posts.size(), tally);
    }
}
