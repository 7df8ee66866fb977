package fr.livret.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.submission.spi.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A receipt with the moment it came. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmittedReceipt(
        @Nullable String reference, @Nullable Integer httpStatus, Instant receivedAt) {

    static SubmittedReceipt of(Receipt receipt, Instant receivedAt) {
        return new SubmittedReceipt(receipt.reference(), receipt.httpStatus(), receivedAt);
    }
}
