package fr.livret.web;

import com.fasterxml.uuid.Generators;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The only sources of time and of identifiers. */
class TimeAndIdentifiers {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    Identifiers identifiers() {
        return Generators.timeBasedEpochGenerator()::generate;
    }
}
