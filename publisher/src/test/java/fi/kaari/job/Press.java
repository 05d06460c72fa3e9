package fi.kaari.job;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.channel.Channels;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.publication.Ledger;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Publications;
import fi.kaari.publication.State;
import fi.kaari.publication.Sweeps;
import fi.kaari.publication.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.repository.JobRepository;

/** A house whose channels lead to the {@link Stage}, and whose jobs, the real ones, run when a test says so. */
public final class Press implements AutoCloseable {

    public final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    public final House house;
    public final Stage stage;

    private Press(TestDatabase database, Map<String, Object> settings) {
        this.house = House.over(database, clock, settings, Stage.class, Doorman.class, Witness.class);
        this.stage = house.get(Stage.class);
    }

    public static Press over(TestDatabase database) {
        return new Press(database, Map.of("kaari.publishing.ahead", "0s"));
    }

    /** A channel on the stage, made at its first use. */
    public ChannelId channel(String account) {
        return house.get(Channels.class)
                .connect(Cast.admin(), Stage.ID, account, account, new Token("secret"))
                .id();
    }

    /** An approved post of one variant on the channel {@code news}, due in an hour. */
    public Post approvedPost(String text) {
        return approvedPost("news", text, Duration.ofHours(1));
    }

    public Post approvedPost(String account, String text, Duration untilDue) {
        return Story.in(house).approvedPost(Story.variant(channel(account), text, in(untilDue)));
    }

    public Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    /** The newest row of a post of one variant. */
    public Publication publication(Post post) {
        return house.get(Publications.class).of(post.id()).getLast();
    }

    /** The rows of a post, by due time. */
    public List<Publication> publications(Post post) {
        return house.get(Publications.class).of(post.id());
    }

    public State state(Post post) {
        return publication(post).state();
    }

    /** Lets time pass and has done whatever is due then, until nothing is. */
    public Press after(Duration time) {
        clock.advance(time);
        return work();
    }

    /** Has done whatever is due now, until nothing is. */
    public Press work() {
        sweep();
        do {
            house.get(Dispatch.class).dispatch(in(Duration.ofSeconds(5)));
            awaitJobs();
        } while (isSomethingDue());
        return this;
    }

    private boolean isSomethingDue() {
        return house.get(Ledger.class).agenda(clock.instant()).stream()
                .anyMatch(due -> !due.at().isAfter(clock.instant()));
    }

    public void sweep() {
        var sweeps = house.get(Sweeps.class);
        sweeps.lost();
        sweeps.paused();
        sweeps.missed();
    }

    public void awaitJobs() {
        var jobs = house.get(JobRepository.class);
        while (Arrays.stream(Work.values())
                .anyMatch(it -> !jobs.findRunningJobExecutions(it.key()).isEmpty())) Thread.onSpinWait();
    }

    @Override
    public void close() {
        house.close();
    }
}
