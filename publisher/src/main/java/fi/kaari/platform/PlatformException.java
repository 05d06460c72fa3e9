package fi.kaari.platform;

import java.time.Duration;

/** A platform did not do what was asked; the kind says what to do next. Messages never hold tokens. */
public abstract sealed class PlatformException extends RuntimeException {

    private PlatformException(String message) {
        super(message);
    }

    /** Provably nothing was accepted, and trying again later makes sense. */
    public static final class Unavailable extends PlatformException {
        public Unavailable(String message) {
            super(message);
        }
    }

    /** Nothing was accepted, and nothing will be before the pause is over. */
    public static final class RateLimited extends PlatformException {

        private final Duration pause;

        public RateLimited(String message, Duration pause) {
            super(message);
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }
    }

    /** The platform is still working on what it was given, e.g. processing a video; ask again after the pause. */
    public static final class NotReady extends PlatformException {

        private final Duration pause;

        public NotReady(String message, Duration pause) {
            super(message);
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }
    }

    /** The channel's authorisation has ended or does not cover this; somebody has to reconnect it. */
    public static final class Unauthorised extends PlatformException {
        public Unauthorised(String message) {
            super(message);
        }
    }

    /** The platform refuses this content as it is; the message says why in the platform's words. */
    public static final class Refused extends PlatformException {
        public Refused(String message) {
            super(message);
        }
    }

    /** A part is public, and the platform refuses the rest as it is; the message says why in the platform's words. */
    public static final class Halted extends PlatformException {
        public Halted(String message) {
            super(message);
        }
    }

    /** A medium of ours is gone or damaged; the message is its file name. Nothing was accepted, and nothing will be. */
    public static final class Unreadable extends PlatformException {
        public Unreadable(String message) {
            super(message);
        }
    }

    /** The request went out and no usable answer came back: it may or may not have been done. */
    public static final class Unanswered extends PlatformException {
        public Unanswered(String message) {
            super(message);
        }
    }
}
