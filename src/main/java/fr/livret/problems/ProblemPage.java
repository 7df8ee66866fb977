package fr.livret.problems;

import fr.livret.web.Messages;
import fr.livret.web.ProblemType;
import java.util.Locale;

/** What a problem means, for people. */
record ProblemPage(String type, String slug, int status, String title, String explanation) {

    private static final String HTML = """
            <!doctype html>
            <html lang="%1$s">
            <head><meta charset="utf-8"><title>%2$s</title></head>
            <body><h1>%3$d – %2$s</h1><p>%4$s</p><p><code>%5$s</code></p></body>
            </html>
            """;

    static ProblemPage of(ProblemType type, Locale language) {
        var explanation = Messages.text(language, "problem." + type.slug() + ".explanation");
        return new ProblemPage(type.uri(), type.slug(), type.status(), type.title(), explanation);
    }

    String asHtml(Locale language) {
        return HTML.formatted(language.getLanguage(), escaped(title), status, escaped(explanation), type);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
