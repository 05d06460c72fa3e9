package fi.kaari.channel;

import fi.kaari.platform.Opened;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts that a consent has opened, until the person has chosen among them; nothing of it is stored. */
public record OpenedAccounts(String platform, List<Opened> all, PersonId person, WorkspaceId workspace, Instant until) {

    public OpenedAccounts {
        all = List.copyOf(all);
    }

    /** The opened account with this id. */
    public Optional<Opened> find(String account) {
        return all.stream().filter(it -> it.account().equals(account)).findFirst();
    }

    boolean isFor(Actor actor, Instant now) {
        return person.equals(actor.id()) && workspace.equals(actor.workspace()) && now.isBefore(until);
    }
}
