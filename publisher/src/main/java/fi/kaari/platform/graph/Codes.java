package fi.kaari.platform.graph;

import static fi.kaari.platform.graph.Verdict.FORBIDDEN;
import static fi.kaari.platform.graph.Verdict.LIMITED;
import static fi.kaari.platform.graph.Verdict.NOT_READY;
import static fi.kaari.platform.graph.Verdict.NOT_SEEN;
import static fi.kaari.platform.graph.Verdict.OPEN;
import static fi.kaari.platform.graph.Verdict.PASSING;
import static fi.kaari.platform.graph.Verdict.REFUSED;
import static fi.kaari.platform.graph.Verdict.SIGNED_OUT;
import static fi.kaari.platform.graph.Verdict.USED_UP;

import java.util.List;

/**
 * The errors of the Graph API and of Instagram, by code and subcode. Sources:
 * developers.facebook.com/docs/graph-api/guides/error-handling and …/instagram-platform/instagram-graph-api/reference/error-codes.
 */
final class Codes {

    static final int NOT_READY_YET = 2207027;
    static final int TAKEN_FOR_SPAM = 2207051;

    /** The first row that fits decides, so the exact ones come first. */
    static final List<Row> TABLE = List.of(
            // Instagram
            row(-2, 2207003, PASSING, "the download took too long"),
            row(9004, 2207052, PASSING, "the address could not be fetched"),
            // Gone containers may be gone because they were published.
            row(-2, 2207020, OPEN, "the container has expired"),
            row(24, 2207006, OPEN, "the container is not there"),
            row(24, 2207008, OPEN, "the container is not there any more"),
            row(-1, 2207001, PASSING, "a failure on the platform’s side"),
            row(-1, 2207032, PASSING, "the container could not be made"),
            row(-1, 2207053, PASSING, "the upload failed for no known reason"),
            row(36000, 2207004, REFUSED, "the picture is too large"),
            row(36001, 2207005, REFUSED, "the picture’s format"),
            row(36003, 2207009, REFUSED, "the picture’s ratio"),
            row(36004, 2207010, REFUSED, "the caption"),
            row(352, 2207026, REFUSED, "the video’s format"),
            row(100, 2207028, REFUSED, "the size of the carousel"),
            // Now and then the answer to a publication that went through.
            row(4, TAKEN_FOR_SPAM, OPEN, "taken for spam"),
            row(9, 2207042, USED_UP, "the day’s posts are used up"),
            row(25, 2207050, FORBIDDEN, "the account is restricted"),
            row(9007, NOT_READY_YET, NOT_READY, "the container is not ready"),
            // sign-in
            row(190, 458, SIGNED_OUT, "the app was removed"),
            row(190, 459, SIGNED_OUT, "the person has to sign in there first"),
            row(190, 460, SIGNED_OUT, "the password has changed"),
            row(190, 463, SIGNED_OUT, "the token has expired"),
            row(190, 464, SIGNED_OUT, "the person is not confirmed"),
            row(190, 467, SIGNED_OUT, "the token is invalid"),
            row(190, SIGNED_OUT, "the token is not accepted"),
            row(102, SIGNED_OUT, "the session has ended"),
            row(104, SIGNED_OUT, "no token"),
            row(2500, SIGNED_OUT, "no token"),
            // rights
            row(3, FORBIDDEN, "the app may not do this"),
            row(10, FORBIDDEN, "a right is missing"),
            rows(200, 299, FORBIDDEN, "a right is missing"),
            row(25, FORBIDDEN, "the account is restricted"),
            // limits
            row(4, LIMITED, "the app’s calls"),
            row(17, LIMITED, "the person’s calls"),
            row(32, LIMITED, "the Page’s calls"),
            row(613, LIMITED, "calls of this kind"),
            rows(80000, 80014, LIMITED, "the calls of the Page or the account"),
            row(1390008, LIMITED, "posting too fast"),
            row(9, USED_UP, "the day’s posts are used up"),
            // passing
            row(1, PASSING, "an unknown error"),
            row(2, PASSING, "the service is away"),
            row(341, PASSING, "a limit of the platform’s own"),
            row(-1, PASSING, "a failure on the platform’s side"),
            row(-2, PASSING, "it took too long"),
            row(9007, NOT_READY, "the media are not ready"),
            // content
            row(100, 33, NOT_SEEN, "no such object, or no right to it"),
            row(100, REFUSED, "a parameter"),
            row(324, REFUSED, "the picture"),
            row(352, REFUSED, "the video"),
            row(368, REFUSED, "against the rules of the platform"),
            row(382, REFUSED, "the video is too small"),
            row(389, REFUSED, "the video cannot be fetched"),
            row(506, REFUSED, "the same as the post before"),
            row(6000, REFUSED, "the video cannot be uploaded"),
            row(6001, REFUSED, "the video’s file"),
            row(9004, REFUSED, "the media’s address"),
            rows(36000, 36999, REFUSED, "the media"),
            row(1366046, REFUSED, "the picture is too large"),
            row(1366051, REFUSED, "the picture was posted already"),
            row(1609005, REFUSED, "the link cannot be read"));

    private static final int ANY = 0;

    private Codes() {}

    /** What is not in the table is taken to be about what was sent: repeating it would change nothing. */
    static Verdict verdict(int code, int subcode) {
        return TABLE.stream()
                .filter(row -> row.fits(code, subcode))
                .findFirst()
                .map(Row::verdict)
                .orElse(REFUSED);
    }

    private static Row row(int code, int subcode, Verdict verdict, String meaning) {
        return new Row(code, code, subcode, verdict, meaning);
    }

    private static Row row(int code, Verdict verdict, String meaning) {
        return new Row(code, code, ANY, verdict, meaning);
    }

    private static Row rows(int first, int last, Verdict verdict, String meaning) {
        return new Row(first, last, ANY, verdict, meaning);
    }

    /**
     * One error or a range of them.
     *
     * @param subcode 0 for any
     * @param meaning for those who read the table
     */
    record Row(int first, int last, int subcode, Verdict verdict, String meaning) {

        boolean fits(int code, int sub) {
            return code >= first && code <= last && (subcode == ANY || subcode == sub);
        }
    }
}
