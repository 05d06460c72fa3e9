package fi.kaari.calendar;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.calendar.Filter.Feature;
import fi.kaari.calendar.Menu.Choice;
import fi.kaari.channel.Channels;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of all arcs: a month, a week or an agenda. */
@Controller
class CalendarController {

    private final Plan plan;
    private final Arcs arcs;
    private final Channels channels;
    private final Clock clock;

    CalendarController(Plan plan, Arcs arcs, Channels channels, Clock clock) {
        this.plan = plan;
        this.arcs = arcs;
        this.channels = channels;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String calendar(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute(name = "workspace", binding = false) Workspace workspace,
            Actor actor,
            Locale language,
            Model page) {
        var zone = workspace.zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var period = Period.in(address.toSingleValueMap(), today);
        var filter = Filter.in(address);
        var all = plan.between(actor.workspace(), start(period.from(), zone), start(period.before(), zone));
        var wanted = all.stream().filter(filter::accepts).toList();
        var every = arcs.all(actor.workspace());
        var told = told(every, period, filter, all);
        var names = ChannelNames.of(channels, actor.workspace());
        var here = new Address(period, filter, today);

        page.addAttribute("address", here);
        page.addAttribute("sheet", Sheet.of(period, zone, wanted, lasting(told, filter)));
        page.addAttribute("views", Period.View.values());
        page.addAttribute("arcs", told);
        page.addAttribute("byArc", Feature.ARC);
        page.addAttribute("menus", List.of(channels(names), languages(all, filter, language), states(all, filter)));
        page.addAttribute("crowds", crowds(all, wanted));
        page.addAttribute("standings", standings(wanted));
        page.addAttribute("names", names);
        page.addAttribute(
                "nothing", Nothing.in(wanted, here, every, told, actor).orElse(null));
        return "calendar/" + period.view().key();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The arcs that last into the period, tell something in it, or are asked for. */
    private static List<Arc> told(List<Arc> arcs, Period period, Filter filter, List<PlanEntry> entries) {
        var busy = Feature.ARC.among(entries);
        return arcs.stream()
                .filter(arc -> lasts(arc, period)
                        || busy.contains(arc.id().value())
                        || filter.chooses(Feature.ARC, arc.id().value()))
                .toList();
    }

    private static boolean lasts(Arc arc, Period period) {
        return !arc.isArchived()
                && arc.outline().from().isBefore(period.before())
                && !arc.outline().to().isBefore(period.from());
    }

    /** The arcs that have bands. */
    private static List<Arc> lasting(List<Arc> arcs, Filter filter) {
        return arcs.stream()
                .filter(arc -> !arc.isArchived()
                        && filter.accepts(Feature.ARC, arc.id().value()))
                .toList();
    }

    private static Menu channels(ChannelNames names) {
        var choices = names.names().entrySet().stream()
                .map(channel -> new Choice(channel.getKey().value(), channel.getValue()));
        return new Menu(Feature.CHANNEL, choices.toList());
    }

    private static Menu languages(List<PlanEntry> entries, Filter filter, Locale language) {
        var choices = offered(Feature.LANGUAGE, entries, filter).stream()
                .sorted()
                .map(tag -> new Choice(tag, Locale.forLanguageTag(tag).getDisplayName(language)));
        return new Menu(Feature.LANGUAGE, choices.toList());
    }

    private static Menu states(List<PlanEntry> entries, Filter filter) {
        var offered = offered(Feature.STATE, entries, filter);
        var choices = Arrays.stream(Standing.values())
                .map(Standing::key)
                .filter(offered::contains)
                .map(key -> new Choice(key, "state." + key));
        return new Menu(Feature.STATE, choices.toList());
    }

    /** What there is to choose, and what is chosen although there is none of it in this period. */
    private static Set<String> offered(Feature feature, List<PlanEntry> entries, Filter filter) {
        var offered = new LinkedHashSet<>(feature.among(entries));
        offered.addAll(filter.values(feature));
        return offered;
    }

    /** Of all crowds, those that somebody sees who looks at these entries. */
    private List<Crowd> crowds(List<PlanEntry> all, List<PlanEntry> seen) {
        return Crowd.among(all, clock.instant()).stream()
                .filter(crowd -> crowd.entries().stream().anyMatch(seen::contains))
                .toList();
    }

    private static List<Standing> standings(List<PlanEntry> entries) {
        return entries.stream().map(PlanEntry::standing).distinct().sorted().toList();
    }
}
