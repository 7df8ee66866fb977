package fr.livret.lsu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;

/** One parse, one validation: the own rules and the placing of findings must stay cheap beside them. */
class CheckerCostTest {
    private static final int STUDENTS = 800;
    private static final int SUBJECTS = 12;

    @Test
    void costsLittleMoreThanTheValidatorAlone() throws Exception {
        String document = school();
        LsuChecker checker = new LsuChecker(Documents.CATALOG);
        double[] alone = new double[9];
        double[] checked = new double[9];

        for (int i = 0; i < alone.length; i++) {
            long start = System.nanoTime();
            Documents.CATALOG.newest().schema().newValidator().validate(new StreamSource(Documents.stream(document)));
            long middle = System.nanoTime();
            assertThat(checker.check(Documents.stream(document)).acceptable()).isTrue();
            alone[i] = (middle - start) / 1e6;
            checked[i] = (System.nanoTime() - middle) / 1e6;
        }

        double ratio = best(checked) / best(alone);
        System.out.printf(
                Locale.ROOT,
                "%.1f MB: validator alone %.0f ms, check %.0f ms, ratio %.2f%n",
                document.length() / 1e6,
                best(alone),
                best(checked),
                ratio);
        assertThat(ratio).isLessThan(4.0);
    }

    private static double best(double[] times) {
        return Arrays.stream(times).skip(3).min().orElseThrow();
    }

    private static String school() {
        StringBuilder head = new StringBuilder();
        StringBuilder subjects = new StringBuilder();
        StringBuilder teachers = new StringBuilder();
        StringBuilder reports = new StringBuilder();
        for (int i = 0; i < SUBJECTS; i++) {
            subjects.append(String.format(
                    Locale.ROOT,
                    "<discipline id=\"DI_%d\" code=\"0613%02d\" modalite-election=\"S\" libelle=\"Matière %d\"/>",
                    i,
                    i,
                    i));
            teachers.append(
                    String.format(Locale.ROOT, "<enseignant id=\"ENS_%d\" type=\"epp\" id-sts=\"%d\"/>", i, i + 1));
        }
        for (int i = 1; i <= STUDENTS; i++) {
            head.append(String.format(
                    Locale.ROOT, "<eleve id=\"EL_%d\" id-be=\"%d\" code-division=\"6EME %d\"/>%n", i, i, i % 30));
            report(i, reports);
        }
        String document = Documents.periodic();
        document = document.replaceAll("(?s)<eleves>.*</eleves>", "<eleves>" + head + "</eleves>");
        document =
                document.replaceAll("(?s)<disciplines>.*</disciplines>", "<disciplines>" + subjects + "</disciplines>");
        document =
                document.replaceAll("(?s)<enseignants>.*</enseignants>", "<enseignants>" + teachers + "</enseignants>");
        return document.replaceAll(
                "(?s)<bilans-periodiques>.*</bilans-periodiques>",
                "<bilans-periodiques>" + reports + "</bilans-periodiques>");
    }

    private static void report(int student, StringBuilder out) {
        out.append("<bilan-periodique eleve-ref=\"EL_")
                .append(student)
                .append(
                        "\" periode-ref=\"P_2025_3_1\" date-scolarite=\"2025-09-01\" date-conseil-classe=\"2025-12-02\"")
                .append(" responsable-etab-ref=\"RESP_1\">\n<liste-acquis>\n");
        for (int i = 0; i < SUBJECTS; i++) {
            out.append("<acquis discipline-ref=\"DI_")
                    .append(i)
                    .append("\" enseignant-refs=\"ENS_")
                    .append(i)
                    .append("\" element-programme-refs=\"EP_1\" moyenne-eleve=\"13.75\" moyenne-structure=\"11.2\">")
                    .append(
                            "<appreciation>Un trimestre sérieux, une participation régulière et des progrès à l'écrit ; ")
                    .append("il faut maintenant approfondir les méthodes et relire les corrections avec soin, puis ")
                    .append("s'exercer chaque semaine. Élève agréable, attentif aux autres, dont le travail ")
                    .append("personnel porte ses fruits.</appreciation></acquis>\n");
        }
        out.append("</liste-acquis>\n<acquis-conseils>Trimestre satisfaisant dans l'ensemble.</acquis-conseils>\n")
                .append("<vie-scolaire nb-retards=\"1\" nb-abs-justifiees=\"2\" nb-abs-injustifiees=\"0\"/>\n")
                .append("</bilan-periodique>\n");
    }
}
