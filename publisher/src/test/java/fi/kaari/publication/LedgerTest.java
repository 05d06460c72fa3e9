package fi.kaari.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.audit.AuditTrail;
import fi.kaari.channel.Channels;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Receipt;
import fi.kaari.post.ChannelId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EachDatabase
class LedgerTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Receipt RECEIPT = new Receipt("7", URI.create("https://example.org/7"));

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final House house;
    private final Ledger ledger;
    private final Sweeps sweeps;
    private final Progress progress;
    private final Rows rows;

    LedgerTest(TestDatabase database) {
        house = House.over(database, clock);
        ledger = house.get(Ledger.class);
        sweeps = house.get(Sweeps.class);
        progress = house.get(Progress.class);
        rows = Rows.in(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void fourNodesClaimEveryRowOnceAndEachChannelInItsOrder() throws Exception {
        var channels =
                IntStream.range(0, 4).mapToObj(i -> channel("account-" + i)).toList();
        var due = clock.instant().minus(MINUTE);
        IntStream.range(0, 120)
                .forEach(i -> rows.put(channels.get(i % 4), State.READY, due.plusMillis((i * 37) % 120)));

        var claimed = inParallel(4, () -> workOff(channels));

        assertThat(claimed).hasSize(120).extracting(Publication::id).doesNotHaveDuplicates();
        channels.forEach(channel -> assertThat(claimed.stream()
                        .filter(row -> row.channel().equals(channel))
                        .map(Publication::due))
                .hasSize(30));
    }

    @Test
    void whatIsDueFirstIsClaimedFirst() {
        var channel = channel("news");
        var later = rows.put(channel, State.READY, past(1));
        var earlier = rows.put(channel, State.RETRYING, past(2));
        rows.put(channel, State.READY, clock.instant().plus(MINUTE));

        assertThat(ledger.claim(Work.PUBLISH, channel, 10))
                .extracting(Claim::publication)
                .extracting(Publication::id)
                .containsExactly(earlier.id(), later.id());
    }

    @Test
    void whileOneNodeIsAtWorkOnAChannelNoOtherIs() {
        var channel = channel("news");
        IntStream.range(0, 3).forEach(i -> rows.put(channel, State.READY, past(1)));

        assertThat(ledger.claim(Work.PUBLISH, channel, 1)).hasSize(1);

        assertThat(ledger.claim(Work.PUBLISH, channel, 1)).isEmpty();
    }

    @Test
    void whatADeadNodeHeldIsClaimedByAnother() {
        var channel = channel("news");
        rows.put(channel, State.READY, past(1));
        ledger.claim(Work.PUBLISH, channel, 1);

        clock.advance(Duration.ofSeconds(31));

        assertThat(ledger.claim(Work.PUBLISH, channel, 1)).hasSize(1);
    }

    @Test
    void aClaimThatIsRenewedStaysWithItsNode() {
        var channel = channel("news");
        rows.put(channel, State.READY, past(1));
        var token = ledger.claim(Work.PUBLISH, channel, 1).getFirst().token();

        clock.advance(Duration.ofSeconds(20));
        ledger.renew(List.of(token));
        clock.advance(Duration.ofSeconds(20));

        assertThat(ledger.claim(Work.PUBLISH, channel, 1)).isEmpty();
    }

    @Test
    void nothingIsClaimedDuringAPauseExceptToLookForWhatMayBeOut() {
        var channel = channel("news");
        rows.put(channel, State.WAITING, past(1));
        rows.put(channel, State.READY, past(1));
        rows.put(channel, State.UNCERTAIN, past(1));

        house.get(Pauses.class).pause(Cast.lead(), "Häiriö");

        assertThat(ledger.claim(Work.PREPARE, channel, 1)).isEmpty();
        assertThat(ledger.claim(Work.PUBLISH, channel, 1)).isEmpty();
        assertThat(ledger.claim(Work.SETTLE, channel, 1)).hasSize(1);
        assertThat(ledger.agenda(clock.instant())).isEmpty();
    }

    @Test
    void aChannelThatRestsIsLeftAloneUntilItHasRested() {
        var channel = channel("news");
        rows.put(channel, State.READY, past(1));
        house.get(Channels.class).rest(channel, clock.instant().plus(MINUTE));

        assertThat(ledger.claim(Work.PUBLISH, channel, 1)).isEmpty();
        assertThat(ledger.agenda(clock.instant().plus(MINUTE)))
                .containsExactly(new Due(Work.PUBLISH, channel, clock.instant().plus(MINUTE)));

        clock.advance(MINUTE);
        assertThat(ledger.claim(Work.PUBLISH, channel, 1)).hasSize(1);
    }

    @Test
    void whatOnlyHasToGoOutIsTakenInHandAheadOfItsTimeAndNothingElse() {
        var channel = channel("news");
        var ready = rows.put(channel, State.READY, clock.instant().plusSeconds(5));
        rows.put(channel, State.RETRYING, clock.instant().plusSeconds(3));
        assertThat(ledger.agenda(clock.instant().plusSeconds(5)))
                .containsExactly(new Due(Work.PUBLISH, channel, clock.instant().plusSeconds(2)));
        assertThat(ledger.claim(Work.PUBLISH, channel, 9)).isEmpty();

        clock.advance(Duration.ofSeconds(2));

        assertThat(ledger.claim(Work.PUBLISH, channel, 9))
                .extracting(claim -> claim.publication().id())
                .containsExactly(ready.id());
    }

    @Test
    void aChannelConnectedByAClockThatIsAheadIsNotKeptBack() {
        clock.advance(MINUTE);
        var channel = channel("news");
        clock.advance(MINUTE.negated());
        rows.put(channel, State.READY, past(1));

        assertThat(ledger.claim(Work.PUBLISH, channel, 1)).hasSize(1);
    }

    @Test
    void theAgendaNamesEachChannelOnceForEachKindOfWork() {
        var channel = channel("news");
        rows.put(channel, State.READY, past(1));
        rows.put(channel, State.RETRYING, past(2));
        rows.put(channel, State.WAITING, clock.instant().plusSeconds(3));
        rows.put(channel, State.WAITING, clock.instant().plusSeconds(30));

        assertThat(ledger.agenda(clock.instant().plusSeconds(5)))
                .containsExactly(
                        new Due(Work.PUBLISH, channel, past(2)),
                        new Due(Work.PREPARE, channel, clock.instant().plusSeconds(3)));
    }

    @Test
    void theAgendaIsSilentAboutWhatIsBeingWorkedOn() {
        var channel = channel("news");
        rows.put(channel, State.READY, past(1));
        ledger.claim(Work.PUBLISH, channel, 1);

        assertThat(ledger.agenda(clock.instant())).isEmpty();
    }

    @Test
    void whatADeadNodeWasSendingIsUncertain() {
        var claim = rows.claimed(channel("news"), State.SENDING, past(1), past(0));
        var alive = rows.claimed(
                channel("others"), State.SENDING, past(1), clock.instant().plusSeconds(1));

        sweeps.lost();

        assertThat(rows.now(claim.publication()))
                .extracting(Publication::state, Publication::reason, Publication::sentAt)
                .containsExactly(State.UNCERTAIN, "node-died", past(1));
        assertThat(rows.now(alive.publication()).state()).isEqualTo(State.SENDING);
        assertThat(trailOf(claim.publication())).containsExactly("publication.uncertain by Kaari");
    }

    @Test
    void whatIsTooLateIsMissedForTheReasonThatKeptItBack() {
        var channel = channel("news");
        var ready = rows.put(channel, State.READY, past(10));
        var blocked = rows.put(channel, State.BLOCKED, past(11));
        var inTime = rows.put(channel, State.READY, past(9));
        var searched = rows.put(channel, State.UNCERTAIN, past(60));

        sweeps.missed();

        assertThat(Stream.of(ready, blocked, inTime, searched).map(rows::now))
                .extracting(Publication::state)
                .containsExactly(State.MISSED, State.MISSED, State.READY, State.UNCERTAIN);
        assertThat(rows.now(ready).reason()).isEqualTo("late");
        assertThat(trailOf(ready)).containsExactly("publication.missed by Kaari");
    }

    @Test
    void whatIsInHandIsMissedInTimeAllTheSameAndItsWorkerSendsNothing() {
        var claim = rows.claimed(
                channel("news"), State.READY, past(11), clock.instant().plusSeconds(1));

        sweeps.missed();

        assertThat(rows.now(claim.publication()).state()).isEqualTo(State.MISSED);
        assertThat(house.get(Progress.class).send(claim)).isEmpty();
        assertThat(rows.now(claim.publication()).state()).isEqualTo(State.MISSED);
    }

    @Test
    void whatComesDueDuringAPauseIsHeldWithItsReason() {
        var channel = channel("news");
        var due = rows.put(channel, State.READY, past(0));
        var ahead = rows.put(channel, State.READY, clock.instant().plus(MINUTE));
        house.get(Pauses.class).pause(Cast.lead(), "Häiriö");

        sweeps.paused();

        assertThat(rows.now(due))
                .extracting(Publication::state, Publication::reason, Publication::reasonText)
                .containsExactly(State.HELD, "paused", "Häiriö");
        assertThat(rows.now(ahead).state()).isEqualTo(State.READY);
        assertThat(trailOf(due)).containsExactly("publication.held by Kaari");
    }

    @Test
    void aLostClaimStoresNothing() {
        var claim = rows.claimed(channel("news"), State.SENDING, past(1), past(0));
        sweeps.lost();

        progress.finish(claim, new Outcome.Later(Duration.ZERO, "unavailable", ""));

        assertThat(rows.now(claim.publication()).state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void whatHasBegunToAppearMustNotChangeHoweverItGoesOn() {
        var claim = rows.claimed(
                channel("news"), State.SENDING, past(1), clock.instant().plus(MINUTE));
        assertThat(rows.now(claim.publication()).isBegun()).isFalse();
        house.get(Notes.class).of(claim).begun(RECEIPT);

        progress.finish(claim, new Outcome.Later(MINUTE, "rate-limited", "wait"));

        assertThat(rows.now(claim.publication()))
                .extracting(Publication::state, Publication::receipt, Publication::isBegun, Publication::mayBeOut)
                .containsExactly(State.RETRYING, RECEIPT, true, true);
    }

    @Test
    void whatIsRefusedAfterItsBeginningIsOutWaitsForAPerson() {
        var claim = rows.claimed(
                channel("news"), State.SENDING, past(1), clock.instant().plus(MINUTE));
        house.get(Notes.class).of(claim).begun(RECEIPT);

        progress.finish(claim, new Outcome.Halted("no"));

        assertThat(rows.now(claim.publication()))
                .extracting(Publication::state, Publication::reason, Publication::mayBeOut, Publication::isFateUnknown)
                .containsExactly(State.HELD, "halted", true, false);
    }

    @Test
    void aReceiptCountsHoweverLateItComes() {
        var claim = rows.claimed(channel("news"), State.SENDING, past(1), past(0));
        sweeps.lost();

        progress.finish(claim, new Outcome.Published(RECEIPT));

        assertThat(rows.now(claim.publication()))
                .extracting(Publication::state, Publication::receipt, Publication::publishedAt)
                .containsExactly(State.PUBLISHED, RECEIPT, past(1));
    }

    @Test
    void aNoteThatNobodyMayWriteAnyMoreStopsTheWork() {
        var claim = rows.claimed(channel("news"), State.SENDING, past(1), past(0));
        var notes = house.get(Notes.class).of(claim);
        notes.put("photo", "1");
        sweeps.lost();

        assertThatThrownBy(() -> notes.put("photo", "2")).isInstanceOf(ClaimLost.class);
        assertThat(house.get(Notes.class).of(claim).get("photo")).contains("1");
    }

    @Test
    void whatIsGivenBackUnfinishedIsDueAgainAndWhatMayHaveBeenSentIsLost() {
        var channel = channel("news");
        var ready = rows.claimed(channel, State.READY, past(1), clock.instant().plus(MINUTE));
        var sending =
                rows.claimed(channel, State.SENDING, past(1), clock.instant().plus(MINUTE));

        ledger.release(ready.token());
        ledger.release(sending.token());
        sweeps.lost();

        assertThat(rows.now(sending.publication()).state()).isEqualTo(State.UNCERTAIN);
        assertThat(ledger.claim(Work.PUBLISH, channel, 10))
                .extracting(it -> it.publication().id())
                .containsExactly(ready.publication().id());
    }

    @Test
    void overdueIsWhatNobodyHasDecidedOnAndNobodyHasSent() {
        var channel = channel("news");
        rows.put(channel, State.READY, past(3));
        rows.put(channel, State.UNCERTAIN, past(2));
        rows.put(channel, State.MISSED, past(30));
        rows.put(channel, State.PUBLISHED, past(40));

        assertThat(ledger.overdue(past(1))).isEqualTo(new Ledger.Overdue(2, past(3)));
    }

    private ChannelId channel(String account) {
        return house.get(Channels.class)
                .connect(Cast.admin(), "facebook", account, account, new Token("secret"))
                .id();
    }

    private Instant past(int minutes) {
        return clock.instant().minus(MINUTE.multipliedBy(minutes));
    }

    private List<String> trailOf(Publication row) {
        return house.get(AuditTrail.class).about(House.WORKSPACE, "post/" + row.post(), 10).stream()
                .map(entry -> entry.act().verb() + " by " + entry.actorName())
                .toList();
    }

    private List<Publication> workOff(List<ChannelId> channels) {
        var done = new ArrayList<Publication>();
        while (!ledger.agenda(clock.instant()).isEmpty()) {
            for (var channel : channels) {
                var claims = ledger.claim(Work.PUBLISH, channel, 7);
                assertThat(claims).extracting(it -> it.publication().due()).isSorted();
                claims.forEach(claim -> done.add(published(claim)));
            }
        }
        return done;
    }

    private Publication published(Claim claim) {
        var done = house.get(JdbcClient.class)
                .sql("UPDATE publication SET state = 'PUBLISHED', token = NULL WHERE id = ? AND token = ?")
                .params(claim.publication().id().value(), claim.token().value())
                .update();
        assertThat(done).isOne();
        return claim.publication();
    }

    private static List<Publication> inParallel(int nodes, Callable<List<Publication>> node) throws Exception {
        var all = new ArrayList<Publication>();
        try (var threads = Executors.newFixedThreadPool(nodes)) {
            for (var done : threads.invokeAll(Collections.nCopies(nodes, node))) all.addAll(done.get());
        }
        return all;
    }
}
