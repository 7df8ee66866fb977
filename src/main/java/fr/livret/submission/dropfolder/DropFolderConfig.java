package fr.livret.submission.dropfolder;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where schools may have files dropped. */
@ConfigMapping(prefix = "livret.submission.drop-folder")
interface DropFolderConfig {

    /** The directory below which every school has its own, named by its UAI; none means that nobody can drop files. */
    Optional<Path> root();
}
