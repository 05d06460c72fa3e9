package fi.kaari.api;

import fi.kaari.arc.ArcId;
import fi.kaari.feed.Feed;
import fi.kaari.feed.FeedId;
import fi.kaari.feed.FeedSecret;
import fi.kaari.feed.Feeds;
import fi.kaari.feed.Shows;
import fi.kaari.post.Languages;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/feeds")
@Tag(name = "Feeds", description = "Subscriptions to the plan for calendars, each by a secret address")
class FeedsApi {

    private final Feeds feeds;
    private final PublicAddress address;

    FeedsApi(Feeds feeds, PublicAddress address) {
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping
    @Operation(summary = "One’s own feeds, the oldest first; others’ too, for administrators")
    List<FeedBody> all(Actor actor, @RequestParam(defaultValue = "false") boolean others) {
        var found = others ? feeds.others(actor) : feeds.of(actor);
        return found.stream().map(FeedBody::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a feed; its address is told this once")
    NewAddress make(Actor actor, @Valid @RequestBody FeedWish wish, Locale language) {
        var arc = wish.arc() == null ? null : Key.read("arc", wish.arc(), ArcId::new);
        var shows = Key.read("shows", wish.shows(), Shows::ofKey);
        var speaks = wish.language() == null ? language : Key.read("language", wish.language(), FeedsApi::language);
        return told(feeds.make(actor, arc, shows, speaks));
    }

    @PostMapping("/{id}/renew")
    @Operation(summary = "Give one’s own feed another address; the one before is good for nothing from now on")
    NewAddress renew(Actor actor, @PathVariable FeedId id) {
        return told(feeds.renew(actor, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one’s own feed or, for administrators, anybody’s")
    void revoke(Actor actor, @PathVariable FeedId id) {
        feeds.revoke(actor, id);
    }

    private NewAddress told(FeedSecret secret) {
        return new NewAddress(address.of(secret.path()));
    }

    private static Locale language(String tag) {
        return Languages.read(tag).orElseThrow(() -> new IllegalArgumentException(tag));
    }

    /**
     * A feed to be made.
     *
     * @param arc null for all arcs
     * @param shows how far a post has to be: {@code everything}, {@code agreed} or {@code out}
     * @param language of what is not somebody’s own words, a tag; null for the request’s own
     */
    record FeedWish(
            @Nullable String arc,
            @NotNull String shows,
            @Nullable String language) {}

    /** Where calendars find a feed; whoever knows it can read the feed. */
    record NewAddress(URI address) {

        @Override
        public String toString() {
            return "NewAddress[******]";
        }
    }

    /**
     * A feed without its address, which nobody knows here.
     *
     * @param fetchedAt when a calendar last asked for it, to the day; null if none has
     */
    record FeedBody(
            String id,
            String owner,
            @Nullable String arc,
            @Nullable String arcName,
            String shows,
            String language,
            Instant madeAt,
            @Nullable Instant fetchedAt) {

        static FeedBody of(Feed feed) {
            var selection = feed.selection();
            var arc = selection.arc();
            return new FeedBody(
                    feed.id().value(),
                    feed.ownerName(),
                    arc == null ? null : arc.value(),
                    feed.arcName(),
                    selection.shows().key(),
                    selection.language().toLanguageTag(),
                    feed.madeAt(),
                    feed.fetchedAt());
        }
    }
}
