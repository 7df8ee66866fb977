package fr.livret.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Nothing may be kept by a cache, unless the resource says otherwise. */
class AnswerHeaders {

    static final String NO_STORE = "private, no-store";

    @ServerResponseFilter
    void forbidCaching(ContainerResponseContext answer) {
        answer.getHeaders().putIfAbsent("Cache-Control", java.util.List.of(NO_STORE));
    }
}
