package fr.livret.siecle;

import java.util.List;

/**
 * A subject taught to a class or a group. STS does not say whether with grades.
 *
 * @param subject code of six characters
 * @param teachers in the order of the file
 */
public record StsService(int line, String subject, List<TeacherId> teachers) {

    /** The identity of a teacher in STS: a number is unique within its type only. */
    public record TeacherId(String type, String number) {

        /** How the pair is written as one text. */
        public String key() {
            return type + ":" + number;
        }
    }
}
