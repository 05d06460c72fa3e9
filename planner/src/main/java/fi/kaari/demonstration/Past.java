package fi.kaari.demonstration;

import fi.kaari.channel.Channels;
import fi.kaari.channel.Contents;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.post.Post;
import fi.kaari.post.Rendering;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.publication.Publications;
import fi.kaari.sandbox.Chronicle;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionOperations;

/** Tells what was out before anybody looked around: it lies on the sandbox, and the ledger says so. */
class Past {

    private static final Duration DRAFTED_BEFORE = Duration.ofHours(50);
    private static final Duration AGREED_BEFORE = Duration.ofHours(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 300;

    private final Storyteller storyteller;
    private final Rendering rendering;
    private final Channels channels;
    private final Contents contents;
    private final Publications publications;
    private final TransactionOperations transactions;
    private final ObjectProvider<Chronicle> chronicle;

    Past(
            Storyteller storyteller,
            Rendering rendering,
            Channels channels,
            Contents contents,
            Publications publications,
            TransactionOperations transactions,
            ObjectProvider<Chronicle> chronicle) {
        this.storyteller = storyteller;
        this.rendering = rendering;
        this.channels = channels;
        this.contents = contents;
        this.publications = publications;
        this.transactions = transactions;
        this.chronicle = chronicle;
    }

    /** Only where everything stays in the sandbox: the demonstration never reaches the public. */
    boolean canBeTold(Stage stage) {
        return chronicle.getIfAvailable() != null
                && stage.channels().values().stream()
                        .allMatch(channel -> channels.platform(channel).isSandbox());
    }

    void tell(Scene scene, Stage stage) {
        var due = scene.when().from(stage.now()).atZone(stage.zone()).toInstant();
        var post = BackThen.at(due.minus(DRAFTED_BEFORE), () -> storyteller.draft(scene, stage));
        var receipts = BackThen.at(stage.now().toInstant(), () -> onSandbox(post, due));
        publish(scene, post, due, receipts, stage);
    }

    /** In one transaction, so that the jobs never see that its time is over. */
    private void publish(Scene scene, Post post, Instant due, Map<VariantId, Receipt> receipts, Stage stage) {
        transactions.executeWithoutResult(transaction -> {
            BackThen.at(due.minus(AGREED_BEFORE), () -> storyteller.tell(post, scene.ending(), stage));
            BackThen.at(
                    due,
                    () -> publications
                            .of(post.id())
                            .forEach(row -> publications.retell(row.id(), receipts.get(row.variant()))));
        });
    }

    /** In the present: the platforms fetch media by addresses that are good for a while only. */
    private Map<VariantId, Receipt> onSandbox(Post post, Instant due) {
        return post.variants().stream()
                .collect(Collectors.toMap(Variant::id, variant -> onSandbox(post, variant, due)));
    }

    private Receipt onSandbox(Post post, Variant variant, Instant due) {
        var channel = channels.get(variant.channel());
        var platform = channels.platform(channel);
        var account = channels.account(channel);
        var content = contents.of(rendering.render(post, variant));
        var notes = new Notes(new HashMap<>());
        prepare(() -> platform.prepare(account, content, notes));
        var receipt = platform.publish(account, content, notes);
        chronicle.getObject().date(platform.id(), receipt.remoteId(), due);
        return receipt;
    }

    /** Asks again until the sandbox has fetched and processed everything, which takes it seconds. */
    private static void prepare(Runnable preparing) {
        for (int looks = 1; ; looks++) {
            try {
                preparing.run();
                return;
            } catch (NotReady notYet) {
                if (looks == MOST_LOOKS) throw notYet;
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** What the sandbox has made so far; it does not outlive the telling. */
    private record Notes(Map<String, String> byName) implements RemoteNotes {

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        @Override
        public void put(String name, String value) {
            byName.put(name, value);
        }

        @Override
        public void begun(Receipt part) {
            // the whole follows at once
        }

        @Override
        public void remove(String name) {
            byName.remove(name);
        }
    }
}
