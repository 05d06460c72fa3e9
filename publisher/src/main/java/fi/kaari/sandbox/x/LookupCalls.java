package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Names;
import fi.kaari.sandbox.OfSandbox;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Read posts, one's own newest, ask who one is; what is missing is an error within an answer that is none. */
@RestController
@OfSandbox
class LookupCalls {

    private static final int FEWEST = 5;
    private static final int MOST = 100;

    private final Tweets tweets;
    private final Rates rates;
    private final Names names;

    LookupCalls(Tweets tweets, Rates rates, Names names) {
        this.tweets = tweets;
        this.rates = rates;
        this.names = names;
    }

    @GetMapping(XStand.BASE + "/users/me")
    Map<String, Object> me(Caller caller, HttpServletResponse response) {
        rates.count(caller, "me", Rates.ME, response);
        return Map.of("data", Map.of("id", caller.account(), "username", caller.account(), "name", names.of(caller)));
    }

    @GetMapping(XStand.BASE + "/users/{account}/tweets")
    Map<String, Object> newest(
            Caller caller,
            @PathVariable String account,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response) {
        rates.count(caller, "timeline", Rates.TIMELINE, response);
        var asked = Asked.of(parameters, Set.of("max_results", "pagination_token"));
        if (!account.equals(caller.account())) return missing("id", account, "user");
        int most = number(parameters, "max_results", 10);
        if (most < FEWEST || most > MOST)
            throw Problem.parameter("max_results", most, "max_results is not between 5 and 100");
        return page(caller, number(parameters, "pagination_token", 0), most, asked);
    }

    private Map<String, Object> page(Caller caller, int from, int most, Asked asked) {
        var newest = tweets.newest(caller, from, most, asked);
        var meta = new LinkedHashMap<String, Object>();
        meta.put("result_count", newest.size());
        if (newest.size() == most) meta.put("next_token", String.valueOf(from + most));
        var answer = new LinkedHashMap<String, Object>();
        if (!newest.isEmpty()) answer.put("data", newest);
        answer.put("meta", meta);
        return answer;
    }

    private static int number(Map<String, String> parameters, String name, int otherwise) {
        var value = parameters.getOrDefault(name, String.valueOf(otherwise));
        if (!value.matches("\\d{1,6}")) throw Problem.parameter(name, value, name + " is not valid");
        return Integer.parseInt(value);
    }

    @GetMapping(XStand.BASE + "/tweets/{id}")
    Map<String, Object> one(Caller caller, @PathVariable String id, @RequestParam Map<String, String> parameters) {
        return tweets.find(caller, id, Asked.of(parameters, Set.of()))
                .map(post -> Map.<String, Object>of("data", post))
                .orElseGet(() -> missing("id", id, "tweet"));
    }

    @GetMapping(XStand.BASE + "/tweets")
    Map<String, Object> several(Caller caller, @RequestParam Map<String, String> parameters) {
        var asked = Asked.of(parameters, Set.of("ids"));
        var found = new ArrayList<Map<String, Object>>();
        var errors = new ArrayList<Object>();
        for (var id : parameters.getOrDefault("ids", "").split(","))
            tweets.find(caller, id, asked).ifPresentOrElse(found::add, () -> errors.add(notFound("ids", id, "tweet")));
        var answer = new LinkedHashMap<String, Object>();
        if (!found.isEmpty()) answer.put("data", found);
        if (!errors.isEmpty()) answer.put("errors", errors);
        return answer;
    }

    private static Map<String, Object> missing(String parameter, String id, String kind) {
        return Map.of("errors", List.of(notFound(parameter, id, kind)));
    }

    private static Map<String, Object> notFound(String parameter, String id, String kind) {
        return Map.of(
                "value", id,
                "parameter", parameter,
                "resource_id", id,
                "resource_type", kind,
                "title", "Not Found Error",
                "detail", "Could not find " + kind + " with " + parameter + ": [" + id + "].",
                "type", "https://api.twitter.com/2/problems/resource-not-found");
    }
}
