package fi.kaari.platform.instagram;

import fi.kaari.platform.Answer;
import fi.kaari.platform.PlatformClient.Explanation;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.graph.GraphErrors;
import java.util.Set;

/** The Graph API's errors, and those of Instagram that do not say whether the post is out. */
final class InstagramErrors implements Explanation {

    /**
     * Gone containers (2207006, 2207008, 2207020) may be gone because they were published; the spam block (2207051) is
     * now and then the answer to a publication that went through.
     */
    private static final Set<Integer> LEAVE_IT_OPEN = Set.of(2207006, 2207008, 2207020, 2207051);

    private static final int NOT_READY = 2207027;
    private static final int NOT_SEEN = 33;

    private final GraphErrors graph = new GraphErrors();

    @Override
    public PlatformException of(Answer answer) {
        if (answer.call().isLast() && LEAVE_IT_OPEN.contains(subcode(answer)))
            return answer.lost("leaves open whether the post is out (" + subcode(answer) + ")");
        return graph.of(answer);
    }

    static boolean isNotReady(Answer answer) {
        return subcode(answer) == NOT_READY;
    }

    /** There is no such object, or the token has no right to it. */
    static boolean isNotSeen(Answer answer) {
        return subcode(answer) == NOT_SEEN;
    }

    private static int subcode(Answer answer) {
        return GraphErrors.subcode(answer.parsed().path("error"));
    }
}
