package fi.kaari.platform.youtube;

import fi.kaari.platform.Right;
import fi.kaari.platform.Right.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes of YouTube, of which the wider ones hold the narrower. */
final class Scopes {

    static final Right STAY = new Right("access_type=offline", Purpose.STAY);

    private static final String PREFIX = "https://www.googleapis.com/auth/";
    private static final String ALL = "youtube";
    private static final String MANAGE = "youtube.force-ssl";
    private static final String UPLOAD = "youtube.upload";
    private static final String READ = "youtube.readonly";

    /** Making a video public is a change, for which the right to upload does not suffice; nor does it let anybody read. */
    private static final Map<Right, Set<String>> ASKED = Map.of(
            new Right(UPLOAD, Purpose.PUBLISH), Set.of(UPLOAD, MANAGE, ALL),
            new Right(MANAGE, Purpose.PUBLISH), Set.of(MANAGE, ALL),
            new Right(READ, Purpose.READ_BACK), Set.of(READ, MANAGE, ALL));

    static final List<Right> RIGHTS = List.of(
            new Right(UPLOAD, Purpose.PUBLISH),
            new Right(MANAGE, Purpose.PUBLISH),
            new Right(READ, Purpose.READ_BACK),
            STAY);

    private Scopes() {}

    static String asked() {
        return RIGHTS.stream()
                .filter(ASKED::containsKey)
                .map(right -> PREFIX + right.name())
                .collect(Collectors.joining(" "));
    }

    static List<Right> missing(Set<String> granted) {
        return RIGHTS.stream()
                .filter(ASKED::containsKey)
                .filter(right -> ASKED.get(right).stream().noneMatch(scope -> granted.contains(PREFIX + scope)))
                .toList();
    }
}
