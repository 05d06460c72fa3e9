package fi.kaari.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompiledTextsTest {

    private final List<String> compiled = new ArrayList<>();
    private final CompiledTexts texts = new CompiledTexts(10);

    @Test
    void whatIsKnownIsNotCompiledAgain() {
        compile("one");
        compile("one");

        assertThat(compiled).containsExactly("one");
    }

    @Test
    void whatWasLongestUnusedGoesFirstWhenTheSourcesGrowTooLong() {
        compile("first");
        compile("later");
        compile("first");
        compile("3");

        assertThat(texts.letters()).isEqualTo(6);
        compile("first");
        assertThat(compiled).containsExactly("first", "later", "3");
    }

    @Test
    void aSourceLongerThanAllTogetherIsCompiledAndNotKept() {
        compile("longer than ten");

        assertThat(texts.letters()).isZero();
    }

    @Test
    void manyMayAskAtATime() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 2_000)
                    .<Callable<String>>mapToObj(number -> () -> filled(number))
                    .toList();

            assertThat(threads.invokeAll(work))
                    .extracting(Future::resultNow)
                    .isEqualTo(IntStream.range(0, 2_000)
                            .mapToObj(number -> number % 50 + "x")
                            .toList());
        }
    }

    private static String filled(int number) {
        var values = Values.of(Locale.of("fi"), Map.of("own", "x"));
        return TemplateText.compile("#if($own)" + number % 50 + "$own#end").render(values);
    }

    private void compile(String source) {
        texts.get(source, unknown -> {
            compiled.add(unknown);
            return TemplateText.compile("text");
        });
    }
}
