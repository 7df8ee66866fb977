package fr.livret.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import makes of one object of the school. Fields of persons (names, INE, birth dates, addresses) are named
 * without their values; values of classes, stays, options, trainings, subjects and services are told.
 *
 * @param kind of object, as in the counts of the import
 * @param teacher key of the teacher, {@code type:number}
 * @param fields of a change, in the order of the table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        String kind,
        Change change,
        @Nullable String siecleId,
        @Nullable String classCode,
        @Nullable String groupCode,
        @Nullable String subject,
        @Nullable String teacher,
        @Nullable String mef,
        List<Field> fields) {

    static Difference of(String kind, Change change, Subject of, List<Field> fields) {
        return new Difference(
                kind,
                change,
                of.siecleId(),
                of.classCode(),
                of.groupCode(),
                of.subject(),
                of.teacher(),
                of.mef(),
                fields);
    }

    /** What becomes of an object. */
    public enum Change {
        CREATED,
        CHANGED,
        /** The file no longer lists it; it is kept and dated. */
        ABSENT,
        /** Waits for another file, or for a person who says whether it is an object that the school has. */
        WAITING
    }

    /**
     * A field that changes.
     *
     * @param before null when there was no value, or when values are not told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}

    /** What an object is known by. */
    record Subject(
            @Nullable String siecleId,
            @Nullable String classCode,
            @Nullable String groupCode,
            @Nullable String subject,
            @Nullable String teacher,
            @Nullable String mef) {

        static Subject ofStudent(@Nullable String siecleId) {
            return new Subject(siecleId, null, null, null, null, null);
        }

        static Subject ofStudentIn(@Nullable String siecleId, @Nullable String classCode, @Nullable String groupCode) {
            return new Subject(siecleId, classCode, groupCode, null, null, null);
        }

        static Subject ofStructure(@Nullable String classCode, @Nullable String groupCode) {
            return new Subject(null, classCode, groupCode, null, null, null);
        }

        Subject withSubject(String code) {
            return new Subject(siecleId, classCode, groupCode, code, teacher, mef);
        }

        Subject withTeacher(String key) {
            return new Subject(siecleId, classCode, groupCode, subject, key, mef);
        }

        Subject withMef(String code) {
            return new Subject(siecleId, classCode, groupCode, subject, teacher, code);
        }
    }
}
