package fi.kaari.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

    private static final Locale FINNISH = Locale.of("fi");

    @Test
    void wordsThatWereReplacedStandBesideThoseThatCame() {
        assertThat(passages(
                        "Muutimme viestejämme. Näin se kuuluu.",
                        "Kirjoitimme muistutuksemme uudestaan. Näin se kuuluu."))
                .containsExactly(
                        new Passage("Muutimme viestejämme", "Kirjoitimme muistutuksemme uudestaan"),
                        same(". Näin se kuuluu."));
    }

    @Test
    void aTextThatStayedIsOnePassage() {
        assertThat(passages("Tervetuloa\n\nhuomenna", "Tervetuloa\n\nhuomenna"))
                .containsExactly(same("Tervetuloa\n\nhuomenna"));
    }

    @Test
    void aWordThatCameLeavesTheRestInPeace() {
        assertThat(passages("Tule messuille", "Tule huomenna messuille"))
                .containsExactly(same("Tule "), new Passage("", "huomenna "), same("messuille"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'',Tervetuloa",
                "Tervetuloa,''",
                "'',''",
                "a b c d,d c b a",
                "'  spaces   and\n\nlines ','spaces and lines'",
                "نناشنەی کات,کات و شوێن",
                "👨‍👩‍👧 perhe 🧊,🧊 perhe 👨‍👩‍👧",
                "明日は展示会です,明日は大きな展示会です"
            })
    void nothingIsLostOrAdded(String before, String after) {
        var passages = passages(before, after);

        assertThat(String.join("", passages.stream().map(Passage::gone).toList()))
                .isEqualTo(before);
        assertThat(String.join("", passages.stream().map(Passage::come).toList()))
                .isEqualTo(after);
    }

    @Test
    void wordsAreThoseOfTheLanguage() {
        assertThat(Passage.between("明日は展示会です", "明日は見本市です", Locale.JAPANESE)).hasSizeGreaterThan(1);
    }

    private static List<Passage> passages(String before, String after) {
        return Passage.between(before, after, FINNISH);
    }

    private static Passage same(String text) {
        return new Passage(text, text);
    }
}
