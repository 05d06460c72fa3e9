package fi.kaari.platform;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service that posts are published on. An implementation is a package of its own: its limits, its checks, its calls,
 * its messages ({@code messages/platform-<id>_*.properties}) and its page fragments ({@code templates/platform/<id>.html}).
 *
 * <p>Every call may throw a {@link PlatformException}, whose kind says what to do next.
 */
public interface Platform {

    /** The platform's name in addresses, settings and the database, e.g. {@code facebook}; lower-case letters. */
    String id();

    /** The platform's name as people write it; a proper name, the same in every language. */
    String name();

    /** Other names people use for it in plans, lower-case, e.g. {@code twitter}. */
    default List<String> alsoKnownAs() {
        return List.of();
    }

    /** Whether its calls stay inside this installation, so that nothing of it reaches the public. */
    boolean isSandbox();

    /** Whether its posts have a title beside their text. */
    default boolean hasTitle() {
        return false;
    }

    /** Whether its films have captions of their own. */
    default boolean takesCaptions() {
        return false;
    }

    /** What it can be told about a post beside words and media. */
    default List<Option> options() {
        return List.of();
    }

    /** What the content tells it that it does not understand, e.g. because it was written for another platform. */
    default List<Finding> misunderstood(Content content) {
        return Stream.concat(strangeOptions(content), unheardCaptions(content)).toList();
    }

    private Stream<Finding> strangeOptions(Content content) {
        return content.options().entrySet().stream()
                .filter(told -> options().stream().noneMatch(option -> option.takes(told.getKey(), told.getValue())))
                .map(told -> Finding.error(
                        "option.unknown", Place.of(Field.OPTIONS), name(), told.getKey(), told.getValue()));
    }

    private Stream<Finding> unheardCaptions(Content content) {
        return content.captions().isEmpty() || takesCaptions()
                ? Stream.empty()
                : Stream.of(Finding.error("captions.not-taken", Place.of(Field.MEDIA), name()));
    }

    /** What the platform itself would refuse or spoil about this content. */
    List<Finding> check(Content content);

    /** How much of each of the platform's limits the content uses, counted as the platform counts. */
    List<Count> count(Content content);

    /** The words of the content as readers see them there, with the link where the platform has no other place for it. */
    String text(Content content);

    /**
     * Does everything but the last call: uploads media, makes containers or unpublished posts. May be repeated; whatever
     * the remote notes already hold is not made again. Afterwards nothing is public.
     *
     * <p>Cheap when nothing is left to do, so call it again before a repeated {@link #publish}: what the platform has let
     * expire since is made anew.
     */
    void prepare(Account account, Content content, RemoteNotes remote);

    /** The one call that makes the prepared content public. */
    Receipt publish(Account account, Content content, RemoteNotes remote);

    /**
     * Whether a repeated {@link #publish} cannot make a second post, whatever became of the first: because the call only
     * makes public what is there, or because the platform refuses the same words again. If not, a call whose answer was lost
     * is never repeated without a person.
     */
    default boolean isGuarded(Content content) {
        return true;
    }

    /**
     * Looks on the platform for what an unanswered {@link #publish} may have made.
     *
     * @param attemptedAt when that call went out
     */
    Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt);
}
