package fi.kaari.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonOrderTest {

    @ParameterizedTest
    @CsvSource({
        "abcdef, abcdef, abcdef",
        "abcdef, abdef, abdef",
        "abdef, abcdefg, abdef",
        "abc, cab, ab",
        "abc, xyz, ''",
        "'', abc, ''",
        "axbycz, abc, abc",
    })
    void keepsTheMostThatStandsInTheSameOrder(String one, String other, String common) {
        assertThat(CommonOrder.of(letters(one), letters(other))).isEqualTo(letters(common));
        assertThat(CommonOrder.of(letters(other), letters(one))).hasSize(common.length());
    }

    private static List<String> letters(String word) {
        return word.isEmpty() ? List.of() : List.of(word.split(""));
    }
}
