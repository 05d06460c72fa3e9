package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.Quiet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An arc being drawn: its names, its scale and its line stand; what lies on the line is still to come. */
record Drawing(Arc arc, Scale scale, List<Curve.Name> names, TensionLine line) {

    private static final double DOT_ROOM = 16;
    private static final double DATE_WIDTH = 56;

    static Drawing of(Arc arc, Canvas canvas) {
        var rows = new NameRows();
        var names = names(arc, new Scale(arc.outline(), canvas, 0), rows);
        var scale = new Scale(arc.outline(), canvas, rows.bottom() + DOT_ROOM);
        return new Drawing(arc, scale, names, TensionLine.of(arc.beats(), scale));
    }

    Curve curve(List<PostLine> posts, List<Quiet> quiet, LocalDate today) {
        return new Curve(
                scale.canvas(),
                line.path(),
                line.area(),
                names,
                days(),
                dots(posts),
                quiet.stream().map(this::silence).toList(),
                scale.within(today));
    }

    private List<Curve.Dot> dots(List<PostLine> posts) {
        var wanted = posts.stream().map(post -> scale.x(post.at())).toList();
        var places = Spread.of(
                wanted, DOT_ROOM, scale.canvas().left(), scale.canvas().right());
        return IntStream.range(0, posts.size())
                .mapToObj(at -> new Curve.Dot(posts.get(at), places.get(at), line.at(places.get(at))))
                .toList();
    }

    private Curve.Silence silence(Quiet quiet) {
        return SilenceBox.of(quiet, scale.x(quiet.from()), scale.x(quiet.to().plusDays(1)), line);
    }

    private List<Curve.Day> days() {
        var outline = arc.outline();
        var shown = new ArrayList<Curve.Day>();
        shown.add(new Curve.Day(outline.from(), scale.canvas().left(), "start"));
        double end = scale.canvas().right();
        arc.beats().stream()
                .map(Beat::from)
                .distinct()
                .sorted()
                .map(day -> new Curve.Day(day, scale.x(day), "middle"))
                .filter(day -> day.x() - shown.getLast().x() >= DATE_WIDTH && end - day.x() >= DATE_WIDTH * 1.5)
                .forEach(shown::add);
        if (outline.days() > 1) shown.add(new Curve.Day(outline.to(), end, "end"));
        return shown;
    }

    /** Those that there is room for. */
    private static List<Curve.Name> names(Arc arc, Scale scale, NameRows rows) {
        var peak = arc.peak();
        return arc.beats().stream()
                .sorted(Comparator.comparing(Beat::from))
                .flatMap(beat -> name(beat, Optional.of(beat).equals(peak), scale, rows).stream())
                .toList();
    }

    private static Optional<Curve.Name> name(Beat beat, boolean isPeak, Scale scale, NameRows rows) {
        var text = shortened(beat.name(), scale.canvas().longest());
        double edge = scale.x(beat.from());
        double x = Math.clamp(edge + 6, 0, Math.max(0, scale.canvas().width() - NameRows.width(text)));
        var height = rows.place(x, text);
        return height.isPresent()
                ? Optional.of(new Curve.Name(text, x, height.getAsDouble(), edge, isPeak))
                : Optional.empty();
    }

    private static String shortened(String name, int longest) {
        int length = name.codePointCount(0, name.length());
        return length <= longest ? name : name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
