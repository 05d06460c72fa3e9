package fi.kaari.sandbox;

import fi.kaari.platform.Platforms;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Begins and ends troubles for programs that rehearse. */
@RestController
@RequestMapping("/sandbox/troubles")
@OfSandbox
class TroubleCalls {

    private final Troubles troubles;
    private final Accounts accounts;
    private final Platforms platforms;

    TroubleCalls(Troubles troubles, Accounts accounts, Platforms platforms) {
        this.troubles = troubles;
        this.accounts = accounts;
        this.platforms = platforms;
    }

    @GetMapping
    List<Trouble> all() {
        return troubles.all();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Trouble begin(@RequestBody Wish wish) {
        return troubles.begin(wish.toTrouble(platforms));
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long number) {
        troubles.end(number);
    }

    /** Ends what was begun for an account alone, or everything; ended tokens are accepted again. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(
            @RequestParam(defaultValue = Trouble.EVERY) String platform,
            @RequestParam(defaultValue = Trouble.EVERY) String account) {
        troubles.endAll(platform, account);
        accounts.accept(new Caller(platform, account));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidTrouble invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
    }
}
