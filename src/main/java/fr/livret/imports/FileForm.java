package fr.livret.imports;

import jakarta.validation.constraints.NotNull;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A form with one file. */
public record FileForm(@RestForm("file") @NotNull FileUpload file) {}
