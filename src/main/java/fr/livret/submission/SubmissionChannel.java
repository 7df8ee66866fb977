package fr.livret.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a school has configured an adapter. */
@Entity
@Table(name = "submission_channel")
@IdClass(SubmissionChannel.Key.class)
class SubmissionChannel {

    @Id
    String school;

    @Id
    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> settings;

    /** Setting → name of its secret. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> secrets;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    SubmissionChannel() {}

    @SuppressWarnings("NullAway.Init")
    SubmissionChannel(String school, String name) {
        this.school = school;
        this.name = name;
    }

    /** The identity of a channel: never without its school. */
    record Key(String school, String name) {}
}
