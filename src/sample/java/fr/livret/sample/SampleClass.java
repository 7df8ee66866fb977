package fr.livret.sample;

import fr.livret.roster.PositioningType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class of the sample.
 *
 * @param code as in SIECLE, such as {@code 6EME 4}
 * @param students how many
 * @param positioning the type to give it
 * @param mixed whether some of its services are of the other system than its type
 */
public record SampleClass(String code, int students, PositioningType positioning, boolean mixed) {

    /** The class with its place in the school. */
    record Place(Level level, int rank, int ordinal, int firstPupil, int size, boolean defects) {

        private static final int CYCLE_OF_TYPES = 4;
        private static final int CYCLE_OF_DEFECTS = 6;
        private static final Set<Subject> GRADED_ON_A_SCALE = Set.of(Subject.FRENCH, Subject.MATHEMATICS);
        private static final Set<Subject> POSITIONED_AMONG_GRADES = Set.of(Subject.ART, Subject.SPORT);

        String code() {
            return level.classCode(rank);
        }

        PositioningType positioning() {
            if (level == Level.SIXIEME && rank % CYCLE_OF_TYPES == 2) {
                return PositioningType.LEARNING_OBJECTIVES;
            }
            boolean scale = level == Level.SIXIEME ? rank % CYCLE_OF_TYPES == 3 : isMixedOnScale();
            return scale ? PositioningType.SCALE_1_TO_4 : PositioningType.GRADES;
        }

        /** Whether a service gives grades, whatever the type of the class. */
        boolean isGraded(Subject subject) {
            if (defect() == Defect.LSU_GRADE_TO_GENERATE) {
                return !POSITIONED_AMONG_GRADES.contains(subject);
            }
            return positioning() == PositioningType.GRADES || (isMixedOnScale() && GRADED_ON_A_SCALE.contains(subject));
        }

        /** What the whole class lacks. */
        @Nullable
        Defect defect() {
            if (!defects) {
                return null;
            }
            return switch (level) {
                case CINQUIEME -> inTurn(Defect.NO_COMMITTEE_DATE, Defect.POSITIONING_TO_GENERATE);
                case QUATRIEME -> inTurn(Defect.LSU_GRADE_TO_GENERATE, Defect.TEACHER_WITHOUT_NUMBER);
                case SIXIEME, TROISIEME -> null;
            };
        }

        /** The subjects in which it lacks it; empty when that is not a matter of subjects. */
        Set<Subject> defectiveSubjects() {
            Defect defect = defect();
            if (defect == Defect.POSITIONING_TO_GENERATE) {
                return GRADED_ON_A_SCALE;
            }
            if (defect == Defect.LSU_GRADE_TO_GENERATE) {
                return POSITIONED_AMONG_GRADES;
            }
            return defect == Defect.TEACHER_WITHOUT_NUMBER ? Set.of(Subject.TECHNOLOGY) : Set.of();
        }

        SampleClass asSeenOutside() {
            boolean mixed = isMixedOnScale() || defect() == Defect.LSU_GRADE_TO_GENERATE;
            return new SampleClass(code(), size, positioning(), mixed);
        }

        private boolean isMixedOnScale() {
            return level == Level.CINQUIEME && rank % CYCLE_OF_DEFECTS == 3;
        }

        private @Nullable Defect inTurn(Defect second, Defect third) {
            return switch (rank % CYCLE_OF_DEFECTS) {
                case 2 -> second;
                case 3 -> third;
                default -> null;
            };
        }
    }
}
