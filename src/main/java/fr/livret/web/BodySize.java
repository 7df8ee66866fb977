package fr.livret.web;

import jakarta.enterprise.context.ApplicationScoped;

/** The largest body accepted, in bytes. */
@ApplicationScoped
class BodySize {

    private final HttpConfig config;

    BodySize(HttpConfig config) {
        this.config = config;
    }

    long limit() {
        return config.maxBody().asLongValue();
    }
}
