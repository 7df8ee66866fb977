package fr.livret.support;

import static io.restassured.http.ContentType.JSON;

import fr.livret.school.Uai;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fresh schools, so that no test sees another's data. */
public final class Schools {

    /** Counted past the class loaders of the tests, which share one database: drawn at random, two of 4 000 would meet. */
    private static final String LAST = "livret.test.last-school";

    private Schools() {}

    /** A valid UAI that no school has yet. */
    public static String unusedUai() {
        var number = Integer.parseInt((String) System.getProperties()
                .merge(LAST, "10000", (last, first) -> Integer.toString(Integer.parseInt((String) last) + 1)));
        return "%07d%s".formatted(number, Uai.keyOf(number));
    }

    /** The UAI of a new school with defaults. */
    public static String create() {
        return create(Map.of());
    }

    /** The UAI of a new school; the properties given replace the defaults of the body. */
    public static String create(Map<String, Object> properties) {
        var uai = unusedUai();
        var body = new LinkedHashMap<String, Object>(Map.of("name", "Collège d'essai", "currentYear", 2025));
        body.putAll(properties);
        Api.as(Group.ADMINISTRATION)
                .school(uai)
                .header("If-None-Match", "*")
                .contentType(JSON)
                .body(body)
                .put("/schools/{uai}", uai)
                .then()
                .statusCode(201);
        return uai;
    }
}
