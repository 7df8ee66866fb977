package fr.livret.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every resource lives under {@code /api/v1}. */
@ApplicationPath("/api/v1")
public class LivretApplication extends Application {}
