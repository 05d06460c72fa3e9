package fi.kaari.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short campaign of faults; {@code mvn verify -Pbenchmark -Dbenchmark=Campaign} runs long ones. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CampaignTest {

    @TempDir
    private Path directory;

    @Test
    void nothingIsOutTwiceNothingIsLostAndPeopleAreToldOfTheRest() throws InterruptedException {
        var result = new Campaign(32, 2, Duration.ofSeconds(12), 1, 20_270_322).run(directory);

        assertThat(result).satisfies(it -> {
            assertThat(it.twice()).isEmpty();
            assertThat(it.lost()).isEmpty();
            assertThat(it.untold()).isEmpty();
            assertThat(it.published()).isGreaterThan(it.texts().size() / 2);
            assertThat(it.blows()).isPositive();
        });
    }
}
