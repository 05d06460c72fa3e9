package fi.kaari.library;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Pictures for the tests of pages, which share one library: no two of them have the same bytes. */
public final class Pictures {

    private Pictures() {}

    /** A PNG of this size with colours of its own. */
    public static byte[] png(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var column = 0; column < width; column++)
            picture.setRGB(column, 0, new Color(ThreadLocalRandom.current().nextInt()).getRGB());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
