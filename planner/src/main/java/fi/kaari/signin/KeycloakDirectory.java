package fi.kaari.signin;

import fi.kaari.workspace.Colleague;
import fi.kaari.workspace.Directory;
import fi.kaari.workspace.KnownPeople;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Person;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Asks Keycloak who is in a group, at most every ten seconds; while it does not answer, those who have signed in are known. */
@Component
@Primary
@ConditionalOnProperty(name = "kaari.signin.directory", havingValue = "keycloak")
class KeycloakDirectory implements Directory {

    private static final Logger log = LoggerFactory.getLogger(KeycloakDirectory.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final KeycloakGroups groups;
    private final KnownPeople known;
    private final People people;
    private final Clock clock;
    private final Map<Wanted, Answer> answers = new ConcurrentHashMap<>();

    KeycloakDirectory(KeycloakGroups groups, KnownPeople known, People people, Clock clock) {
        this.groups = groups;
        this.known = known;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Colleague> holding(WorkspaceId workspace, Role role) {
        var wanted = new Wanted(workspace, role);
        var answer = answers.get(wanted);
        if (answer == null || answer.until().isBefore(clock.instant())) answers.put(wanted, answer = asked(wanted));
        return answer.colleagues();
    }

    private Answer asked(Wanted wanted) {
        return new Answer(colleagues(wanted), clock.instant().plus(FRESH));
    }

    private List<Colleague> colleagues(Wanted wanted) {
        try {
            return groups.members(wanted.workspace(), wanted.role()).stream()
                    .map(this::colleague)
                    .sorted(Comparator.comparing(Colleague::name))
                    .toList();
        } catch (RestClientException | OAuth2AuthorizationException | ProviderUnavailable away) {
            log.warn("Keycloak has not said who can be asked: {}", away.getMessage());
            return known.holding(wanted.workspace(), wanted.role());
        }
    }

    private Colleague colleague(KeycloakGroups.Member member) {
        var person = people.find(groups.issuer(), member.id()).map(Person::id).orElse(null);
        return new Colleague(member.id(), name(member), member.email(), person);
    }

    private static String name(KeycloakGroups.Member member) {
        var name = Stream.of(member.firstName(), member.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? member.username() : name;
    }

    private record Wanted(WorkspaceId workspace, Role role) {}

    private record Answer(List<Colleague> colleagues, Instant until) {}
}
