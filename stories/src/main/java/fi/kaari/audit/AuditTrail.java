package fi.kaari.audit;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only, hash-chained record of a workspace; written in the same transaction as the act it records. */
@Service
public class AuditTrail {

    private static final int PAGE = 1_000;

    private final AuditTable table;
    private final Clock clock;

    AuditTrail(AuditTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Appends what the actor did; if the surrounding transaction fails, neither the act nor its entry remains. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Act act) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var name = Act.wellFormed(actor.person().name());
        var head = table.lockedHead(actor.workspace());
        table.append(head.next(actor.workspace(), at, actor.id().value(), name, act.lasting()));
    }

    /** Appends what the actor did unless the same was done to the same within that time, so that nobody floods the trail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordSeldom(Actor actor, Act act, Duration within) {
        if (!table.tellsOf(actor, act, clock.instant().minus(within))) record(actor, act);
    }

    /** The newest entries about one subject, the newest first. */
    public List<AuditEntry> about(WorkspaceId workspace, String subject, int limit) {
        var filter = new AuditFilter(null, null, subject, null, null, null);
        return table.newest(workspace, filter, limit);
    }

    /** The newest entries that somebody looks for who may read the whole trail, the newest first. */
    public List<AuditEntry> newest(Actor reader, AuditFilter filter, int limit) {
        reader.requireTrail();
        return table.newest(reader.workspace(), filter, limit);
    }

    /** Everybody who has ever done something here, by name. */
    public List<Doer> doers(Actor reader) {
        reader.requireTrail();
        return table.doers(reader.workspace());
    }

    /** The first words of every verb found here, in alphabetical order. */
    public List<String> groups(Actor reader) {
        reader.requireTrail();
        return table.verbs(reader.workspace()).stream()
                .map(verb -> Act.of(verb, "").group())
                .distinct()
                .sorted()
                .toList();
    }

    /** Entries after the given sequence, in their order, for somebody who may read the whole trail. */
    public List<AuditEntry> after(Actor reader, long sequence, int limit) {
        reader.requireTrail();
        return after(reader.workspace(), sequence, limit);
    }

    /** Entries after the given sequence, in their order. */
    public List<AuditEntry> after(WorkspaceId workspace, long sequence, int limit) {
        return table.after(workspace, sequence, limit);
    }

    /** Looks at every entry, for somebody who may read the whole trail. */
    public ChainCheck check(Actor reader) {
        reader.requireTrail();
        return check(reader.workspace());
    }

    /** Looks at every entry; those that are written meanwhile are looked at too. */
    public ChainCheck check(WorkspaceId workspace) {
        return check(workspace, Chain.EMPTY);
    }

    /** Looks at every entry after those that are known already. */
    ChainCheck check(WorkspaceId workspace, Chain known) {
        var chain = known;
        while (true) {
            // the head first: what is written between the two reads is on the page
            var head = table.head(workspace);
            var page = after(workspace, chain.sequence(), PAGE);
            if (page.isEmpty()) return chain.comparedWith(head);
            for (var entry : page) {
                if (!chain.isFollowedBy(entry)) return new ChainCheck(false, chain.sequence(), chain.hash());
                chain = Chain.upTo(entry);
            }
        }
    }

    boolean isEmpty(WorkspaceId workspace) {
        return table.head(workspace).equals(Chain.EMPTY);
    }

    /** The sequence of the first entry that does not follow from the one before it; empty if the chain is whole. */
    public Optional<Long> firstBreak(WorkspaceId workspace) {
        return check(workspace).firstBreak();
    }

    /**
     * Somebody who has done something.
     *
     * @param id of the person, all zeroes for Kaari itself
     * @param name as it was when they last did
     */
    public record Doer(String id, String name) {}
}
