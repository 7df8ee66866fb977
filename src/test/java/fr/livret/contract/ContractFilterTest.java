package fr.livret.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import fr.livret.support.ContractFilter;
import org.junit.jupiter.api.Test;

/** The filter that guards every HTTP test can fail. */
class ContractFilterTest {

    private static final Request GET_SCHOOL = SimpleRequest.Builder.get("/api/v1/schools/0382032C")
            .withAuthorization("Bearer token")
            .build();
    private static final String SCHOOL = """
            {"uai": "0382032C", "name": "Collège", "currentYear": 2025, "options": {"fileRetentionHours": 24}}""";
    private static final String PROBLEM = """
            {"type": "urn:problem-type:livret:not-found", "title": "Nothing here", "status": 404, "detail": "Rien"}""";

    private static SimpleResponse.Builder school(int status, String body) {
        return SimpleResponse.Builder.status(status)
                .withContentType("application/json")
                .withHeader("Cache-Control", "private, no-store")
                .withBody(body);
    }

    private static SimpleResponse.Builder problem(int status, String body) {
        return SimpleResponse.Builder.status(status)
                .withContentType("application/problem+json")
                .withBody(body);
    }

    private static void accept(Request request, SimpleResponse.Builder answer) {
        assertThatCode(() -> ContractFilter.STRICT.check(request, answer.build()))
                .doesNotThrowAnyException();
    }

    private static void refuse(Request request, SimpleResponse.Builder answer, String fault) {
        assertThatThrownBy(() -> ContractFilter.STRICT.check(request, answer.build()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }

    @Test
    void acceptsARightAnswer() {
        accept(GET_SCHOOL, school(200, SCHOOL).withHeader("ETag", "\"0\""));
    }

    @Test
    void refusesAnUnknownProperty() {
        var body = SCHOOL.replace("\"name\"", "\"colour\": \"blue\", \"name\"");

        refuse(GET_SCHOOL, school(200, body).withHeader("ETag", "\"0\""), "colour");
    }

    @Test
    void refusesAnUnknownPropertyDeepInside() {
        var body = SCHOOL.replace("24}", "24, \"colour\": \"blue\"}");

        refuse(GET_SCHOOL, school(200, body).withHeader("ETag", "\"0\""), "colour");
    }

    @Test
    void refusesAMissingProperty() {
        refuse(
                GET_SCHOOL,
                school(200, SCHOOL.replace("\"currentYear\": 2025, ", "")).withHeader("ETag", "\"0\""),
                "currentYear");
    }

    @Test
    void refusesAStatusThatIsNotDescribed() {
        refuse(GET_SCHOOL, school(203, SCHOOL).withHeader("ETag", "\"0\""), "203");
        refuse(GET_SCHOOL, problem(409, PROBLEM), "409");
    }

    @Test
    void refusesAMissingHeader() {
        refuse(GET_SCHOOL, school(200, SCHOOL), "ETag");
    }

    @Test
    void refusesAHeaderOfTheWrongForm() {
        refuse(GET_SCHOOL, school(200, SCHOOL).withHeader("ETag", "W/\"0\""), "response.header.schema.pattern");
    }

    @Test
    void acceptsARightProblem() {
        accept(GET_SCHOOL, problem(404, PROBLEM));
    }

    @Test
    void refusesAProblemWithAnUnknownProperty() {
        refuse(GET_SCHOOL, problem(404, PROBLEM.replace("\"title\"", "\"stack\": \"x\", \"title\"")), "stack");
    }

    @Test
    void refusesAProblemServedAsPlainJson() {
        var answer = SimpleResponse.Builder.status(404)
                .withContentType("application/json")
                .withBody(PROBLEM);

        refuse(GET_SCHOOL, answer, "application/problem+json");
    }

    @Test
    void refusesAProblemWithoutBody() {
        refuse(GET_SCHOOL, SimpleResponse.Builder.status(404), "body");
    }

    @Test
    void checksProblemsOfUnknownPathsToo() {
        var unknown = SimpleRequest.Builder.get("/nothing").build();

        accept(unknown, problem(404, PROBLEM));
        refuse(unknown, problem(404, PROBLEM.replace("\"detail\"", "\"details\"")), "detail");
        refuse(unknown, school(200, SCHOOL), "application/problem+json");
    }

    @Test
    void refusesASuccessThatTheContractForbids() {
        var unknownParameter = SimpleRequest.Builder.get("/api/v1/schools/0382032C")
                .withAuthorization("Bearer token")
                .withQueryParam("colour", "blue")
                .build();

        refuse(unknownParameter, school(200, SCHOOL).withHeader("ETag", "\"0\""), "colour");
    }
}
