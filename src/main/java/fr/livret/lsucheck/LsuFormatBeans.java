package fr.livret.lsucheck;

import fr.livret.lsu.LsuChecker;
import fr.livret.lsu.LsuReader;
import fr.livret.lsu.SchemaCatalog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The file format knows no framework: its objects become beans here. */
class LsuFormatBeans {

    @Produces
    @Singleton
    SchemaCatalog schemas(LsuFormatConfig config) {
        return config.schemas().map(SchemaCatalog::withDirectory).orElseGet(SchemaCatalog::builtIn);
    }

    @Produces
    @Singleton
    LsuReader reader(SchemaCatalog schemas) {
        return new LsuReader(schemas);
    }

    @Produces
    @Singleton
    LsuChecker checker(SchemaCatalog schemas) {
        return new LsuChecker(schemas);
    }
}
