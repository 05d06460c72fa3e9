package fi.kaari.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbersStandAtTheRightWithSpacesBetweenThousands() {
        var table = new Table("what", "median", "s")
                .row("rendering", 31_415, 0.5)
                .row("reading and rendering", 926L, 1234.567);

        assertThat(table).hasToString("""
                | what                  | median |        s |
                |-----------------------|-------:|---------:|
                | rendering             | 31 415 |     0.50 |
                | reading and rendering |    926 | 1 234.57 |""");
    }

    @Test
    void aRowAsWideAsTheHeaderIsDemanded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("what", "median").row("rendering"));
    }
}
