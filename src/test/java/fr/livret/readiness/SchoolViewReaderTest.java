package fr.livret.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.livret.readiness.check.StudentView;
import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolTransaction;
import fr.livret.support.SchoolData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are read ahead by another thread: whatever their number, and however reading ends. */
@QuarkusTest
class SchoolViewReaderTest {

    private static final int STUDENTS = 120;

    @Inject
    SchoolViewReader reader;

    @Inject
    SchoolTransaction transaction;

    private SchoolData school;

    @BeforeEach
    void aSchoolOfSeveralBatches() {
        school = SchoolData.create();
        IntStream.range(0, STUDENTS)
                .forEach(rank -> school.student(Integer.toString(700_001 + rank), "PLUVIER", "Zo\u00e9"));
    }

    @Test
    void tellsHowManyStudentsAreInScopeThenHandsThemOverInOrder() {
        List<Integer> announced = new ArrayList<>();
        List<String> read = new ArrayList<>();

        read(() -> reader.students(
                school.uai(), scope(), announced::add, student -> read.add(String.valueOf(student.siecleId()))));

        assertThat(announced).containsExactly(STUDENTS);
        assertThat(read).hasSize(STUDENTS).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void stopsWhenEnoughWasSeen() {
        List<StudentView> read = new ArrayList<>();

        read(() -> reader.studentsWhile(school.uai(), scope(), student -> {
            read.add(student);
            return read.size() < 60;
        }));

        assertThat(read).hasSize(60);
    }

    @Test
    void passesAFailureOnAndLeavesTheConnectionUsable() {
        read(() -> {
            assertThatThrownBy(() -> reader.students(school.uai(), scope(), student -> {
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");

            assertThat(reader.context(school.uai(), scope().period()).classes()).isNotEmpty();
        });
    }

    private void read(Runnable work) {
        transaction.read(school.uai(), () -> {
            work.run();
            return true;
        });
    }

    private static ViewScope scope() {
        return new ViewScope(PeriodCode.fromString(SchoolData.PERIOD), List.of(), List.of());
    }
}
