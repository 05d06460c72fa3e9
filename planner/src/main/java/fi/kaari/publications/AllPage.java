package fi.kaari.publications;

import fi.kaari.channel.Channels;
import fi.kaari.post.ChannelId;
import fi.kaari.publication.Publications;
import fi.kaari.publication.State;
import fi.kaari.workspace.Actor;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every publication there is or was, page by page, of one channel or in one state if somebody wants that. */
@Controller
@RequestMapping("/publications/all")
class AllPage {

    private static final int ON_A_PAGE = 100;

    private final Publications publications;
    private final Channels channels;
    private final Boards boards;

    AllPage(Publications publications, Channels channels, Boards boards) {
        this.publications = publications;
        this.channels = channels;
        this.boards = boards;
    }

    @GetMapping
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            Model view) {
        var wanted = channel(actor, channel).orElse(null);
        var states = states(state);
        var all = publications.count(actor.workspace(), wanted, states);
        var part = new Part(page, all, ON_A_PAGE);
        view.addAttribute("part", part);
        view.addAttribute("channels", channels.all(actor.workspace()));
        view.addAttribute("channel", wanted);
        view.addAttribute("states", State.values());
        view.addAttribute("state", states.size() == 1 ? states.iterator().next() : null);
        view.addAttribute(
                "entries",
                boards.entries(actor, publications.part(actor.workspace(), wanted, states, part.from(), part.size())));
        return "publications/all";
    }

    private Optional<ChannelId> channel(Actor actor, String wanted) {
        return channels.all(actor.workspace()).stream()
                .map(channel -> channel.id())
                .filter(id -> id.value().equals(wanted))
                .findFirst();
    }

    /** All of them, unless one is named. */
    private static Set<State> states(String wanted) {
        return Arrays.stream(State.values())
                .filter(state -> state.key().equals(wanted))
                .findFirst()
                .map(EnumSet::of)
                .orElse(EnumSet.allOf(State.class));
    }

    /**
     * A page of a long list.
     *
     * @param number from 1; one beyond the last shows the last
     * @param all how many rows there are altogether
     */
    record Part(int number, int all, int size) {

        Part {
            number = Math.clamp(number, 1, last(all, size));
        }

        public int from() {
            return (number - 1) * size;
        }

        public int first() {
            return Math.min(from() + 1, all);
        }

        public int until() {
            return Math.min(from() + size, all);
        }

        public @Nullable Integer previous() {
            return number == 1 ? null : number - 1;
        }

        public @Nullable Integer next() {
            return number == last(all, size) ? null : number + 1;
        }

        private static int last(int all, int size) {
            return Math.max(1, Math.ceilDiv(all, size));
        }
    }
}
