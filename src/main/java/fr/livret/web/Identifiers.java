package fr.livret.web;

import java.util.UUID;

/** Makes identifiers that sort by the time of their making (UUID version 7). */
@FunctionalInterface
public interface Identifiers {

    UUID next();
}
