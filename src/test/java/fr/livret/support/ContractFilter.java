package fr.livret.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fails when an answer is not one that openapi.yaml describes, or when a request that openapi.yaml forbids succeeds. Where no operation is
 * described (unknown path, other method) the answer must still be a well-formed problem.
 */
public final class ContractFilter implements Filter {

    public static final ContractFilter STRICT = new ContractFilter();

    private static final Set<String> NO_OPERATION =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private final OpenApiInteractionValidator contract = OpenApiInteractionValidator.createFor("openapi.yaml")
            .withLevelResolver(LevelResolver.create()
                    .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                    .build())
            .build();
    private final OpenApiInteractionValidator anyProblem = OpenApiInteractionValidator.createForInlineApiSpecification(
                    AnyProblem.contract())
            .build();

    private ContractFilter() {}

    @Override
    public Response filter(
            FilterableRequestSpecification requestSpec,
            FilterableResponseSpecification responseSpec,
            FilterContext context) {
        var response = context.next(requestSpec, responseSpec);
        if (requestSpec.getMultiPartParams().isEmpty()) {
            check(RestAssuredRequest.of(requestSpec), RestAssuredResponse.of(response));
        } else {
            checkAnswer(RestAssuredRequest.of(requestSpec), RestAssuredResponse.of(response));
        }
        return response;
    }

    public void check(Request request, com.atlassian.oai.validator.model.Response response) {
        var requestReport = contract.validateRequest(request);
        if (requestReport.getMessages().stream().anyMatch(message -> NO_OPERATION.contains(message.getKey()))) {
            require(anyProblem.validateResponse(AnyProblem.PATH, Request.Method.GET, response), request, response);
            return;
        }
        require(contract.validateResponse(request.getPath(), request.getMethod(), response), request, response);
        if (response.getStatus() < 300) {
            require(requestReport, request, response);
        }
    }

    /** The validator does not see the parts of a form: of such a request, only the answer is checked. */
    private void checkAnswer(Request request, com.atlassian.oai.validator.model.Response response) {
        require(contract.validateResponse(request.getPath(), request.getMethod(), response), request, response);
    }

    private static void require(
            ValidationReport report, Request request, com.atlassian.oai.validator.model.Response response) {
        if (report.hasErrors()) {
            var faults = report.getMessages().stream()
                    .map(message -> message.getKey() + ": " + message.getMessage())
                    .collect(Collectors.joining("\n"));
            throw new AssertionError("%s %s answered %d against openapi.yaml:%n%s"
                    .formatted(request.getMethod(), request.getPath(), response.getStatus(), faults));
        }
    }
}
