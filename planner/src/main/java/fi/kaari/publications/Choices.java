package fi.kaari.publications;

import fi.kaari.channel.Channel;
import fi.kaari.publication.Publication;
import fi.kaari.publication.State;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person can do about a publication now; the ledger itself refuses everything else.
 *
 * @param publish let it go out at once, because its time has passed
 * @param release let it go out on its time
 * @param afterPause let it go out, but only once publishing is resumed
 * @param afterReconnect let it go out, but only once its channel is signed in again
 * @param underPause nothing, as long as publishing is paused when its time comes
 * @param find say that it is there, or that it is not
 * @param retract have it taken back
 * @param proveGone say that it is gone, or that it stays after all
 * @param correct begin a post that puts it right
 */
record Choices(
        boolean publish,
        boolean release,
        boolean afterPause,
        boolean afterReconnect,
        boolean underPause,
        boolean find,
        boolean reconnect,
        boolean rewrite,
        boolean hold,
        boolean drop,
        boolean retract,
        boolean proveGone,
        boolean correct) {

    private static final Set<State> TO_RELEASE = EnumSet.of(State.MISSED, State.HELD);
    private static final Set<State> TO_RETRACT = EnumSet.of(State.PUBLISHED, State.CORRECTED, State.BY_HAND);
    private static final Set<State> TO_PROVE = EnumSet.of(State.RETRACTING, State.BY_HAND);
    private static final Set<State> TO_HOLD = EnumSet.of(State.WAITING, State.READY, State.RETRYING);

    static Choices of(Publication publication, Channel channel, Actor actor, Instant now, boolean paused) {
        var state = publication.state();
        boolean isLead = actor.holds(Role.LEAD);
        boolean differs = "content-differs".equals(publication.reason());
        boolean releasable = TO_RELEASE.contains(state) && !publication.isFateUnknown() && !differs;
        boolean isCutOff = releasable && publication.isDue(now) && !channel.isWell();
        boolean releases = releasable && isLead && !paused && !isCutOff;
        return new Choices(
                releases && publication.isDue(now),
                releases && !publication.isDue(now),
                releasable && paused,
                isCutOff && !paused,
                TO_HOLD.contains(state) && paused,
                isLead && publication.isFateUnknown(),
                (state == State.BLOCKED || isCutOff) && actor.holds(Role.ADMIN),
                actor.mayWrite() && (state == State.REFUSED || state == State.MISSED || differs),
                actor.mayWrite() && TO_HOLD.contains(state),
                actor.mayWrite()
                        && state.needsPerson()
                        && state != State.BY_HAND
                        && !publication.isBegun()
                        && (isLead || !publication.isFateUnknown()),
                actor.holds(Role.LEAD, Role.ADMIN)
                        && (TO_RETRACT.contains(state) || publication.isBegun() && state.needsPerson()),
                actor.holds(Role.LEAD, Role.ADMIN) && TO_PROVE.contains(state),
                actor.mayWrite() && State.READ.contains(state));
    }
}
