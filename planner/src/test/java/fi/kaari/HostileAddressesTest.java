package fi.kaari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.calendar.Storyboard;
import fi.kaari.signin.SignedIn;
import fi.kaari.signin.Token;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever stands in an address or a form, somebody is told what is wrong with it, and Kaari does not break. */
@PageTest
class HostileAddressesTest {

    private static final Role[] EVERYBODY = {Role.LEAD, Role.ADMIN, Role.AUTHOR};

    private static final List<String> HOSTILE = List.of(
            " ",
            "zz",
            "-1",
            "99999999999999999999",
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-12",
            "-999999999-01",
            "9999-W52",
            "+1000000000-12-31T23:59:59.999999999Z",
            "6f1c2a34-0000-4000-8000-000000000000",
            "'\"><script>${7*7}#{x}__${1}__ {0} {} [0] %s",
            "half \uD83E and \u0000 nothing",
            "a".repeat(70_000));

    /** What the calendar reads out of its address by itself. */
    private static final Map<String, List<String>> UNDECLARED =
            Map.of("/calendar", List.of("month", "week", "agenda", "arc", "channel", "written", "state"));

    private final MockMvcTester mvc;
    private final Map<String, String> existing;
    private final List<Address> addresses;

    HostileAddressesTest(@Autowired MockMvcTester mvc, @Autowired ApplicationContext context) {
        this.mvc = mvc;
        this.existing = existing(new Storyboard(context::getBean));
        this.addresses = addresses(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    @Test
    void noParameterOfAnyPageBreaksIt() {
        var broken = new ArrayList<String>();
        for (var address : of(HttpMethod.GET))
            for (var name : address.parameters()) for (var value : HOSTILE) ask(address, Map.of(name, value), broken);

        assertThat(broken).isEmpty();
    }

    @Test
    void noFieldOfAnyFormBreaksIt() {
        var broken = new ArrayList<String>();
        for (var address : of(HttpMethod.POST))
            for (var value : fields()) {
                var all = new LinkedHashMap<String, String>();
                if (value != null) address.parameters().forEach(name -> all.put(name, value));
                ask(address, all, broken);
            }

        assertThat(broken).isEmpty();
    }

    @Test
    void noIdInAnyAddressBreaksIt() {
        var broken = new ArrayList<String>();
        for (var address : addresses)
            for (var value : List.of("zz", "half \uD83E and \u0000 nothing", "{0} %s ${7*7}"))
                if (address.isByName())
                    ask(
                            new Address(address.method(), address.pattern().replaceAll("\\{[^}]+}", "{x}"), List.of()),
                            Map.of("x", value),
                            broken);

        assertThat(broken).isEmpty();
    }

    /** Null for a form that comes without any. */
    private static List<@Nullable String> fields() {
        var fields = new ArrayList<@Nullable String>(HOSTILE);
        fields.add(null);
        return fields;
    }

    private void ask(Address address, Map<String, String> values, List<String> broken) {
        var path = address.pattern();
        for (var known : existing.entrySet()) path = path.replace("{" + known.getKey() + "}", known.getValue());
        var request = mvc.method(address.method()).uri(path, path.contains("{") ? places(path, values) : new Object[0]);
        if (!path.contains("{x}")) values.forEach((name, value) -> request.param(name, value));
        var result = request.with(person(path)).with(csrf()).exchange();
        if (isBroken(result))
            broken.add(address.method() + " " + path + " " + shortened(values) + " → " + reason(result));
    }

    private static Object[] places(String path, Map<String, String> values) {
        var places = path.chars().filter(character -> character == '{').count();
        return Stream.generate(() -> values.getOrDefault("x", "6f1c2a34-0000-4000-8000-000000000000"))
                .limit(places)
                .toArray();
    }

    private static RequestPostProcessor person(String path) {
        return path.startsWith("/api/") ? Token.of(EVERYBODY) : SignedIn.as(EVERYBODY);
    }

    private static boolean isBroken(MvcTestResult result) {
        return result.getUnresolvedException() != null || result.getResponse().getStatus() >= 500;
    }

    private static String reason(MvcTestResult result) {
        var failure = result.getUnresolvedException();
        return failure == null
                ? "" + result.getResponse().getStatus()
                : failure.toString().lines().findFirst().orElse("");
    }

    private static String shortened(Map<String, String> values) {
        var text = values.toString();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    private List<Address> of(HttpMethod method) {
        return addresses.stream()
                .filter(address ->
                        address.method().equals(method) && !address.parameters().isEmpty())
                .toList();
    }

    /** Something that is there, so that forms are read before anything is missed. */
    private static Map<String, String> existing(Storyboard storyboard) {
        var arc = storyboard.arc("Vihamielinen", "2034-05-01", "2034-05-31");
        var post = storyboard.post(arc, "Mitä vain", "2034-05-10T09:00");
        return Map.of(
                "arc", arc.id().value(),
                "post", post.id().value(),
                "variant", post.variants().getFirst().id().value());
    }

    private static List<Address> addresses(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("fi.kaari."))
                .flatMap(each ->
                        addresses(each.getKey(), parameters(each.getValue().getMethodParameters())))
                .toList();
    }

    private static Stream<Address> addresses(RequestMappingInfo info, List<String> parameters) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> Stream.of(RequestMethod.GET, RequestMethod.POST)
                        .filter(method -> methods.isEmpty() || methods.contains(method))
                        .map(method -> new Address(
                                method.asHttpMethod(), pattern, UNDECLARED.getOrDefault(pattern, parameters))));
    }

    private static List<String> parameters(MethodParameter[] parameters) {
        var names = new LinkedHashSet<String>();
        for (var parameter : parameters) collect(parameter, names);
        return List.copyOf(names);
    }

    private static void collect(MethodParameter parameter, Set<String> names) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) names.add(asked.name().isEmpty() ? parameter.getParameterName() : asked.name());
        else if (isForm(parameter))
            Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(names::add);
    }

    private static boolean isForm(MethodParameter parameter) {
        return parameter.getParameterType().isRecord()
                && !parameter.getParameterType().equals(Actor.class)
                && (parameter.getParameterAnnotations().length == 0
                        || parameter.hasParameterAnnotation(ModelAttribute.class));
    }

    /** What can be asked or sent. */
    private record Address(HttpMethod method, String pattern, List<String> parameters) {

        boolean isByName() {
            return pattern.contains("{");
        }
    }
}
