package fr.livret.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.support.Contract;
import fr.livret.web.ProblemDocument;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The comparison that guards the contract can fail. */
class SchemaDriftTest {

    private static final Schema<?> PROBLEM_PAGE =
            Contract.API.getComponents().getSchemas().get("ProblemPage");
    private static final Schema<?> YEAR_INPUT =
            Contract.API.getComponents().getSchemas().get("SchoolOptionsInput");

    record Right(String type, String slug, int status, String title, String explanation) {}

    record OneLess(String type, String slug, int status, String title) {}

    record OneMore(String type, String slug, int status, String title, String explanation, String colour) {}

    record OtherType(String type, String slug, long status, String title, String explanation) {}

    record SometimesNull(
            String type,
            String slug,
            int status,
            String title,
            @Nullable String explanation) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SometimesAbsent(
            String type,
            String slug,
            int status,
            String title,
            @Nullable String explanation) {}

    record Optional(@Nullable Integer fileRetentionHours) {}

    record Mandatory(@NotNull Integer fileRetentionHours) {}

    record Incomparable(Map<String, Object> fileRetentionHours) {}

    private static List<String> answer(Class<?> type) {
        return SchemaDrift.ofAnswer("answer", type, PROBLEM_PAGE);
    }

    private static List<String> request(Class<?> type) {
        return SchemaDrift.ofRequest("request", type, YEAR_INPUT);
    }

    @Test
    void acceptsWhatAgrees() {
        assertThat(answer(Right.class)).isEmpty();
        assertThat(request(Optional.class)).isEmpty();
    }

    @Test
    void noticesAPropertyThatTheCodeLost() {
        assertThat(answer(OneLess.class)).anyMatch(difference -> difference.contains("properties"));
    }

    @Test
    void noticesAPropertyThatTheContractDoesNotHave() {
        assertThat(answer(OneMore.class)).anyMatch(difference -> difference.contains("colour"));
    }

    @Test
    void noticesAnotherType() {
        assertThat(answer(OtherType.class))
                .containsExactly("answer.status: the code has integer int64, openapi.yaml has integer int32");
    }

    @Test
    void noticesThatAValueMayBeNullOrAbsent() {
        assertThat(answer(SometimesNull.class)).anyMatch(difference -> difference.contains("explanation nullable"));
        assertThat(answer(SometimesAbsent.class)).anyMatch(difference -> difference.contains("required"));
    }

    @Test
    void noticesThatARequestMustHaveAProperty() {
        assertThat(request(Mandatory.class)).anyMatch(difference -> difference.contains("required"));
    }

    @Test
    void noticesATypeThatItCannotCompare() {
        assertThat(request(Incomparable.class)).anyMatch(difference -> difference.contains("cannot be compared"));
    }

    @Test
    void agreesOnTheProblemDocument() {
        var problem = Contract.API.getComponents().getSchemas().get("Problem");

        assertThat(SchemaDrift.ofAnswer("problem", ProblemDocument.class, problem))
                .isEmpty();
    }
}
