package fi.kaari.calendar;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which entries a person wants to see: for each feature the chosen values, none meaning all. */
record Filter(Map<Feature, Set<String>> chosen) {

    static final Filter NONE = new Filter(Map.of());

    Filter {
        chosen = Map.copyOf(chosen);
    }

    /** What the address asks for: {@code arc}, {@code channel}, {@code written} and {@code state}, as often as need be. */
    static Filter in(Map<String, List<String>> address) {
        var chosen = new EnumMap<Feature, Set<String>>(Feature.class);
        for (var feature : Feature.values()) {
            var values = address.getOrDefault(feature.key(), List.of());
            if (!values.isEmpty()) chosen.put(feature, new LinkedHashSet<>(values));
        }
        return new Filter(chosen);
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    boolean accepts(PlanEntry entry) {
        return Stream.of(Feature.values()).allMatch(feature -> accepts(feature, feature.of(entry)));
    }

    /** Whether the value is among the chosen, or nothing is chosen. */
    boolean accepts(Feature feature, String value) {
        return !chosen.containsKey(feature) || chooses(feature, value);
    }

    public boolean chooses(Feature feature, String value) {
        return values(feature).contains(value);
    }

    /** The features by which something is left out. */
    List<Feature> features() {
        return chosen.keySet().stream().sorted().toList();
    }

    Set<String> values(Feature feature) {
        return chosen.getOrDefault(feature, Set.of());
    }

    /** The same with one value chosen, or no longer chosen. */
    Filter toggling(Feature feature, String value) {
        var values = new LinkedHashSet<>(values(feature));
        if (!values.remove(value)) values.add(value);
        return with(feature, values);
    }

    /** The same with everything accepted that differs in this feature only. */
    Filter without(Feature feature) {
        return with(feature, Set.of());
    }

    private Filter with(Feature feature, Set<String> values) {
        var changed = new EnumMap<Feature, Set<String>>(Feature.class);
        changed.putAll(chosen);
        changed.put(feature, values);
        changed.values().removeIf(Set::isEmpty);
        return new Filter(changed);
    }

    /** What entries are told apart by. */
    enum Feature {
        ARC("arc", entry -> entry.arc().value()),
        CHANNEL("channel", entry -> entry.channel().value()),
        LANGUAGE("written", entry -> entry.language().toLanguageTag()),
        STATE("state", entry -> entry.standing().key());

        private final String key;
        private final Function<PlanEntry, String> value;

        Feature(String key, Function<PlanEntry, String> value) {
            this.key = key;
            this.value = value;
        }

        String of(PlanEntry entry) {
            return value.apply(entry);
        }

        /** The values that these entries have. */
        Set<String> among(List<PlanEntry> entries) {
            return entries.stream().map(value).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** As it stands in addresses. */
        public String key() {
            return key;
        }
    }
}
