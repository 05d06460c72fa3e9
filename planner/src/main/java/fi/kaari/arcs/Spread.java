package fi.kaari.arcs;

import java.util.ArrayList;
import java.util.List;

/** Moves places on a line apart until each has room, and no further than it takes; their order stays. */
final class Spread {

    private Spread() {}

    /**
     * @param wanted in rising order
     * @param room between two neighbours; less if all of them would not fit otherwise
     */
    static List<Double> of(List<Double> wanted, double room, double from, double to) {
        if (wanted.isEmpty()) return List.of();
        double step = Math.min(room, (to - from) / Math.max(1, wanted.size() - 1));
        var clusters = new ArrayList<Cluster>();
        for (int place = 0; place < wanted.size(); place++) {
            var next = new Cluster(wanted.get(place) - step * place, 1);
            while (!clusters.isEmpty() && clusters.getLast().centre() > next.centre())
                next = next.joining(clusters.removeLast());
            clusters.add(next);
        }
        return placed(clusters, step, from, to - step * (wanted.size() - 1));
    }

    private static List<Double> placed(List<Cluster> clusters, double step, double from, double lastStart) {
        var places = new ArrayList<Double>();
        for (var cluster : clusters) {
            double start = Math.clamp(cluster.centre(), from, Math.max(from, lastStart));
            for (int member = 0; member < cluster.size(); member++) places.add(start + step * places.size());
        }
        return places;
    }

    /** Neighbours that touch, seen as if they took no room: then they all stand where their mean is. */
    private record Cluster(double centre, int size) {

        Cluster joining(Cluster other) {
            int together = size + other.size;
            return new Cluster((centre * size + other.centre * other.size) / together, together);
        }
    }
}
