package fi.kaari.intake;

import fi.kaari.workspace.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is to be known of a file as a whole before any of its rows is judged: no texts, so that it stays small. */
final class Survey {

    private static final int MOST_ARCS = 500;

    private final Map<Integer, Identity> identities = new TreeMap<>();
    private final Map<Integer, String> posts = new HashMap<>();
    private final Map<Integer, Integer> twins = new HashMap<>();
    private final Map<String, ArcSketch> arcs = new LinkedHashMap<>();
    private final Map<String, ArcDays> days = new HashMap<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<String, Integer> appointments = new HashMap<>();

    /** @param listed the arcs of the file's list */
    Survey(List<ArcSketch> listed) {
        listed.forEach(arc -> arcs.merge(arc.key(), arc, (first, again) -> first));
    }

    /** @throws FileRefused if the file names more arcs than anybody plans */
    void add(Row row, Planned planned) {
        var identity = Identity.of(row.written(), planned);
        identities.put(row.position(), identity);
        posts.put(row.position(), postKey(identity, planned));
        appointment(row, identity);
        if (!planned.arc().isEmpty()) addToArc(identity.arc(), planned);
    }

    /** By position. */
    Map<Integer, Identity> identities() {
        return identities;
    }

    Set<String> arcKeys() {
        return arcs.keySet();
    }

    Set<String> titleKeys() {
        return identities.values().stream().map(Identity::title).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The arcs in the order of the file, those of the list first. */
    Collection<ArcSketch> arcs() {
        return arcs.values().stream()
                .map(arc -> days.getOrDefault(arc.key(), new ArcDays()).on(arc))
                .toList();
    }

    /** The same for rows that are one post. */
    String post(int position) {
        return posts.get(position);
    }

    /** The rows of one post each, in the order of the file. */
    Collection<List<Integer>> groups() {
        var groups = new LinkedHashMap<String, List<Integer>>();
        identities
                .keySet()
                .forEach(position -> groups.computeIfAbsent(post(position), key -> new ArrayList<>())
                        .add(position));
        return groups.values();
    }

    /** The row before this one that is the same post, channel, language and time, as Excel numbers it. */
    Optional<Integer> twin(int position) {
        return Optional.ofNullable(twins.get(position));
    }

    private void addToArc(String key, Planned planned) {
        if (!arcs.containsKey(key) && arcs.size() == MOST_ARCS) throw new FileRefused("too-many-arcs", MOST_ARCS);
        arcs.put(key, arcs.getOrDefault(key, ArcSketch.named(planned.arc())).with(planned));
        days.computeIfAbsent(key, it -> new ArcDays()).add(planned);
    }

    /** A second row with the same channel and language is the same title told again: another post. */
    private String postKey(Identity identity, Planned planned) {
        var place = Fingerprint.of("kaari-post-1")
                .add(identity.arc())
                .add(Words.plain(planned.beat()))
                .add(identity.title())
                .hex();
        var voice = place + "/" + identity.channel() + "/" + identity.language();
        int occurrence = occurrences.merge(voice, 1, Integer::sum);
        return occurrence == 1
                ? place
                : Fingerprint.of("kaari-post-1").add(place).add(occurrence).hex();
    }

    private void appointment(Row row, Identity identity) {
        if (identity.channel() == null || identity.local() == null) return;
        var key = String.join(
                "/",
                identity.arc(),
                identity.title(),
                identity.channel().value(),
                String.valueOf(identity.language()),
                identity.local().toString());
        var first = appointments.putIfAbsent(key, row.written().number());
        if (first != null) twins.put(row.position(), first);
    }
}
