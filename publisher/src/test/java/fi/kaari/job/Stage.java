package fi.kaari.job;

import fi.kaari.check.Finding;
import fi.kaari.platform.Account;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** A platform that does what a test has written for it; unwritten, everything works. It remembers what readers see. */
public final class Stage implements Platform {

    public static final String ID = "stage";

    private final Queue<Function<Content, Receipt>> publishing = new ArrayDeque<>();
    private final Queue<Runnable> preparing = new ArrayDeque<>();
    private final Queue<Supplier<Sighting>> looking = new ArrayDeque<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** What the next call that makes something public does, instead of working. */
    Stage publishing(Runnable act) {
        publishing.add(content -> {
            act.run();
            return appear(content);
        });
        return this;
    }

    Stage answersLost() {
        publishing.add(content -> {
            appear(content);
            throw new PlatformException.Unanswered("the answer was lost");
        });
        return this;
    }

    Stage callsLost() {
        publishing.add(content -> {
            throw new PlatformException.Unanswered("nothing came back");
        });
        return this;
    }

    Stage publishingFails(RuntimeException problem) {
        publishing.add(content -> {
            throw problem;
        });
        return this;
    }

    Stage preparing(Runnable act) {
        preparing.add(act);
        return this;
    }

    Stage preparingFails(RuntimeException problem) {
        return preparing(() -> {
            throw problem;
        });
    }

    Stage looking(Supplier<Sighting> sighting) {
        looking.add(sighting);
        return this;
    }

    /** The texts that are out, in the order in which they came out. */
    public List<String> seen() {
        return List.copyOf(seen);
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
    public synchronized void prepare(Account account, Content content, RemoteNotes remote) {
        remote.made("prepared", () -> "yes");
        if (!preparing.isEmpty()) preparing.poll().run();
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        remote.put("last-call", "made");
        Function<Content, Receipt> act;
        synchronized (this) {
            act = publishing.isEmpty() ? this::appear : publishing.poll();
        }
        return act.apply(content);
    }

    @Override
    public synchronized Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        if (!looking.isEmpty()) return looking.poll().get();
        return seen.contains(content.text()) ? new Sighting.Found(receipt(content)) : new Sighting.Absent();
    }

    private Receipt appear(Content content) {
        seen.add(content.text());
        return receipt(content);
    }

    private static Receipt receipt(Content content) {
        return new Receipt(
                "stage-1",
                URI.create("https://stage.example.org/" + content.text().hashCode()));
    }
}
