package fi.kaari.benchmark;

import fi.kaari.template.TemplateText;
import fi.kaari.template.Values;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;

/** How many texts a second one thread fills in, in the sandbox and in bare Velocity, in the same run. */
final class RenderingBenchmark {

    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration ROUND = Duration.ofSeconds(2);

    private static final String PLAIN = "Lue lisää: $link – lähetykseen $daysUntilEvent päivää. #työnhaku";
    private static final String RICH = """
            Oppisopimuksella opit työssä ja saat palkkaa.
            #if($daysUntilEvent > 1)
            Suoraan lähetykseen ($event.date) on enää $daysUntilEvent päivää.
            #elseif($daysUntilEvent == 1)
            Suora lähetys on huomenna.
            #end
            #foreach($kieli in ["suomi", "svenska", "English"])$kieli#if($foreach.hasNext), #end#end

            Ilmoittaudu: ${link}?aika=$due #hoivaala #rekry""";

    private static final Map<String, Object> VALUES = Map.of(
            "link",
            "https://live.example.org/hoiva",
            "due",
            LocalDateTime.parse("2027-03-24T09:00"),
            "daysUntilEvent",
            15L,
            "event",
            Map.of("date", LocalDate.parse("2027-04-08")));

    private static final RuntimeInstance VELOCITY = velocity();

    private final AtomicLong number = new AtomicLong();
    private final Table table = new Table("text", "path", "renders/s, min", "median", "max");

    public static void main(String[] arguments) {
        var benchmark = new RenderingBenchmark();
        benchmark.measure("plain, %d characters".formatted(PLAIN.length()), PLAIN);
        benchmark.measure("condition, loop, dates, %d characters".formatted(RICH.length()), RICH);
        benchmark.table.print();
    }

    private void measure(String text, String source) {
        var bare = parsed(source);
        var sandboxed = TemplateText.compile(source);
        measure(text, "bare Velocity, compiled once", () -> filled(bare));
        measure(text, "sandbox, compiled once", () -> filled(sandboxed));
        measure(text, "sandbox, compiled text looked up", () -> filled(TemplateText.compile(source)));
        measure(text, "bare Velocity, compiled each time", () -> filled(parsed(next(source))));
        measure(text, "sandbox, compiled each time", () -> filled(TemplateText.compile(next(source))));
    }

    private void measure(String text, String path, Supplier<String> rendering) {
        rate(rendering, WARM_UP);
        var rates = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) rates[round] = rate(rendering, ROUND);
        Arrays.sort(rates);
        table.row(text, path, rates[0], rates[ROUNDS / 2], rates[ROUNDS - 1]);
    }

    private static long rate(Supplier<String> rendering, Duration time) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        long count = 0;
        long letters = 0;
        for (; System.nanoTime() < end; count++) letters += rendering.get().length();
        if (letters < count) throw new IllegalStateException("Nothing was written");
        return count * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - begin);
    }

    /** A source that nobody has compiled yet. */
    private String next(String source) {
        return source + number.incrementAndGet();
    }

    private static String filled(TemplateText text) {
        return text.render(Values.of(Locale.of("fi"), VALUES));
    }

    private static String filled(Template template) {
        var written = new StringWriter();
        template.merge(new VelocityContext(new HashMap<>(VALUES)), written);
        return written.toString();
    }

    private static Template parsed(String source) {
        try {
            var template = new Template();
            template.setRuntimeServices(VELOCITY);
            template.setName("text");
            template.setData(VELOCITY.parse(new StringReader(source), template));
            template.initDocument();
            return template;
        } catch (ParseException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static RuntimeInstance velocity() {
        var velocity = new RuntimeInstance();
        velocity.init();
        return velocity;
    }
}
