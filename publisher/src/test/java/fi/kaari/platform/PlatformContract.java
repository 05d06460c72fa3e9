package fi.kaari.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.kaari.TestClock;
import fi.kaari.check.Finding;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.sandbox.Observer;
import fi.kaari.sandbox.Observer.Seen;
import fi.kaari.sandbox.SandboxTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/**
 * What a platform promises. The test of a platform is this class with its wiring; it speaks to the sandbox over HTTP.
 */
@SandboxTest
@ExtendWith(OutputCaptureExtension.class)
public abstract class PlatformContract {

    protected static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));
    protected static final String LINK = "https://live.example.org/hoiva?lang=fi&from=some";

    private static final long LONG_FILM = 30_000_000;
    private static final int MOST_LOOKS = 400;

    @Autowired
    private Environment environment;

    @Autowired
    private Observer observer;

    @Autowired
    private TestClock clock;

    private final Account account = account(newId());
    private final Notebook notes = new Notebook();
    protected final Gallery gallery = new Gallery();
    private Platform platform;

    /** @param baseUrl empty for the sandbox */
    protected abstract Platform platform(String baseUrl, Environment environment, Clock clock);

    /** The least that the platform takes with this text. */
    protected abstract Content saying(String text);

    /** One content of each kind that the platform takes, by its name. */
    protected abstract Map<String, Content> everyKind();

    /** A text that is too long by as little as possible. */
    protected abstract String tooLong();

    @BeforeEach
    void wire() {
        platform = platform("", environment, clock);
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @TestFactory
    Stream<DynamicTest> publishing_shows_exactly_what_was_approved() {
        return everyKind().entrySet().stream()
                .map(kind -> dynamicTest(kind.getKey(), () -> {
                    var fresh = account(newId());
                    var remote = new Notebook();
                    prepare(fresh, kind.getValue(), remote);

                    var receipt = platform.publish(fresh, kind.getValue(), remote);

                    assertThat(posts(fresh)).singleElement().satisfies(post -> {
                        assertThat(post.id()).isEqualTo(receipt.remoteId());
                        assertShows(post, kind.getValue());
                    });
                    assertThat(receipt.permalink()).hasToString(address(fresh, receipt.remoteId()));
                }));
    }

    private void assertShows(Seen post, Content content) {
        assertThat(post.text()).isEqualTo(platform.text(content));
        assertThat(post.text() + post.link()).contains(content.link());
        assertThat(post.title()).isIn(content.title(), "");
        assertThat(post.sha256())
                .isEqualTo(content.media().stream().map(Medium::sha256).toList());
        assertThat(post.alternativeTexts())
                .isEqualTo(content.media().stream().map(Medium::alternativeText).toList());
    }

    @TestFactory
    Stream<DynamicTest> preparing_may_be_repeated_and_shows_nothing() {
        return everyKind().entrySet().stream()
                .map(kind -> dynamicTest(kind.getKey(), () -> {
                    var fresh = account(newId());
                    var remote = new Notebook();
                    prepare(fresh, kind.getValue(), remote);
                    var noted = remote.all();

                    prepare(fresh, kind.getValue(), remote);

                    assertThat(remote.all()).isEqualTo(noted);
                    assertThat(posts(fresh)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_an_unanswered_call_has_made_is_found_and_made_once() {
        return everyKind().entrySet().stream()
                .map(kind -> dynamicTest(kind.getKey(), () -> {
                    var fresh = account(newId());
                    var remote = new Notebook();
                    prepare(fresh, kind.getValue(), remote);
                    var attemptedAt = clock.instant();
                    behave(fresh, "forgetful");

                    assertThatThrownBy(() -> platform.publish(fresh, kind.getValue(), remote))
                            .isInstanceOf(Unanswered.class);

                    var post = posts(fresh).getFirst();
                    assertThat(platform.find(fresh, kind.getValue(), remote, attemptedAt))
                            .isInstanceOfSatisfying(Sighting.Found.class, found -> {
                                assertThat(found.receipt().remoteId()).isEqualTo(post.id());
                                assertThat(found.receipt().permalink()).hasToString(address(fresh, post.id()));
                            });
                    assertThat(posts(fresh)).hasSize(1);
                }));
    }

    @Test
    void what_was_never_published_is_not_found_among_other_posts() {
        publish(saying("Aivan muuta asiaa"));
        clock.advance(Duration.ofHours(1));
        prepare(account, saying("Tätä ei ole julkaistu"), notes);

        assertThat(platform.find(account, saying("Tätä ei ole julkaistu"), notes, clock.instant()))
                .isEqualTo(new Sighting.Absent());
    }

    @Test
    void an_older_post_with_the_same_words_is_not_taken_for_the_new_one() {
        publish(saying("Samat sanat joka viikko"));
        clock.advance(Duration.ofDays(7));
        prepare(account, saying("Samat sanat joka viikko"), notes);

        assertThat(platform.find(account, saying("Samat sanat joka viikko"), notes, clock.instant()))
                .isEqualTo(new Sighting.Absent());
    }

    @Test
    void nothing_was_prepared_so_nothing_is_found() {
        assertThat(platform.find(account, saying("Hei"), new Notebook(), clock.instant()))
                .isInstanceOf(Sighting.Absent.class);
    }

    @Test
    void a_failed_attempt_is_absent_and_the_next_one_succeeds() {
        var content = saying("Toinen yritys onnistuu");
        prepare(account, content, notes);
        behave(account, "down");
        var attemptedAt = clock.instant();

        assertThatThrownBy(() -> platform.publish(account, content, notes)).isInstanceOf(Unanswered.class);

        behave(account, "well");
        assertThat(platform.find(account, content, notes, attemptedAt)).isEqualTo(new Sighting.Absent());
        prepare(account, content, notes);
        platform.publish(account, content, notes);
        assertThat(posts(account)).hasSize(1);
    }

    @Test
    void a_wrong_token_is_unauthorised() {
        var stranger = new Account(account.id(), new Token("EAAP-wrong"));

        assertThatThrownBy(() -> publish(stranger, saying("Hei"))).isInstanceOf(Unauthorised.class);
        assertThat(posts(account)).isEmpty();
    }

    @Test
    void a_token_that_ends_before_the_last_call_is_unauthorised_and_a_new_one_goes_on() {
        var content = saying("Hei");
        prepare(account, content, notes);
        behave(account, "signed_out");

        assertThatThrownBy(() -> platform.publish(account, content, notes)).isInstanceOf(Unauthorised.class);
        assertThat(posts(account)).isEmpty();

        var renewed = new Account(account.id(), new Token(account.token().value() + "/2"));
        prepare(renewed, content, notes);
        platform.publish(renewed, content, notes);
        assertThat(posts(account)).hasSize(1);
    }

    @Test
    void what_is_too_long_is_found_before_and_refused_then() {
        var content = saying(tooLong());

        assertThat(platform.check(content)).anyMatch(Finding::isError);
        assertThat(platform.count(content)).anyMatch(count -> !count.fits());
        assertThatThrownBy(() -> publish(account, content)).isInstanceOf(Refused.class);
        assertThat(posts(account)).isEmpty();
    }

    @Test
    void what_just_fits_is_taken() {
        var content = saying(tooLong().substring(0, tooLong().length() - 1));

        assertThat(platform.check(content)).noneMatch(Finding::isError);
        publish(content);
        assertThat(posts(account)).hasSize(1);
    }

    @Test
    void every_kind_passes_the_check() {
        assertThat(everyKind().values())
                .allSatisfy(content -> assertThat(platform.check(content)).noneMatch(Finding::isError));
    }

    @Test
    void too_many_calls_are_limited_with_a_pause() {
        var content = saying("Hei");
        prepare(account, content, notes);
        behave(account, "busy");

        var limited = catchThrowableOfType(RateLimited.class, () -> platform.publish(account, content, notes));

        assertThat(limited.pause()).isPositive();
        assertThat(posts(account)).isEmpty();
    }

    @Test
    void a_platform_out_of_order_is_unavailable_while_preparing() {
        var content = everyKind().values().stream()
                .filter(each -> !each.media().isEmpty())
                .findFirst()
                .orElseThrow();
        behave(account, "down");

        assertThatThrownBy(() -> platform.prepare(account, content, notes)).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_refused_connection_is_unavailable_even_for_the_last_call() throws IOException {
        var content = saying("Hei");
        prepare(account, content, notes);
        var nobody = platform("http://127.0.0.1:" + closedPort(), environment, clock);

        assertThatThrownBy(() -> nobody.publish(account, content, notes)).isInstanceOf(Unavailable.class);
    }

    @TestFactory
    Stream<DynamicTest> an_upload_that_breaks_off_goes_on() {
        return everyKind().entrySet().stream()
                .filter(kind -> !kind.getValue().media().isEmpty())
                .map(kind -> dynamicTest(kind.getKey(), () -> {
                    var fresh = account(newId());
                    var remote = new Notebook();
                    var breaks = new AtomicInteger();
                    var broken = breakingOff(kind.getValue(), breaks);

                    assertThat(failuresOfPreparing(fresh, broken, remote)).isEqualTo(breaks.get());
                    platform.publish(fresh, broken, remote);

                    assertThat(posts(fresh)).singleElement().satisfies(post -> assertShows(post, kind.getValue()));
                }));
    }

    private int failuresOfPreparing(Account by, Content content, RemoteNotes remote) {
        for (int failures = 0; failures <= content.media().size(); failures++) {
            try {
                prepare(by, content, remote);
                return failures;
            } catch (Unavailable brokenOff) {
                assertThat(posts(by)).isEmpty();
            }
        }
        throw new AssertionError("never whole");
    }

    private static Content breakingOff(Content content, AtomicInteger breaks) {
        return new Content(
                content.language(),
                content.title(),
                content.text(),
                content.link(),
                content.media().stream()
                        .map(medium -> Gallery.brokenOnce(medium, breaks))
                        .toList(),
                content.options());
    }

    @Test
    void a_good_token_is_verified_quietly_and_others_are_not() {
        var verifiable = (Verifiable) platform;
        verifiable.verify(account);

        assertThatThrownBy(() -> verifiable.verify(new Account(account.id(), new Token("wrong"))))
                .isInstanceOf(Unauthorised.class);
        assertThatThrownBy(() -> verifiable.verify(
                        new Account(account.id(), account(newId()).token())))
                .isInstanceOf(Unauthorised.class);
        behave(account, "down");
        assertThatThrownBy(() -> verifiable.verify(account)).isInstanceOf(Unavailable.class);
        assertThat(posts(account)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_is_taken_back_is_gone_and_may_be_taken_back_again() {
        return everyKind().entrySet().stream()
                .map(kind -> dynamicTest(kind.getKey(), () -> {
                    var fresh = account(newId());
                    var remote = new Notebook();
                    prepare(fresh, kind.getValue(), remote);
                    var receipt = platform.publish(fresh, kind.getValue(), remote);

                    ((Retractable) platform).retract(fresh, receipt, remote);
                    assertThat(posts(fresh)).isEmpty();

                    ((Retractable) platform).retract(fresh, receipt, remote);
                }));
    }

    @Test
    void only_the_account_itself_takes_back_and_not_while_the_platform_is_out_of_order() {
        var retractable = (Retractable) platform;
        var receipt = publish(account, saying("Perutaan"), notes);
        var stranger = new Account(account.id(), new Token("EAAP-wrong"));

        assertThatThrownBy(() -> retractable.retract(stranger, receipt, notes)).isInstanceOf(Unauthorised.class);
        behave(account, "down");
        assertThatThrownBy(() -> retractable.retract(account, receipt, notes)).isInstanceOf(PlatformException.class);
        behave(account, "well");
        assertThat(posts(account)).hasSize(1);

        retractable.retract(account, receipt, notes);
        assertThat(posts(account)).isEmpty();
    }

    @Test
    void taking_back_one_post_leaves_the_others() {
        var first = publish(account, saying("Tämä jää"), new Notebook());
        var second = publish(account, saying("Tämä lähtee"), notes);

        ((Retractable) platform).retract(account, second, notes);

        assertThat(posts(account))
                .singleElement()
                .satisfies(post -> assertThat(post.id()).isEqualTo(first.remoteId()));
    }

    @TestFactory
    Stream<DynamicTest> other_words_are_told_in_place_however_often() {
        return Stream.of(platform)
                .filter(Editable.class::isInstance)
                .map(Editable.class::cast)
                .map(editable -> dynamicTest("in place", () -> tellOtherwise(editable)));
    }

    private void tellOtherwise(Editable editable) {
        var corrected = saying("Neuvonta on auki kello 9–15.");
        var receipt = publish(account, saying("Neuvonta on auki kello 9–16."), notes);

        assertThat(editable.canEdit(saying("Neuvonta on auki kello 9–16."), corrected))
                .isTrue();
        editable.edit(account, receipt, corrected);
        editable.edit(account, receipt, corrected);

        assertThat(posts(account)).singleElement().satisfies(post -> {
            assertThat(post.id()).isEqualTo(receipt.remoteId());
            assertShows(post, corrected);
        });
    }

    @Test
    void what_it_counts_is_never_negative() {
        var receipt = publish(account, saying("Mitattava"), notes);
        clock.advance(Duration.ofHours(5));

        assertThat(((Measurable) platform).measure(account, receipt).values())
                .allSatisfy(count -> assertThat(count).isNotNegative());
    }

    @Test
    void quotas_have_room_that_publishing_takes() {
        var metered = (Metered) platform;
        int before = used(metered);
        publish(account, saying("Yksi lisää"), notes);

        assertThat(used(metered)).isGreaterThanOrEqualTo(before);
        assertThat(metered.quotas(account))
                .extracting(Quota::name)
                .containsExactlyElementsOf(
                        metered.usualQuotas().stream().map(Quota::name).toList());
        assertThat(metered.usualQuotas())
                .allSatisfy(quota -> assertThat(everyKind().values())
                        .allSatisfy(content ->
                                assertThat(metered.cost(quota, content)).isNotNegative()));
    }

    private int used(Metered metered) {
        return metered.quotas(account).stream().mapToInt(Quota::used).sum();
    }

    /** A film of this kind and these bytes, if the platform is given films and does not fetch them. */
    protected Optional<Content> showing(Medium film) {
        return Optional.empty();
    }

    @TestFactory
    Stream<DynamicTest> a_long_film_is_sent_as_it_is_read() {
        return showing(gallery.longFilm(LONG_FILM)).stream()
                .map(film -> dynamicTest("a long film", () -> {
                    publish(account, film, notes);

                    assertThat(posts(account)).singleElement().satisfies(post -> assertShows(post, film));
                }));
    }

    @Test
    void a_token_stands_in_no_address_and_in_no_log(CapturedOutput output) {
        var fresh = account(newId());
        everyKind().values().stream().limit(3).forEach(content -> publish(fresh, content, new Notebook()));

        assertThat(observer.addressesWith(fresh.token().value())).isEmpty();
        assertThat(output).doesNotContain(fresh.token().value());
    }

    @Test
    void it_says_whether_anything_reaches_the_public() {
        assertThat(platform.isSandbox()).isTrue();
        assertThat(platform("https://platform.example.org", environment, clock).isSandbox())
                .isFalse();
    }

    protected static Content content(String title, String text, String link, Medium... media) {
        return new Content(Locale.of("fi"), title, text, link, List.of(media), Map.of());
    }

    /** One that its option {@code kind} says more about. */
    protected static Content of(String kind, String text, String link, Medium... media) {
        return new Content(Locale.of("fi"), "", text, link, List.of(media), Map.of("kind", kind));
    }

    private void publish(Content content) {
        publish(account, content);
    }

    private void publish(Account by, Content content) {
        publish(by, content, new Notebook());
    }

    private Receipt publish(Account by, Content content, RemoteNotes remote) {
        prepare(by, content, remote);
        return platform.publish(by, content, remote);
    }

    /** As the jobs do: again and again, as long as the platform is not ready. */
    private void prepare(Account by, Content content, RemoteNotes remote) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            try {
                platform.prepare(by, content, remote);
                return;
            } catch (NotReady notYet) {
                clock.advance(notYet.pause());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            }
        }
        throw new AssertionError("never ready");
    }

    private List<Seen> posts(Account of) {
        return observer.posts(platform.id(), of.id());
    }

    private void behave(Account to, String behaviour) {
        observer.behave(platform.id(), to.id(), behaviour);
    }

    private String address(Account of, String post) {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/sandbox/" + platform.id() + "/"
                + of.id() + "#" + post;
    }

    private static Account account(String id) {
        return new Account(id, new Token("sandbox-" + id));
    }

    private static String newId() {
        return "1" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
