package fi.kaari.telling;

import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/** Puts news into the outbox, for each person at the pace they have chosen. */
@Component
class Teller {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Outbox outbox;
    private final Wishes wishes;
    private final Workspaces workspaces;
    private final Mail mail;
    private final Clock clock;

    Teller(Outbox outbox, Wishes wishes, Workspaces workspaces, Mail mail, Clock clock) {
        this.outbox = outbox;
        this.wishes = wishes;
        this.workspaces = workspaces;
        this.mail = mail;
        this.clock = clock;
    }

    void tell(News news, Collection<PersonId> people) {
        if (mail.isThere()) new HashSet<>(people).forEach(person -> tell(news, person));
    }

    private void tell(News news, PersonId person) {
        switch (wishes.pace(person, news.workspace(), news.occasion())) {
            case AT_ONCE -> outbox.put(person, news, false, clock.instant());
            case DAILY -> outbox.put(person, news, true, nextMorning(news.workspace()));
            case NEVER -> {}
        }
    }

    private Instant nextMorning(WorkspaceId workspace) {
        var now = ZonedDateTime.ofInstant(
                clock.instant(), workspaces.get(workspace).zone());
        var morning = now.with(MORNING);
        return (morning.isAfter(now) ? morning : now.plusDays(1).with(MORNING)).toInstant();
    }
}
