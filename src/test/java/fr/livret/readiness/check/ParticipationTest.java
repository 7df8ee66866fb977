package fr.livret.readiness.check;

import static fr.livret.support.AStudent.GROUP;
import static fr.livret.support.AStudent.complete;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.reportcard.Project;
import fr.livret.reportcard.Project.GroupTeacher;
import fr.livret.reportcard.Project.Kind;
import fr.livret.reportcard.Project.SubjectRef;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.support.AStudent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final SubjectRef MATHS = new SubjectRef("061300", "S");
    private static final SubjectRef FRENCH = new SubjectRef("020700", "S");
    private static final Participation PART = new Participation(GROUP, "Exposé vivant");

    private String title = "La mesure du temps";
    private String theme = "EPI_ICC";
    private String description = "Cadrans solaires et récits";
    private List<SubjectRef> subjects = List.of(MATHS, FRENCH);
    private String groupTitle = "Groupe 1";
    private String groupComment;
    private List<GroupTeacher> teachers = List.of(new GroupTeacher(AStudent.TEACHER, MATHS));

    private AStudent inProject(Participation... parts) {
        return in(Kind.INTERDISCIPLINARY_PROJECT).inProjects(parts);
    }

    private AStudent in(Kind kind) {
        return complete()
                .project(
                        new Project(
                                AStudent.PROJECT,
                                kind,
                                title,
                                kind == Kind.PERSONALISED_SUPPORT ? null : theme,
                                description,
                                subjects),
                        new Project.Group(GROUP, AStudent.PROJECT, groupTitle, groupComment, teachers));
    }

    private static List<String> gaps(AStudent student) {
        return student.judged().items().stream()
                .map(item -> item.code() + " " + item.argument())
                .toList();
    }

    @Test
    void findsNothingMissingInACompleteProject() {
        assertThat(inProject(PART).items()).isEmpty();
    }

    @Test
    void letsACompleteProjectGoOut() {
        assertThat(inProject(PART).judged().projects()).containsExactly(PART);
    }

    @Test
    void expectsATitle() {
        title = " ";

        assertThat(gaps(inProject(PART))).containsExactly("INTERDISCIPLINARY_PROJECT TITLE");
    }

    @Test
    void leavesOutAProjectWithoutTitle() {
        title = null;

        assertThat(inProject(PART).judged().projects()).isEmpty();
    }

    @Test
    void letsTheStudentOfAnIncompleteProjectGoOut() {
        title = null;

        assertThat(inProject(PART).judged().status()).isEqualTo(ReadinessStatus.MISSING_DATA);
    }

    @Test
    void expectsATheme() {
        theme = null;

        assertThat(gaps(inProject(PART))).containsExactly("INTERDISCIPLINARY_PROJECT THEME");
    }

    @Test
    void leavesOutAProjectWhoseThemeNobodyDeclared() {
        theme = "EPI_TST";

        assertThat(inProject(PART).judged().projects()).isEmpty();
    }

    @Test
    void acceptsAThemeThatTheSchoolDeclared() {
        theme = "EPI_TST";

        assertThat(inProject(PART).theme("EPI_TST", "Thème du collège").items()).isEmpty();
    }

    @Test
    void expectsADescription() {
        description = "";

        assertThat(gaps(inProject(PART))).containsExactly("INTERDISCIPLINARY_PROJECT DESCRIPTION");
    }

    @Test
    void letsAProjectWithoutDescriptionGoOut() {
        description = null;

        assertThat(inProject(PART).judged().projects()).containsExactly(PART);
    }

    @Test
    void expectsAnAppraisal() {
        assertThat(gaps(inProject(new Participation(GROUP, null))))
                .containsExactly("INTERDISCIPLINARY_PROJECT APPRAISAL");
    }

    @Test
    void takesTheCommentOfTheGroupForAnAppraisal() {
        groupComment = "Groupe investi";

        assertThat(inProject(new Participation(GROUP, null)).items()).isEmpty();
    }

    @Test
    void letsAProjectWithoutAppraisalGoOut() {
        assertThat(inProject(new Participation(GROUP, null)).judged().projects())
                .containsExactly(new Participation(GROUP, null));
    }

    @Test
    void leavesOutAProjectWithOneSubject() {
        subjects = List.of(MATHS);

        assertThat(inProject(PART).judged().projects()).isEmpty();
    }

    @Test
    void saysThatAProjectHasOneSubject() {
        subjects = List.of(MATHS);

        assertThat(gaps(inProject(PART))).containsExactly("INTERDISCIPLINARY_PROJECT SUBJECTS");
    }

    @Test
    void leavesOutAProjectWithTheSameSubjectTwice() {
        subjects = List.of(MATHS, new SubjectRef("061300", "F"));

        assertThat(inProject(PART).judged().projects()).isEmpty();
    }

    @Test
    void leavesOutAProjectWithASubjectThatLsuCannotBeToldOf() {
        subjects = List.of(MATHS, FRENCH, new SubjectRef("THEATRE", "S"));

        assertThat(inProject(PART).subject("THEATRE", null).judged().projects()).isEmpty();
    }

    @Test
    void leavesOutAProjectWithASubjectWithoutModality() {
        subjects = List.of(MATHS, new SubjectRef("020700", null));

        assertThat(inProject(PART).judged().projects()).isEmpty();
    }

    @Test
    void leavesOutAProjectWithASubjectWhoseLabelDoesNotFit() {
        subjects = List.of(MATHS, new SubjectRef("LONG", "S"));
        SchoolContext.Subject subject = new SchoolContext.Subject("LONG", "090100", null, "m".repeat(41), null);

        assertThat(inProject(PART).subject(subject).judged().projects()).isEmpty();
    }

    @Test
    void leavesOutAProjectWhoseGroupHasNoTitle() {
        groupTitle = null;

        assertThat(gaps(inProject(PART))).containsExactly("INTERDISCIPLINARY_PROJECT GROUP_TITLE");
    }

    @Test
    void leavesOutAProjectWhoseGroupHasNoTeacher() {
        teachers = List.of();

        assertThat(gaps(inProject(PART))).containsExactly("INTERDISCIPLINARY_PROJECT GROUP_TEACHERS");
    }

    @Test
    void leavesOutAProjectWhoseTeacherHasNoStsIdentity() {
        teachers = List.of(new GroupTeacher("huron", MATHS));

        assertThat(inProject(PART).judged().projects()).isEmpty();
    }

    @Test
    void namesTheTeachersOfTheGroup() {
        description = null;

        assertThat(inProject(PART).item(ItemCode.INTERDISCIPLINARY_PROJECT).teachers())
                .containsExactly(AStudent.TEACHER);
    }

    @Test
    void namesTheProject() {
        description = null;

        assertThat(inProject(PART).item(ItemCode.INTERDISCIPLINARY_PROJECT).project())
                .isEqualTo(AStudent.PROJECT);
    }

    @Test
    void saysThatAGroupDoesNotExist() {
        assertThat(gaps(complete().inProjects(new Participation(new UUID(9, 9), "Texte"))))
                .containsExactly("INTERDISCIPLINARY_PROJECT PROJECT");
    }

    @Test
    void takesNoPersonalisedSupportForAProject() {
        assertThat(gaps(in(Kind.PERSONALISED_SUPPORT).inProjects(PART)))
                .containsExactly("INTERDISCIPLINARY_PROJECT PROJECT");
    }

    @Test
    void letsAGroupGoOutOnce() {
        assertThat(inProject(PART, new Participation(GROUP, "Encore")).judged().projects())
                .containsExactly(PART);
    }

    @Test
    void saysThatAStudentIsInAGroupTwice() {
        assertThat(gaps(inProject(PART, PART))).containsExactly("INTERDISCIPLINARY_PROJECT REPEATED");
    }

    @Test
    void acceptsPersonalisedSupportInOneSubjectWithoutTheme() {
        subjects = List.of(MATHS);

        assertThat(in(Kind.PERSONALISED_SUPPORT).inPersonalisedSupport(PART).items())
                .isEmpty();
    }

    @Test
    void letsPersonalisedSupportGoOut() {
        assertThat(in(Kind.PERSONALISED_SUPPORT)
                        .inPersonalisedSupport(PART)
                        .judged()
                        .personalisedSupport())
                .containsExactly(PART);
    }

    @Test
    void expectsADescriptionOfPersonalisedSupport() {
        description = null;

        assertThat(gaps(in(Kind.PERSONALISED_SUPPORT).inPersonalisedSupport(PART)))
                .containsExactly("PERSONALISED_SUPPORT DESCRIPTION");
    }

    @Test
    void leavesOutPersonalisedSupportWithoutSubject() {
        subjects = List.of();

        assertThat(in(Kind.PERSONALISED_SUPPORT)
                        .inPersonalisedSupport(PART)
                        .judged()
                        .personalisedSupport())
                .isEmpty();
    }
}
