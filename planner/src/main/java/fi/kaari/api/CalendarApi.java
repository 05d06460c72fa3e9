package fi.kaari.api;

import fi.kaari.calendar.Plan;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calendar", description = "Every variant with its time, its channel and where it stands")
class CalendarApi {

    private final Plan plan;

    CalendarApi(Plan plan) {
        this.plan = plan;
    }

    @GetMapping("/api/v1/calendar")
    @Operation(summary = "What is due from the first instant on and before the second, by time")
    List<EntryBody> between(Actor actor, @RequestParam Instant from, @RequestParam Instant before) {
        return plan.between(actor.workspace(), from, before).stream()
                .map(EntryBody::of)
                .toList();
    }

    /**
     * One variant in the plan.
     *
     * @param standing e.g. {@code in-review}
     */
    record EntryBody(
            String post,
            String variant,
            String title,
            String arc,
            String arcName,
            @Nullable String beat,
            @Nullable String beatName,
            String channel,
            @Nullable String channelName,
            @Nullable String platform,
            String language,
            String local,
            String zone,
            Instant due,
            String standing,
            @Nullable String permalink) {

        static EntryBody of(PlanEntry entry) {
            return new EntryBody(
                    entry.post().value(),
                    entry.variant().value(),
                    entry.title(),
                    entry.arc().value(),
                    entry.arcName(),
                    entry.beat() == null ? null : entry.beat().value(),
                    entry.beatName(),
                    entry.channel().value(),
                    entry.channelName(),
                    entry.platform(),
                    entry.language().toLanguageTag(),
                    entry.schedule().local().toString(),
                    entry.schedule().zone().getId(),
                    entry.schedule().due(),
                    entry.standing().key(),
                    entry.permalink());
        }
    }
}
