package fi.kaari.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.channel.Channels;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.publication.Concern;
import fi.kaari.publication.Sweeps;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.KnownPeople;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are told by mail, through a real mail server that comes and goes. */
@EachDatabase
class TellingTest {

    private static final Instant DUE = Instant.parse("2027-01-11T07:00:00Z");

    private final TestDatabase database;
    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final House house;
    private final Story story;
    private final Sender sender;
    private final ChannelId channel;
    private GreenMail server = server(ServerSetup.SMTP.getProtocol(), 0);

    TellingTest(TestDatabase database) {
        this.database = database;
        house = House.over(
                database,
                clock,
                Map.of("kaari.telling.from", "kaari@example.org", "kaari.public-url", "https://kaari.example.org"),
                Correspondence.class);
        story = Story.in(house);
        sender = house.get(Sender.class);
        channel = house.get(Channels.class)
                .connect(Cast.admin(), "x", "x", "1", new Token("sandbox-1"))
                .id();
        house.get(JavaMailSenderImpl.class).setPort(server.getSmtp().getPort());
    }

    @BeforeEach
    void everybodyHasSignedIn() {
        Stream.of(Cast.author(), Cast.expert(), Cast.lead(), Cast.admin()).forEach(actor -> known(actor, mail(actor)));
    }

    @AfterEach
    void leave() {
        server.stop();
        house.close();
    }

    @Test
    void whoeverIsAskedToApproveGetsALinkAndNothingOfTheText() throws Exception {
        var review = submitted("Ilmoittautuminen");

        sendAll();

        var message = only();
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("expert@example.org");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("kaari@example.org");
        assertThat(message.getSubject()).isEqualTo("Hyväksyntääsi pyydetään: Ilmoittautuminen");
        assertThat(body(message))
                .contains("https://kaari.example.org/inbox/" + review.id(), "https://kaari.example.org/telling")
                .doesNotContain("Tervetuloa");
    }

    @Test
    void whoeverHasChosenALanguageIsToldInIt() throws Exception {
        house.get(Wishes.class).keep(Cast.expert().id(), House.WORKSPACE, Locale.of("sv"), Map.of());
        submitted("Ilmoittautuminen");

        sendAll();

        assertThat(only().getSubject()).isEqualTo("Ditt godkännande behövs: Ilmoittautuminen");
    }

    @Test
    void theNextStepIsAskedWhenItsTurnComesAndTheWriterHearsOfTheEndInTheMorning() throws Exception {
        var review = submitted("Ilmoittautuminen");
        sendAll();
        server.purgeEmailFromAllMailboxes();

        approve(Cast.expert(), review);
        sendAll();
        assertThat(recipients()).containsExactly("lead@example.org");

        approve(Cast.lead(), review);
        sendAll();
        assertThat(recipients()).containsExactly("lead@example.org");

        clock.moveTo("2027-01-05T06:00:00Z");
        sendAll();
        assertThat(recipients()).containsExactly("lead@example.org", "author@example.org");
        assertThat(server.getReceivedMessages()[1].getSubject()).isEqualTo("Päiväsi Kaaressa: Työllisyyspalvelut");
    }

    @Test
    void whatIsTakenBackWithItsTransactionIsNotTold() {
        var post = draft("Ilmoittautuminen");
        var transaction = new TransactionTemplate(database.transactionManager());

        transaction.executeWithoutResult(status -> {
            story.submitted(post);
            status.setRollbackOnly();
        });
        sendAll();

        assertThat(recipients()).isEmpty();
    }

    @Test
    void whatTheServerDoesNotTakeIsKeptAndSentOnceWhenItIsBack() throws Exception {
        var port = server.getSmtp().getPort();
        server.stop();
        submitted("Ilmoittautuminen");

        sendAll();
        clock.advance(Duration.ofMinutes(1));
        sendAll();
        server = server(ServerSetup.SMTP.getProtocol(), port);
        sendAll();
        assertThat(recipients()).as("before the next try is due").isEmpty();

        clock.advance(Duration.ofMinutes(2));
        sendAll();
        clock.advance(Duration.ofHours(3));
        sendAll();
        assertThat(recipients()).containsExactly("expert@example.org");
    }

    @Test
    void whatIsSentKeepsNothingOfWhatItSaid() {
        submitted("Ilmoittautuminen");

        sendAll();

        assertThat(database.jdbc()
                        .sql("SELECT subject FROM telling WHERE subject IS NOT NULL OR path IS NOT NULL")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM telling")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void manySendersAtOnceSendEachMessageOnce() throws Exception {
        for (int i = 0; i < 20; i++) submitted("Kirje " + i);

        try (var senders = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> round = () -> {
                for (int i = 0; i < 60; i++) sender.sendNext();
                return true;
            };
            for (var done : senders.invokeAll(List.of(round, round, round, round))) done.get();
        }
        sendAll();

        assertThat(subjects()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aDayIsOneMailHoweverManySendersThereAre() throws Exception {
        house.get(Wishes.class)
                .keep(Cast.expert().id(), House.WORKSPACE, Locale.ENGLISH, Map.of(Occasion.ASKED, Pace.DAILY));
        for (int i = 0; i < 10; i++) submitted("Kirje " + i);
        sendAll();
        assertThat(recipients()).isEmpty();

        clock.moveTo("2027-01-05T06:00:00Z");
        try (var senders = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> next = sender::sendNext;
            for (var done : senders.invokeAll(List.of(next, next, next, next))) done.get();
        }
        sendAll();

        assertThat(body(only())).contains("Kirje 0", "Kirje 9");
    }

    @Test
    void whoeverWantsNothingIsToldNothing() {
        house.get(Wishes.class)
                .keep(Cast.expert().id(), House.WORKSPACE, Locale.ENGLISH, Map.of(Occasion.ASKED, Pace.NEVER));
        submitted("Ilmoittautuminen");

        sendAll();

        assertThat(recipients()).isEmpty();
    }

    @Test
    void thoseWhoseTurnItIsAreRemindedOnceAtHalfTimeAndOnceWhenItIsOver() {
        submitted("Ilmoittautuminen");
        sendAll();

        lookAt("2027-01-07T18:59:59Z");
        assertThat(subjects()).hasSize(1);
        lookAt("2027-01-07T19:00:00Z");
        lookAt("2027-01-08T19:00:00Z");
        assertThat(subjects()).hasSize(2).last().isEqualTo("Odottaa yhä hyväksyntääsi: Ilmoittautuminen");
        lookAt("2027-01-11T07:00:00Z");
        lookAt("2027-01-12T07:00:00Z");
        assertThat(subjects()).hasSize(3).last().isEqualTo("Hyväksymisen määräaika on mennyt: Ilmoittautuminen");
    }

    @Test
    void whoeverWroteItHearsThatItIsSentBack() {
        var review = submitted("Ilmoittautuminen");

        house.get(Reviews.class).sendBack(Cast.expert(), review.id(), review.digest(), "Salainen huomautus");
        sendAll();

        assertThat(recipients()).containsExactlyInAnyOrder("expert@example.org", "author@example.org");
        assertThat(subjects()).contains("Palautettu sinulle: Ilmoittautuminen");
        assertThat(bodies()).noneMatch(body -> body.contains("huomautus"));
    }

    @Test
    void whoeverApprovedHearsThatItWasChangedAndWhoeverChangedItDoesNot() {
        var review = submitted("Ilmoittautuminen");
        approve(Cast.expert(), review);
        sendAll();

        var post = house.get(Posts.class).get(Cast.author(), review.post());
        house.get(Posts.class)
                .rewrite(
                        Cast.author(),
                        post.id(),
                        post.revision(),
                        post.variants().getFirst().id(),
                        it -> it.withText("Uusi"));
        sendAll();

        assertThat(recipients())
                .containsExactlyInAnyOrder("expert@example.org", "lead@example.org", "expert@example.org");
        assertThat(subjects()).contains("Muutettu hyväksymisen jälkeen, hyväksyttävä uudelleen: Ilmoittautuminen");
    }

    @Test
    void whatIsWithdrawnIsNotToldAsAChange() {
        var review = submitted("Ilmoittautuminen");
        approve(Cast.expert(), review);
        sendAll();

        var post = house.get(Posts.class).get(Cast.author(), review.post());
        house.get(Reviews.class).withdraw(Cast.author(), post.id(), post.revision());
        sendAll();

        assertThat(subjects()).hasSize(2);
    }

    @Test
    void thoseWhoAnswerForChannelsHearOnceThatOneHasStopped() {
        house.get(Channels.class).troubled(channel, "Salainen token-123 ei kelpaa");
        house.get(Channels.class).troubled(channel, "Salainen token-123 ei kelpaa");
        sendAll();

        assertThat(recipients()).containsExactlyInAnyOrder("lead@example.org", "administrator@example.org");
        assertThat(bodies()).noneMatch(body -> body.contains("token-123"));
    }

    @Test
    void whoeverKeepsItRunningHearsOnceThatPublishingStandsStillHoweverManyNodesSeeIt() {
        var concern = new Concern(Concern.Kind.CLAIMS_STOPPED, 3, DUE);
        house.publish(concern);
        house.publish(concern);
        sendAll();

        assertThat(recipients()).containsExactly("administrator@example.org");
        assertThat(subjects()).containsExactly("Julkaiseminen seisoo: Työllisyyspalvelut");
    }

    @Test
    void thoseWhoWroteItAndThoseWhoAnswerForItHearThatItDidNotGoOut() throws Exception {
        story.approved(draft("Ilmoittautuminen"));
        clock.moveTo("2027-01-11T08:00:00Z");
        sendAll();
        server.purgeEmailFromAllMailboxes();

        house.get(Sweeps.class).missed();
        house.get(Sweeps.class).missed();
        sendAll();

        assertThat(recipients()).containsExactlyInAnyOrder("author@example.org", "lead@example.org");
        assertThat(subjects()).containsOnly("Jäi julkaisematta ajallaan: Ilmoittautuminen");
    }

    @Test
    void whoeverLeftTheWorkspaceIsToldNothingOfIt() {
        submitted("Ilmoittautuminen");
        house.get(KnownPeople.class).remember(Cast.expert().person(), mail(Cast.expert()), Map.of());

        sendAll();

        assertThat(recipients()).isEmpty();
    }

    @Test
    void anAddressIsOneAddressAndNoHeader() {
        for (var address : List.of(
                "a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", "Nimi <a@example.org>")) {
            known(Cast.expert(), address);
            submitted("Ilmoittautuminen");
        }

        sendAll();

        assertThat(recipients()).isEmpty();
    }

    @Test
    void aTitleIsNoHeader() throws Exception {
        var title = "Otsikko\r\nBcc: kaikki@example.org\r\n\r\nRunko";
        house.get(Teller.class)
                .tell(
                        new News(House.WORKSPACE, Occasion.HELD, "publication/1", title, "/publications"),
                        List.of(Cast.lead().id()));

        sendAll();

        var message = only();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject())
                .isEqualTo("Pidätetty, kunnes joku päättää: Otsikko Bcc: kaikki@example.org Runko");
        assertThat(recipients()).containsExactly("lead@example.org");
    }

    private void lookAt(String moment) {
        clock.moveTo(moment);
        house.get(Deadlines.class).look();
        sendAll();
    }

    private Post draft(String title) {
        var variant = Story.variant(channel, "Tervetuloa: $arc.keyMessage", DUE);
        return house.get(Posts.class).draft(Cast.author(), story.arc().id(), null, title, List.of(variant));
    }

    private Review submitted(String title) {
        return story.submitted(draft(title));
    }

    private void approve(Actor actor, Review review) {
        house.get(Reviews.class).approve(actor, review.id(), review.digest(), "");
    }

    private void sendAll() {
        while (sender.sendNext()) {}
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private List<String> recipients() {
        return each(message -> message.getRecipients(Message.RecipientType.TO)[0].toString());
    }

    private List<String> subjects() {
        return each(MimeMessage::getSubject);
    }

    private List<String> bodies() {
        return each(message -> message.getContent().toString());
    }

    private List<String> each(Read read) {
        var found = new ArrayList<String>();
        for (var message : server.getReceivedMessages()) {
            try {
                found.add(read.of(message));
            } catch (IOException | MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return found;
    }

    private static String body(MimeMessage message) throws IOException, MessagingException {
        return Objects.toString(message.getContent());
    }

    private static String mail(Actor actor) {
        return actor.person().name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    private void known(Actor actor, String email) {
        var person = actor.person();
        database.jdbc()
                .sql("INSERT IGNORE INTO person (id, issuer, subject, name, seen_at) VALUES (?, ?, ?, ?, '2027-01-04')")
                .params(person.id().value(), person.issuer(), person.subject(), person.name())
                .update();
        house.get(KnownPeople.class).remember(person, email, Map.of(actor.workspace(), actor.roles()));
    }

    private static GreenMail server(String protocol, int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    private interface Read {
        String of(MimeMessage message) throws IOException, MessagingException;
    }

    static class Correspondence {

        @Bean
        JavaMailSender mailServer() {
            var server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            return server;
        }

        @Bean
        MessageSource messageSource() {
            var texts = new ResourceBundleMessageSource();
            texts.setBasename("messages/telling");
            texts.setDefaultEncoding("UTF-8");
            texts.setFallbackToSystemLocale(false);
            return texts;
        }
    }
}
