package fi.kaari.demonstration;

import fi.kaari.channel.Channels;
import fi.kaari.channel.Contents;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.post.Post;
import fi.kaari.post.Rendering;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Publications;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/** Tells what was out before anybody looked around: it lies on the sandbox, and the ledger says that a person confirmed it. */
class Past {

    private static final Duration DRAFTED_BEFORE = Duration.ofHours(50);
    private static final Duration AGREED_BEFORE = Duration.ofHours(20);

    private final Storyteller storyteller;
    private final Rendering rendering;
    private final Channels channels;
    private final Contents contents;
    private final Publications publications;
    private final TransactionOperations transactions;

    Past(
            Storyteller storyteller,
            Rendering rendering,
            Channels channels,
            Contents contents,
            Publications publications,
            TransactionOperations transactions) {
        this.storyteller = storyteller;
        this.rendering = rendering;
        this.channels = channels;
        this.contents = contents;
        this.publications = publications;
        this.transactions = transactions;
    }

    void tell(Scene scene, Stage stage) {
        var due = scene.when().from(stage.now()).atZone(stage.zone()).toInstant();
        BackThen.at(due.minus(DRAFTED_BEFORE), () -> publish(scene, storyteller.draft(scene, stage), due, stage));
    }

    /** In one transaction, so that the jobs never see that its time is over. */
    private void publish(Scene scene, Post post, Instant due, Stage stage) {
        var receipts =
                post.variants().stream().collect(Collectors.toMap(Variant::id, variant -> onSandbox(post, variant)));
        transactions.executeWithoutResult(transaction -> {
            BackThen.at(due.minus(AGREED_BEFORE), () -> storyteller.tell(post, scene.ending(), stage));
            BackThen.at(due, () -> publications.of(post.id()).forEach(row -> confirm(row, receipts, stage)));
        });
    }

    private void confirm(Publication row, Map<VariantId, Receipt> receipts, Stage stage) {
        publications.hold(stage.lead(), row.id());
        publications.confirmOut(
                stage.lead(), row.id(), receipts.get(row.variant()).permalink());
    }

    private Receipt onSandbox(Post post, Variant variant) {
        var channel = channels.get(variant.channel());
        var platform = channels.platform(channel);
        var account = channels.account(channel);
        var content = contents.of(rendering.render(post, variant));
        var notes = new Notes(new HashMap<>());
        platform.prepare(account, content, notes);
        return platform.publish(account, content, notes);
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
        public void remove(String name) {
            byName.remove(name);
        }
    }
}
