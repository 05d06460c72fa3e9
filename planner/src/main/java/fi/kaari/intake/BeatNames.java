package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatKind;
import java.util.Optional;

/** Finds the beat that a row names. */
final class BeatNames {

    private BeatNames() {}

    /** The arc's beat of that name, or the only one that does for the story what the name says. */
    static Optional<Beat> find(Arc arc, String name) {
        var plain = Words.plain(name);
        if (plain.isEmpty()) return Optional.empty();
        return arc.beats().stream()
                .filter(beat -> Words.plain(beat.name()).equals(plain))
                .findFirst()
                .or(() -> Words.meaning("beat", name).map(BeatKind::ofKey).flatMap(kind -> only(arc, kind)));
    }

    private static Optional<Beat> only(Arc arc, BeatKind kind) {
        var such = arc.beats().stream().filter(beat -> beat.kind() == kind).toList();
        return such.size() == 1 ? Optional.of(such.getFirst()) : Optional.empty();
    }
}
