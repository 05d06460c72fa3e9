package fi.kaari.inbox;

import fi.kaari.approval.Review;
import fi.kaari.inbox.Entry.Place;
import fi.kaari.platform.Platforms;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.publication.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists reviews with what people know them by, however many there are, in two queries. */
@Repository
class Queue {

    private static final Duration PRESSING = Duration.ofHours(24);
    private static final Duration NEAR = Duration.ofDays(3);

    private final JdbcClient database;
    private final Posts posts;
    private final Platforms platforms;
    private final Clock clock;

    Queue(JdbcClient database, Posts posts, Platforms platforms, Clock clock) {
        this.database = database;
        this.posts = posts;
        this.platforms = platforms;
        this.clock = clock;
    }

    List<Entry> of(List<Review> reviews) {
        if (reviews.isEmpty()) return List.of();
        var ids =
                reviews.stream().map(review -> review.post().value()).distinct().toList();
        var known = known(ids);
        var standings = standings(ids);
        return reviews.stream()
                .map(review ->
                        entry(review, known.get(review.post()), standings.getOrDefault(review.post(), List.of())))
                .toList();
    }

    private Entry entry(Review review, @Nullable Known known, List<State> standings) {
        var title = known == null ? former(review) : known.title();
        var places = known == null ? List.<Place>of() : known.places();
        var standing = review.state() == Review.State.APPROVED ? standing(standings) : null;
        return new Entry(review, known != null, title, places, tone(review.due()), standing);
    }

    /** The name of a post that was deleted. */
    private String former(Review review) {
        return posts.revision(review.post(), review.revision()).map(Post::title).orElse("");
    }

    private String tone(Instant due) {
        var left = Duration.between(clock.instant(), due);
        if (left.compareTo(PRESSING) < 0) return "berry";
        return left.compareTo(NEAR) < 0 ? "amber" : "grey";
    }

    /** What needs a person comes first; a post is out once all of it is. */
    private static @Nullable State standing(List<State> states) {
        return states.stream()
                .filter(State::needsPerson)
                .findFirst()
                .or(() -> states.stream()
                        .filter(state -> !State.READ.contains(state))
                        .findFirst())
                .or(() -> states.stream().findFirst())
                .orElse(null);
    }

    private Map<PostId, Known> known(List<String> ids) {
        var known = new HashMap<PostId, Known>();
        database.sql("""
                        SELECT post.id, post.title, variant.language, channel.platform
                          FROM post JOIN variant ON variant.post = post.id
                          LEFT JOIN channel ON channel.id = variant.channel
                         WHERE post.id IN (:posts) ORDER BY post.id, variant.position""").param("posts", ids).query((RowCallbackHandler) row -> {
            var id = new PostId(row.getString("id"));
            var post = known.getOrDefault(id, new Known(row.getString("title"), new ArrayList<>()));
            post.places().add(place(row));
            known.put(id, post);
        });
        return known;
    }

    private Place place(ResultSet row) throws SQLException {
        var platform = row.getString("platform");
        var name = platform == null ? null : platforms.get(platform).name();
        return new Place(platform, name, Locale.forLanguageTag(row.getString("language")));
    }

    private Map<PostId, List<State>> standings(List<String> ids) {
        var standings = new HashMap<PostId, List<State>>();
        database.sql(
                        "SELECT post, state FROM publication WHERE post IN (:posts) AND state <> 'CANCELLED' ORDER BY due_at")
                .param("posts", ids)
                .query((RowCallbackHandler) row -> standings
                        .computeIfAbsent(new PostId(row.getString("post")), post -> new ArrayList<>())
                        .add(State.valueOf(row.getString("state"))));
        return standings;
    }

    private record Known(String title, List<Place> places) {}
}
