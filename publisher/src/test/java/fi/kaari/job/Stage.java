package fi.kaari.job;

import fi.kaari.check.Finding;
import fi.kaari.platform.Account;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Measurable;
import fi.kaari.platform.Metered;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Quota;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Retractable;
import fi.kaari.platform.Sighting;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A platform on which everything works, except what a test has it do once; it remembers what readers see. */
public final class Stage implements Platform, Retractable, Metered, Measurable {

    public static final String ID = "stage";

    private final Map<String, Runnable> publishing = new ConcurrentHashMap<>();
    private final Map<String, PlatformException> beginning = new ConcurrentHashMap<>();
    private final Map<String, Runnable> preparing = new ConcurrentHashMap<>();
    private final Queue<Supplier<Sighting>> looking = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> retracting = new ConcurrentLinkedQueue<>();
    private volatile Supplier<Map<String, Long>> counting = Map::of;
    private volatile Quota quota = Quota.usual("posts", Duration.ofHours(24), 1_000_000);
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** What happens at the next call that is to make this text public; unless it throws, the text is out then. */
    void on(String text, Runnable act) {
        publishing.put(text, act);
    }

    void publishingFails(String text, PlatformException problem) {
        on(text, () -> {
            throw problem;
        });
    }

    /** The text is out, but nobody is told. */
    void answerIsLost(String text) {
        on(text, () -> {
            appear(text);
            throw new PlatformException.Unanswered("the answer was lost");
        });
    }

    /** Nobody is told anything, and the text is not out. */
    void callIsLost(String text) {
        publishingFails(text, new PlatformException.Unanswered("nothing came back"));
    }

    /** The beginning of the text is out, and for the rest that is the answer. */
    void breaksOffAfterTheBeginning(String text, PlatformException problem) {
        beginning.put(text, problem);
    }

    void onPreparing(String text, Runnable act) {
        preparing.put(text, act);
    }

    /** What the next look shows, instead of the truth. */
    void looking(Supplier<Sighting> sighting) {
        looking.add(sighting);
    }

    /** What the stage counts about everything on it. */
    void counts(Supplier<Map<String, Long>> what) {
        counting = what;
    }

    @Override
    public Map<String, Long> measure(Account account, Receipt receipt) {
        return counting.get();
    }

    /** How much the stage shows within a day. */
    public void showsADay(int limit) {
        quota = Quota.usual("posts", Duration.ofHours(24), limit);
    }

    /** What happens when something is to be taken back next; unless it throws, it is gone then. */
    void retractingFails(PlatformException problem) {
        retracting.add(() -> {
            throw problem;
        });
    }

    void appear(String text) {
        seen.add(text);
    }

    /** The texts that are out, in the order in which they came out. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    static URI addressOf(String text) {
        return URI.create("https://stage.example.org/" + Integer.toHexString(text.hashCode()));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Stage";
    }

    @Override
    public boolean isSandbox() {
        return false;
    }

    @Override
    public List<Finding> check(Content content) {
        return List.of();
    }

    @Override
    public List<Count> count(Content content) {
        return List.of();
    }

    @Override
    public String text(Content content) {
        return content.text();
    }

    @Override
    public void prepare(Account account, Content content, RemoteNotes remote) {
        once(preparing, content);
        remote.put("prepared", "yes");
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        once(publishing, content);
        begin(content, remote);
        appear(content.text());
        return receipt(content);
    }

    @Override
    public Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        var scripted = looking.poll();
        if (scripted != null) return scripted.get();
        return seen.contains(content.text()) ? new Sighting.Found(receipt(content)) : new Sighting.Absent();
    }

    @Override
    public List<Quota> usualQuotas() {
        return List.of(quota);
    }

    /** A text that begins with a bang could be shown twice. */
    @Override
    public boolean isGuarded(Content content) {
        return !content.text().startsWith("!");
    }

    @Override
    public int highestCost(Quota which) {
        return 10;
    }

    /** A text that begins with a star is shown for nothing, one that begins with ten counts ten times. */
    @Override
    public int cost(Quota which, Content content) {
        if (content.text().startsWith("10 ")) return 10;
        return content.text().startsWith("*") ? 0 : 1;
    }

    @Override
    public void retract(Account account, Receipt receipt, RemoteNotes remote) {
        var act = retracting.poll();
        if (act != null) act.run();
        seen.removeIf(text -> addressOf(text).equals(receipt.permalink()));
    }

    private void begin(Content content, RemoteNotes remote) {
        var problem = beginning.remove(content.text());
        if (problem == null) return;
        remote.begun(receipt(content));
        throw problem;
    }

    private static void once(Map<String, Runnable> acts, Content content) {
        var act = acts.remove(content.text());
        if (act != null) act.run();
    }

    private static Receipt receipt(Content content) {
        return new Receipt("stage-" + content.text().length(), addressOf(content.text()));
    }
}
