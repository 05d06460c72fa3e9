package fi.kaari.demonstration;

import fi.kaari.demonstration.Scene.Ending;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Furnishes an empty installation for a first look; one that has its workspace already stays as it is. */
class FirstLook {

    private static final Duration AGO = Duration.ofDays(10);

    private final Beginning beginning;
    private final Premiere premiere;
    private final Storyteller storyteller;
    private final Past past;
    private final StorySettings settings;
    private final Clock clock;

    FirstLook(
            Beginning beginning,
            Premiere premiere,
            Storyteller storyteller,
            Past past,
            StorySettings settings,
            Clock clock) {
        this.beginning = beginning;
        this.premiere = premiere;
        this.storyteller = storyteller;
        this.past = past;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void furnish() {
        if (beginning.isMade()) return;
        var now = clock.instant().atZone(Beginning.HELSINKI);
        BackThen.at(now.toInstant().minus(AGO), () -> {
            var channels = beginning.make();
            if (settings.demoStory()) tell(premiere.stage(Beginning.WORKSPACE, channels, now));
        });
    }

    private void tell(Stage stage) {
        if (past.canBeTold(stage)) tellAll(stage);
    }

    private void tellAll(Stage stage) {
        Fair.scenes().forEach(scene -> {
            if (scene.ending() == Ending.PUBLISHED) past.tell(scene, stage);
            else present(stage.now(), () -> storyteller.tell(storyteller.draft(scene, stage), scene.ending(), stage));
        });
    }

    private static void present(ZonedDateTime now, Runnable deed) {
        BackThen.at(now.toInstant(), deed);
    }
}
