package fr.livret.support;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The API as a caller sees it. Every request goes through the contract filter, so an answer that openapi.yaml does not describe fails the
 * test whatever it asserts. Paths are relative to {@code /api/v1}.
 */
public final class Api {

    public static final String BASE = "/api/v1";

    private final Set<Group> groups;

    private Api(Set<Group> groups) {
        this.groups = groups;
    }

    public static Api as(Group... groups) {
        return new Api(Set.of(groups));
    }

    public static RequestSpecification anonymous() {
        return given().filter(ContractFilter.STRICT).basePath(BASE).urlEncodingEnabled(true);
    }

    /** Requests of a user of these groups and schools. */
    public RequestSpecification school(String... uais) {
        var claims = groups.stream().map(Group::claim).collect(Collectors.toSet());
        var name = Stream.of(claims).flatMap(Set::stream).sorted().collect(Collectors.joining("-", "test-", ""));
        return anonymous().auth().oauth2(Tokens.of(name, claims, List.of(uais)));
    }

    /** Requests of a user of these groups who may act on every school. */
    public RequestSpecification everySchool() {
        return school(Tokens.EVERY_SCHOOL);
    }
}
