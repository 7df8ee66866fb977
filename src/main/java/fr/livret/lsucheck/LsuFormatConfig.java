package fr.livret.lsucheck;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which versions of the file format this deployment knows. */
@ConfigMapping(prefix = "livret.lsu")
interface LsuFormatConfig {

    /** A directory of official schemas ({@code *.xsd}) that the operator installed; absent means the built-in one alone. */
    Optional<Path> schemas();
}
