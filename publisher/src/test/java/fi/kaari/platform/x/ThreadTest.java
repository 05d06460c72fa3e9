package fi.kaari.platform.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.TestClock;
import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Notebook;
import fi.kaari.platform.PlatformException.Halted;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Timeouts;
import fi.kaari.sandbox.Observer;
import fi.kaari.sandbox.Observer.Seen;
import fi.kaari.sandbox.SandboxTest;
import fi.kaari.sandbox.Stranger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@SandboxTest
class ThreadTest {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));

    @Autowired
    private Environment environment;

    @Autowired
    private Observer observer;

    @Autowired
    private TestClock clock;

    private final Gallery gallery = new Gallery();
    private final Notebook notes = new Notebook();
    private final Content thread = content("Yksi & 1\n---\nKaksi: example.org/ä\n---\nKolme");
    private Stranger reader;
    private Account account;
    private X x;

    @BeforeEach
    void arrive() {
        x = new X(new Settings("", 280, TIMEOUTS), new BaseAddress("", X.ID, environment), clock);
        reader = new Stranger(environment, X.ID);
        account = new Account(reader.id(), new Token("sandbox-" + reader.id()));
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void each_post_answers_the_one_before_and_the_first_one_is_the_receipt() {
        var receipt = x.publish(account, thread, notes);

        assertThat(texts()).containsExactly("Yksi & 1", "Kaksi: example.org/ä", "Kolme");
        var told = told();
        assertThat(receipt.remoteId()).isEqualTo(told.getLast().path("id").asString());
        assertThat(answered(told.get(1))).isEqualTo(told.getLast().path("id").asString());
        assertThat(answered(told.getFirst())).isEqualTo(told.get(1).path("id").asString());
        assertThat(notes.begun()).contains(receipt);
        assertThat(x.publish(account, thread, notes)).isEqualTo(receipt);
        assertThat(texts()).hasSize(3);
    }

    @Test
    void the_first_post_carries_the_media_and_their_words() {
        var illustrated = content("Yksi\n---\nKaksi", gallery.photo(1, "Ranta"));
        x.prepare(account, illustrated, notes);
        x.publish(account, illustrated, notes);

        assertThat(posts()).extracting(Seen::alternativeTexts).containsExactly(List.of("Ranta"), List.of());
    }

    @Test
    void one_post_alone_has_not_begun_anything() {
        x.publish(account, content("Vain yksi"), notes);

        assertThat(notes.begun()).isEmpty();
    }

    @Test
    void a_lost_answer_in_the_middle_is_found_by_evidence_and_the_rest_follows() {
        var forgetful = new Notebook() {
            @Override
            public void put(String name, String value) {
                super.put(name, value);
                if (name.equals("attempt.1")) observer.behave(X.ID, account.id(), "forgetful");
            }
        };
        var attemptedAt = clock.instant();

        assertThatThrownBy(() -> x.publish(account, thread, forgetful)).isInstanceOf(Unanswered.class);
        assertThat(texts()).hasSize(2);

        assertThat(x.find(account, thread, forgetful, attemptedAt)).isEqualTo(new Sighting.Begun());
        x.prepare(account, thread, forgetful);
        x.publish(account, thread, forgetful);
        assertThat(texts()).containsExactly("Yksi & 1", "Kaksi: example.org/ä", "Kolme");
    }

    @Test
    void the_lost_answer_to_the_last_post_is_found_and_nothing_is_left_to_do() {
        var forgetful = new Notebook() {
            @Override
            public void put(String name, String value) {
                super.put(name, value);
                if (name.equals("attempt.2")) observer.behave(X.ID, account.id(), "forgetful");
            }
        };

        assertThatThrownBy(() -> x.publish(account, thread, forgetful)).isInstanceOf(Unanswered.class);

        assertThat(x.find(account, thread, forgetful, clock.instant()))
                .isInstanceOfSatisfying(
                        Sighting.Found.class,
                        found -> assertThat(found.receipt().remoteId())
                                .isEqualTo(posts().getFirst().id()));
        assertThat(texts()).hasSize(3);
    }

    @Test
    void a_process_that_dies_before_the_second_call_leaves_one_post_and_the_next_goes_on() {
        var dying = new Notebook() {
            @Override
            public void put(String name, String value) {
                if (name.equals("attempt.1")) throw new IllegalStateException("killed");
                super.put(name, value);
            }
        };
        assertThatThrownBy(() -> x.publish(account, thread, dying)).isInstanceOf(IllegalStateException.class);
        dying.all().forEach(notes::put);

        assertThat(x.find(account, thread, notes, clock.instant())).isEqualTo(new Sighting.Begun());
        x.publish(account, thread, notes);
        assertThat(texts()).hasSize(3);
    }

    @Test
    void a_process_that_dies_after_the_first_call_finds_its_post_and_makes_no_second() {
        var dying = new Notebook() {
            @Override
            public void put(String name, String value) {
                if (name.equals("post.0")) throw new IllegalStateException("killed");
                super.put(name, value);
            }
        };
        assertThatThrownBy(() -> x.publish(account, thread, dying)).isInstanceOf(IllegalStateException.class);
        dying.all().forEach(notes::put);
        assertThat(texts()).hasSize(1);

        assertThat(x.find(account, thread, notes, clock.instant())).isEqualTo(new Sighting.Begun());
        assertThat(notes.get("post.0")).contains(posts().getFirst().id());
        assertThat(notes.begun())
                .map(Receipt::remoteId)
                .contains(posts().getFirst().id());
        x.publish(account, thread, notes);
        assertThat(texts()).containsExactly("Yksi & 1", "Kaksi: example.org/ä", "Kolme");
    }

    @Test
    void the_same_words_elsewhere_are_not_taken_for_a_part() {
        x.publish(account, content("Kaksi"), new Notebook());
        notes.put("attempt.0", clock.instant().toString());
        notes.put("post.0", "2124301466695892992");
        notes.put("attempt.1", clock.instant().toString());

        assertThat(x.find(account, content("Yksi\n---\nKaksi"), notes, clock.instant()))
                .isEqualTo(new Sighting.Absent());
    }

    @Test
    void a_part_of_a_thread_is_not_taken_for_a_post_of_the_same_words() {
        x.publish(account, content("Yksi\n---\nKaksi"), new Notebook());
        notes.put("attempt.0", clock.instant().toString());

        assertThat(x.find(account, content("Kaksi"), notes, clock.instant())).isEqualTo(new Sighting.Absent());
        assertThat(x.find(account, content("Yksi"), notes, clock.instant())).isInstanceOf(Sighting.Found.class);
    }

    @Test
    void a_refusal_in_the_middle_halts_the_thread_and_a_pause_does_not() {
        x.publish(account, content("Kaksi"), new Notebook());
        var repeating = content("Yksi\n---\nKaksi\n---\nKolme");

        assertThatThrownBy(() -> x.publish(account, repeating, notes))
                .isInstanceOf(Halted.class)
                .hasMessageStartingWith("Post 2 of 3: ");
        assertThat(notes.begun()).isPresent();

        var limited = new Notebook() {
            @Override
            public void put(String name, String value) {
                super.put(name, value);
                if (name.equals("attempt.1")) observer.behave(X.ID, account.id(), "busy");
            }
        };
        assertThatThrownBy(() -> x.publish(account, content("A\n---\nB"), limited))
                .isInstanceOf(RateLimited.class);
        observer.behave(X.ID, account.id(), "well");
        var goingOn = new Notebook();
        limited.all().forEach(goingOn::put);
        x.publish(account, content("A\n---\nB"), goingOn);
        assertThat(texts()).containsExactly("Kaksi", "Yksi", "A", "B");
    }

    @Test
    void a_part_that_x_turned_down_for_a_while_was_not_made_so_that_a_duplicate_of_it_halts_the_thread() {
        x.publish(account, content("Kaksi"), new Notebook());
        var limited = new Notebook() {
            @Override
            public void put(String name, String value) {
                super.put(name, value);
                if (name.equals("attempt.1")) observer.behave(X.ID, account.id(), "busy");
            }
        };
        var repeating = content("Yksi\n---\nKaksi");
        assertThatThrownBy(() -> x.publish(account, repeating, limited)).isInstanceOf(RateLimited.class);
        observer.behave(X.ID, account.id(), "well");
        limited.all().forEach(notes::put);

        assertThat(x.find(account, repeating, notes, clock.instant())).isEqualTo(new Sighting.Begun());
        assertThatThrownBy(() -> x.publish(account, repeating, notes))
                .isInstanceOf(Halted.class)
                .hasMessageStartingWith("Post 2 of 2: ")
                .hasMessageContaining("duplicate content");
    }

    @Test
    void a_thread_is_taken_back_from_its_end_and_goes_on_where_that_stopped() {
        var receipt = x.publish(account, thread, notes);
        var dying = new Notebook() {
            @Override
            public void put(String name, String value) {
                super.put(name, value);
                if (name.startsWith("deleted.")) throw new IllegalStateException("killed");
            }
        };
        notes.all().forEach(dying::put);
        assertThatThrownBy(() -> x.retract(account, receipt, dying)).isInstanceOf(IllegalStateException.class);
        assertThat(texts()).containsExactly("Yksi & 1", "Kaksi: example.org/ä");

        x.retract(account, receipt, notes);

        assertThat(texts()).isEmpty();
        x.retract(account, receipt, notes);
    }

    @Test
    void a_thread_takes_as_many_posts_as_it_has_and_what_is_left_is_learned() {
        var quota = x.usualQuotas().getFirst();
        assertThat(x.cost(quota, thread)).isEqualTo(3);
        assertThat(x.quotas(account)).containsExactly(quota);

        x.publish(account, thread, notes);

        assertThat(x.quotas(account).getFirst().used()).isEqualTo(3);
        clock.advance(quota.window());
        assertThat(x.quotas(account).getFirst().used()).isZero();
    }

    private static Content content(String text, Medium... media) {
        return new Content(Locale.of("fi"), "", text, "", List.of(media), Map.of());
    }

    private List<Seen> posts() {
        return observer.posts(X.ID, account.id());
    }

    private List<String> texts() {
        return posts().stream().map(Seen::text).toList();
    }

    private List<JsonNode> told() {
        return reader.get("/2/users/{me}/tweets?tweet.fields=referenced_tweets").json().path("data").values().stream()
                .toList();
    }

    private static String answered(JsonNode post) {
        return post.path("referenced_tweets").path(0).path("id").asString();
    }
}
