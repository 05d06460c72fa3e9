package fi.kaari.audit;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs how far the chain of a workspace goes, once a day and whenever somebody asks, so that it can be handed out. */
@Service
public class Checkpoints {

    private final AuditTrail trail;
    private final CheckpointTable table;
    private final SigningKey key;
    private final Clock clock;

    Checkpoints(AuditTrail trail, CheckpointTable table, SigningKey key, Clock clock) {
        this.trail = trail;
        this.table = table;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Signs everything up to the entry that says who asked for it.
     *
     * @throws ChainBroken if the chain does not follow from what was signed last
     */
    @Transactional
    public Checkpoint sign(Actor actor) {
        actor.requireTrail();
        trail.record(actor, Act.of("audit.signed", "workspace/" + actor.workspace()));
        return signed(actor.workspace());
    }

    /**
     * Signs what was added since another day, if anything was.
     *
     * @throws ChainBroken if the chain does not follow from what was signed last
     */
    @Transactional
    public void signDaily(WorkspaceId workspace) {
        var isDue = table.newest(workspace, 1).stream().noneMatch(last -> isToday(last.at()));
        if (isDue && !trail.isEmpty(workspace)) signed(workspace);
    }

    /** The newest first. */
    public List<Checkpoint> newest(Actor reader, int limit) {
        reader.requireTrail();
        return table.newest(reader.workspace(), limit);
    }

    /** @throws NotFound if nobody has signed up to that entry */
    public Checkpoint get(Actor reader, long sequence) {
        reader.requireTrail();
        return table.find(reader.workspace(), sequence).orElseThrow(() -> new NotFound(sequence));
    }

    /** With which the signatures can be verified, X.509 in Base64. */
    public String publicKey() {
        return key.publicKey();
    }

    private Checkpoint signed(WorkspaceId workspace) {
        var last = table.newest(workspace, 1).stream()
                .map(signed -> new Chain(signed.sequence(), signed.hash()))
                .findFirst();
        var check = trail.check(workspace, last.orElse(Chain.EMPTY));
        if (!check.isWhole()) throw new ChainBroken(workspace, check);
        var checkpoint = Checkpoint.signed(workspace, check, now(), key);
        table.add(checkpoint);
        return checkpoint;
    }

    private boolean isToday(Instant at) {
        return day(at).equals(day(clock.instant()));
    }

    private static Instant day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
