package fi.kaari.benchmark;

import java.nio.file.Files;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** A campaign of faults with one node, then with two; {@code -Dposts=…} and {@code -Dseed=…} repeat one, on a MySQL. */
final class CampaignBenchmark {

    private CampaignBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var table = Campaign.Result.table();
        for (int nodes = 1; nodes <= 2; nodes++) {
            var directory = Files.createTempDirectory("kaari-campaign");
            var campaign = new Campaign(
                    Integer.getInteger("posts", 400),
                    Integer.getInteger("accounts", 5),
                    Duration.ofSeconds(Integer.getInteger("seconds", 150)),
                    nodes,
                    Long.getLong("seed", System.currentTimeMillis() % 100_000));
            var result = campaign.run(directory);
            System.out.println(result);
            result.row(table);
            FileSystemUtils.deleteRecursively(directory);
        }
        table.print();
    }
}
