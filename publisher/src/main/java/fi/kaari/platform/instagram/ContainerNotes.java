package fi.kaari.platform.instagram;

import fi.kaari.platform.RemoteNotes;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The containers that were made for one post. */
final class ContainerNotes {

    private static final String CONTAINER = "container";
    private static final String CHILD = "child.";
    private static final int MOST_CHILDREN = 10;

    private final RemoteNotes remote;

    ContainerNotes(RemoteNotes remote) {
        this.remote = remote;
    }

    static boolean areIn(RemoteNotes remote) {
        return remote.get(CONTAINER).isPresent();
    }

    String container() {
        return remote.get(CONTAINER).orElseThrow();
    }

    String container(Supplier<String> maker) {
        return remote.made(CONTAINER, maker);
    }

    String child(int position, Supplier<String> maker) {
        return remote.made(CHILD + position, maker);
    }

    void forget() {
        IntStream.range(0, MOST_CHILDREN).forEach(position -> remote.remove(CHILD + position));
        remote.remove(CONTAINER);
    }
}
