package fi.kaari.channel;

import fi.kaari.platform.Right;
import java.util.List;
import java.util.stream.Collectors;

/** A token does not let Kaari do what it could not do without; it names the rights that have to be allowed. */
public class RightsMissing extends RuntimeException {

    private final transient List<Right> rights;

    RightsMissing(List<Right> rights) {
        super("The token lacks " + names(rights) + "; allow that and connect again");
        this.rights = List.copyOf(rights);
    }

    public List<Right> rights() {
        return rights;
    }

    /** As the platform writes them. */
    public String names() {
        return names(rights);
    }

    private static String names(List<Right> rights) {
        return rights.stream().map(Right::name).distinct().collect(Collectors.joining(", "));
    }
}
