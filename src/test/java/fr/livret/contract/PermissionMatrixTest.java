package fr.livret.contract;

import static fr.livret.support.Tokens.EVERY_SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.support.Api;
import fr.livret.support.Group;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of openapi.yaml × every group × no token × another school. Nothing to add here for a new operation. */
@QuarkusTest
class PermissionMatrixTest {

    static Stream<String> operations() {
        return Described.all().keySet().stream();
    }

    static Stream<Arguments> operationsAndGroups() {
        return operations()
                .flatMap(operation -> Stream.of(Group.values()).map(group -> Arguments.of(operation, group)));
    }

    static Stream<String> operationsOfASchool() {
        return operations().filter(operation -> operation.contains("{uai}"));
    }

    private static Described described(String operation) {
        return Described.all().get(operation);
    }

    /** HEAD answers have no body to say it in. */
    private static void saysWhy(String operation, Response answer, String problem, String named) {
        if (!operation.startsWith("HEAD ")) {
            assertThat(answer.<String>path("type")).isEqualTo("urn:problem-type:livret:" + problem);
            assertThat(answer.<String>path("detail")).contains(named);
        }
    }

    @ParameterizedTest
    @MethodSource("operationsAndGroups")
    void letsInWhoHasThePermissionAndNobodyElse(String operation, Group group) {
        var permission = described(operation).permission();
        var uai = Schools.create();

        var answer = new SampleRequest(described(operation)).send(Api.as(group).school(uai), uai);

        if (permission.equals("any") || permission.equals("anonymous") || group.may(permission)) {
            assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            saysWhy(operation, answer, "permission-missing", permission);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void asksForAToken(String operation) {
        var answer = new SampleRequest(described(operation)).send(Api.anonymous(), Schools.create());

        if (described(operation).permission().equals("anonymous")) {
            assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("operationsOfASchool")
    void closesOtherSchoolsToEveryGroup(String operation) {
        var answer = new SampleRequest(described(operation))
                .send(Api.as(Group.values()).school(Schools.unusedUai()), Schools.create());

        assertThat(answer.statusCode()).isEqualTo(403);
        saysWhy(operation, answer, "school-not-allowed", "");
    }

    @ParameterizedTest
    @MethodSource("operationsOfASchool")
    void opensEverySchoolToWhoMayActOnAll(String operation) {
        var answer = new SampleRequest(described(operation))
                .send(Api.as(Group.values()).school(EVERY_SCHOOL), Schools.create());

        assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void givesNothingToAGroupThatNobodyKnows(String operation) {
        var uai = Schools.create();

        var answer = new SampleRequest(described(operation)).send(Api.as().school(uai), uai);

        var open = described(operation).permission().equals("any")
                || described(operation).permission().equals("anonymous");
        assertThat(answer.statusCode() == 403).isEqualTo(!open);
    }
}
