package fr.livret.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;

/** What every Quarkus test runs on; the annotations are found wherever they stand and hold for the whole suite. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(DropInJar.class)
public final class TestEnvironment {

    private TestEnvironment() {}
}
