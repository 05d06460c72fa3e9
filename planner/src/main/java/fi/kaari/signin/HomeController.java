package fi.kaari.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody's first page is the calendar. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "redirect:/calendar";
    }
}
