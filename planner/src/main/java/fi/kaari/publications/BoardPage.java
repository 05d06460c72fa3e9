package fi.kaari.publications;

import fi.kaari.workspace.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What needs somebody, what goes out next, and what is out; it keeps itself up to date. */
@Controller
@RequestMapping("/publications")
class BoardPage {

    private static final View NOTHING = (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value());

    private final Boards boards;

    BoardPage(Boards boards) {
        this.boards = boards;
    }

    @GetMapping
    String show(Actor actor, Model page) {
        page.addAttribute("board", boards.of(actor));
        return "publications/list";
    }

    /** The board alone; nothing at all if it still is the one that the page shows. */
    @GetMapping("/board")
    ModelAndView board(Actor actor, @RequestParam(defaultValue = "") String seen) {
        var board = boards.of(actor);
        return board.version().equals(seen)
                ? new ModelAndView(NOTHING)
                : new ModelAndView("publications/list :: board", "board", board);
    }
}
