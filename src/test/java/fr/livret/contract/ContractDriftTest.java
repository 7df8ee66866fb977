package fr.livret.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** openapi.yaml and the resource classes say the same, both ways. */
class ContractDriftTest {

    private static final Set<String> READ_BY_THE_PLATFORM = Set.of("Accept-Language");

    private final Map<String, List<Method>> code = Operations.OF_CODE;
    private final Map<String, Described> contract = Described.all();

    /** Both sides of every operation that exists on both. */
    private void compare(BiFunction<String, List<Method>, ?> ofCode, BiFunction<String, Described, ?> ofContract) {
        code.forEach((operation, methods) -> {
            if (contract.containsKey(operation)) {
                assertThat(ofCode.apply(operation, methods))
                        .as(operation)
                        .isEqualTo(ofContract.apply(operation, contract.get(operation)));
            }
        });
    }

    @Test
    void describesEveryOperationAndNoOther() {
        assertThat(contract.keySet()).isEqualTo(code.keySet());
    }

    @Test
    void servesEveryResourceMethod() {
        assertThat(code.values().stream().flatMap(List::stream))
                .as("the platform ignores methods that are not public")
                .allMatch(method -> Modifier.isPublic(method.getModifiers()));
    }

    @Test
    void agreesOnPermissions() {
        code.forEach((operation, methods) -> assertThat(methods)
                .as(operation)
                .allMatch(method -> Operations.permission(method)
                        .equals(contract.get(operation).permission()))
                .noneMatch(method -> Operations.permission(method).equals("none")));
    }

    @Test
    void agreesOnPathParameters() {
        compare((key, methods) -> Operations.path(methods), (key, described) -> described.names("path"));
    }

    @Test
    void agreesOnQueryParameters() {
        compare((key, methods) -> Operations.query(methods), (key, described) -> described.names("query"));
    }

    @Test
    void agreesOnHeaders() {
        compare((key, methods) -> Operations.headers(methods), (key, described) -> {
            var names = new TreeSet<>(described.names("header"));
            names.removeAll(READ_BY_THE_PLATFORM);
            return names;
        });
    }

    @Test
    void offersBothLanguagesEverywhere() {
        contract.forEach((operation, described) ->
                assertThat(described.names("header")).as(operation).containsAll(READ_BY_THE_PLATFORM));
    }

    @Test
    void agreesOnMediaTypes() {
        compare((key, methods) -> Operations.consumes(methods), (key, described) -> described.consumes());
        compare((key, methods) -> Operations.produces(methods), (key, described) -> described.produces());
    }

    @Test
    void agreesOnRequestBodies() {
        code.forEach((operation, methods) -> assertThat(methods.stream()
                        .flatMap(method -> Operations.body(method).stream())
                        .flatMap(body -> contract.get(operation).requestSchema().stream()
                                .flatMap(schema ->
                                        SchemaDrift.ofRequest("request", body.getParameterizedType(), schema)
                                                .stream())))
                .as(operation)
                .isEmpty());
    }

    @Test
    void agreesOnAnswers() {
        code.forEach((operation, methods) -> assertThat(methods.stream()
                        .filter(method -> Operations.produces(List.of(method)).contains("application/json"))
                        .flatMap(method -> contract.get(operation).answerSchemas().stream()
                                .flatMap(schema -> SchemaDrift.ofAnswer("answer", answer(method), schema).stream())))
                .as(operation)
                .isEmpty());
    }

    @Test
    void refusesEveryEmptyBodyAndChecksEveryRecord() {
        code.forEach((operation, methods) -> assertThat(
                        methods.stream().flatMap(method -> Operations.body(method).stream()))
                .as(operation)
                .allMatch(body -> body.isAnnotationPresent(NotNull.class))
                .allMatch(body -> !body.getType().isRecord() || body.isAnnotationPresent(Valid.class)));
    }

    @Test
    void checksTheKeyLetterOfEverySchool() {
        assertThat(code.values().stream()
                        .flatMap(List::stream)
                        .flatMap(method -> Stream.of(method.getParameters()))
                        .filter(parameter -> parameter.isAnnotationPresent(PathParam.class))
                        .filter(parameter ->
                                parameter.getAnnotation(PathParam.class).value().equals("uai")))
                .isNotEmpty()
                .allMatch(parameter -> parameter.getType().getSimpleName().equals("Uai"));
    }

    @Test
    void namesEveryOperationOnce() {
        assertThat(contract.values().stream()
                        .map(described -> described.operation().getOperationId()))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    private static Type answer(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType generic
                        && generic.getRawType() == RestResponse.class
                ? generic.getActualTypeArguments()[0]
                : method.getGenericReturnType();
    }
}
