package fi.kaari.api;

import fi.kaari.approval.Decision;
import fi.kaari.approval.Review;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.calendar.Standing;
import fi.kaari.check.Finding;
import fi.kaari.feed.Shows;
import fi.kaari.post.Schedule;
import fi.kaari.publication.State;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about the API as a whole. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    /** The fields that hold one of a few words, as {@code Schema.field}. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            words("ArcBody.shape", Shape.values()),
            words("ArcBody.colour", Colour.values()),
            words("BeatBody.kind", BeatKind.values()),
            words("TimeBody.occurrence", Schedule.Occurrence.values()),
            words("FindingBody.severity", Finding.Severity.values()),
            words("ReviewBody.state", Review.State.values()),
            words("DecisionBody.verdict", Decision.Verdict.values()),
            words("DecisionWish.verdict", Decision.Verdict.values()),
            words("PublicationBody.state", State.values()),
            words("EntryBody.standing", Standing.values()),
            words("FeedWish.shows", Shows.values()),
            words("FeedBody.shows", Shows.values()));

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Kaari").version("1").description("""
                                Plan, approve and publish. Send a bearer token of the organisation's sign-in service; it \
                                gives the rights that its groups give in the pages. A change names the version it is \
                                about in If-Match. Refusals are application/problem+json with a `code`.""").license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** What holds for all addresses, said at each of them. */
    @Bean
    OpenApiCustomizer everywhere() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            WORDS.forEach((field, words) -> field(api, field).setEnum(List.copyOf(words)));
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
        };
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getParameters() != null) operation.getParameters().forEach(Description::requireText);
        operation.addParametersItem(new HeaderParameter()
                .name("Kaari-Workspace")
                .description("Which workspace is meant, where the token opens several")
                .schema(new StringSchema()));
        refuses(operation, 400, "The request cannot be read; fields says where");
        refuses(operation, 401, "No valid token");
        refuses(operation, 403, "The token’s roles do not cover it");
        if (path.contains("{")) refuses(operation, 404, "There is no such thing here");
        if (method != PathItem.HttpMethod.GET) refuses(operation, 409, "Not in the state it stands in");
        if (operation.getRequestBody() != null) refuses(operation, 422, "It can be read, and cannot be done");
        if (asks(operation, "If-Match")) {
            refuses(operation, 412, "Somebody has changed it meanwhile; current and attempted say how");
            refuses(operation, 428, "If-Match is missing");
        }
    }

    /** Ids are records in Kaari, and texts in addresses. */
    private static void requireText(Parameter parameter) {
        var reference = parameter.getSchema().get$ref();
        if (reference != null && reference.endsWith("Id")) parameter.setSchema(new StringSchema().format("uuid"));
    }

    private static boolean asks(Operation operation, String header) {
        return operation.getParameters().stream()
                .anyMatch(parameter -> parameter.getName().equals(header));
    }

    private static void refuses(Operation operation, int status, String because) {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        var content = new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(status),
                        new ApiResponse().description(because).content(content));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A refusal (RFC 9457)")
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", new StringSchema().description("What to do, in the language of the request"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Names it for programs"));
    }

    @SuppressWarnings("unchecked")
    private static Schema<Object> field(OpenAPI api, String field) {
        var names = field.split("\\.");
        return (Schema<Object>)
                api.getComponents().getSchemas().get(names[0]).getProperties().get(names[1]);
    }

    private static Map.Entry<String, List<String>> words(String field, Enum<?>... values) {
        return Map.entry(
                field,
                Arrays.stream(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
