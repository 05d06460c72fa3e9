package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Sighting;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.publication.NotPossibleNow;
import fi.kaari.publication.Pauses;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Publications;
import fi.kaari.publication.State;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens, and in whatever order: nothing is out twice, nothing is lost, and nothing stops in silence. */
class ChanceTest {

    private static final int STEPS = 40;
    private static final Set<State> MAY_BE_OUT = Set.of(State.SENDING, State.UNCERTAIN, State.PUBLISHED);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void thePromiseHolds(long seed) {
        try (var database = TestDatabase.onH2();
                var press = Press.over(database)) {
            var chance = new Chance(press, new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                chance.step();
                chance.check();
            }
            chance.letItEnd();
        }
    }

    /** Does one thing or another, and knows what must be true afterwards. */
    private static final class Chance {

        private final Press press;
        private final Random random;
        private final List<Post> posts = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        Chance(Press press, Random random) {
            this.press = press;
            this.random = random;
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1 -> approve();
                case 2, 3, 4 -> pass(Duration.ofSeconds(1 + random.nextInt(120)));
                case 5 -> pass(Duration.ofSeconds(1 + random.nextInt(900)));
                case 6 -> pass(Duration.ofSeconds(-random.nextInt(60)));
                case 7 -> pause();
                case 8 -> decide();
                case 9 -> edit();
                default -> throw new IllegalStateException();
            }
        }

        private void approve() {
            var text = "viesti " + posts.size();
            done.add("approve " + text);
            posts.add(press.approvedPost(
                    "kanava-" + random.nextInt(2), text, Duration.ofSeconds(30 + random.nextInt(1_200))));
            if (random.nextInt(3) == 0) press.stage.onPreparing(text, failure(text, false));
            if (random.nextInt(3) > 0) press.stage.on(text, failure(text, true));
        }

        private Runnable failure(String text, boolean last) {
            int kind = random.nextInt(last ? 9 : 5);
            done.add("  fails by " + kind);
            return switch (kind) {
                case 0 -> throwing(new PlatformException.Unavailable("cannot be reached"));
                case 1 ->
                    throwing(new PlatformException.RateLimited("too many", Duration.ofSeconds(random.nextInt(400))));
                case 2 -> throwing(new PlatformException.Unauthorised("the token has expired"));
                case 3 -> throwing(new PlatformException.Refused("no"));
                case 4 -> throwing(new IllegalStateException("a fault of our own"));
                case 5 -> throwing(new PlatformException.Unanswered("nothing came back"));
                case 6 ->
                    outAndThen(text, () -> {
                        throw new PlatformException.Unanswered("the answer was lost");
                    });
                case 7 -> outAndThen(text, () -> killNode(text));
                default -> () -> killNode(text);
            };
        }

        private Runnable throwing(RuntimeException problem) {
            return () -> {
                throw problem;
            };
        }

        private Runnable outAndThen(String text, Runnable end) {
            return () -> {
                press.stage.appear(text);
                end.run();
            };
        }

        /** What the worker finds out is lost, as if its node had died in the middle of the call. */
        private void killNode(String text) {
            press.house.get(JdbcClient.class).sql("""
                            UPDATE publication SET token = 'of a dead node'
                            WHERE state = 'SENDING' AND variant IN (SELECT id FROM variant WHERE text = ?)""").param(text).update();
            throw new PlatformException.Unanswered("nobody hears this");
        }

        /** Now and then a look shows nothing clear. */
        private void pass(Duration time) {
            done.add("pass " + time);
            if (random.nextInt(4) == 0) press.stage.looking(Sighting.Unclear::new);
            press.after(time);
        }

        private void pause() {
            var pauses = press.house.get(Pauses.class);
            boolean isPaused = pauses.of(House.WORKSPACE).isPresent();
            done.add(isPaused ? "resume" : "pause");
            if (isPaused) pauses.resume(Cast.lead());
            else if (random.nextInt(3) == 0) pauses.pause(Cast.lead(), "Häiriö");
            press.work();
        }

        private void decide() {
            var waiting = press.house.get(Publications.class).needingPerson(House.WORKSPACE);
            if (waiting.isEmpty()) return;
            var row = waiting.get(random.nextInt(waiting.size()));
            done.add("decide on " + text(row) + " " + row.state());
            try {
                decide(row);
            } catch (NotPossibleNow itMayNot) {
                done.add("  not possible");
            }
            press.work();
        }

        /** As somebody does who has looked. */
        private void decide(Publication row) {
            var publications = press.house.get(Publications.class);
            if (press.stage.seen().contains(text(row)))
                publications.confirmOut(Cast.lead(), row.id(), URI.create("https://stage.example.org/1"));
            else if (row.state() == State.BLOCKED) press.channel("kanava-" + random.nextInt(2));
            else if (row.isFateUnknown()) publications.sendAgain(Cast.lead(), row.id());
            else if (random.nextBoolean()) publications.publishNow(Cast.lead(), row.id());
            else publications.drop(Cast.lead(), row.id());
        }

        private void edit() {
            if (posts.isEmpty()) return;
            var post = posts.get(random.nextInt(posts.size()));
            var now = press.house.get(Posts.class).find(post.id()).orElseThrow();
            done.add("edit " + post.variants().getFirst().text());
            try {
                press.house
                        .get(Posts.class)
                        .revise(
                                Cast.author(),
                                post.id(),
                                now.revision(),
                                it -> it.changing(
                                        it.variants().getFirst().id(),
                                        variant -> variant.withText(variant.text() + " uudestaan")));
            } catch (AlreadyOut itIsOut) {
                done.add("  already out");
            }
        }

        /** True after every step. */
        void check() {
            assertThat(press.stage.seen()).as("out twice, after %s", done).doesNotHaveDuplicates();
            for (var row : rows()) {
                boolean isOut = press.stage.seen().contains(text(row));
                if (isOut)
                    assertThat(MAY_BE_OUT.contains(row.state()) || row.isFateUnknown())
                            .as("%s is out, and %s after %s", text(row), row, done)
                            .isTrue();
                if (row.state() == State.PUBLISHED)
                    assertThat(isOut).as("lost, after %s", done).isTrue();
                if (row.state().needsPerson())
                    assertThat(row.reason()).as("untold, after %s", done).isNotNull();
            }
        }

        /** Once everything is well again, each has come to an end or waits for somebody who is told why. */
        void letItEnd() {
            press.house.get(Pauses.class).resume(Cast.lead());
            for (int minute = 0; minute < 60; minute++) press.after(Duration.ofMinutes(1));
            check();
            assertThat(rows())
                    .as("after %s", done)
                    .allSatisfy(row -> assertThat(State.MOVING).doesNotContain(row.state()));
        }

        private List<Publication> rows() {
            return posts.stream()
                    .flatMap(post -> press.publications(post).stream())
                    .toList();
        }

        private String text(Publication row) {
            return posts.stream()
                    .filter(post -> post.id().equals(row.post()))
                    .map(post -> post.variants().getFirst().text())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
