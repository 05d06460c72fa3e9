package fi.kaari.telling;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server: {@code spring.mail.*} says where it is, {@code kaari.telling.from} who writes. */
@Component
class Mail {

    private final ObjectProvider<JavaMailSender> server;
    private final TellingSettings settings;
    private final Clock clock;

    Mail(ObjectProvider<JavaMailSender> server, TellingSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether anybody can be written to. */
    boolean isThere() {
        return !settings.from().isEmpty() && server.getIfAvailable() != null;
    }

    /**
     * @param id the message's own: who gets it a second time, because its answer was lost, sees that it is the same
     * @throws org.springframework.mail.MailException if the server does not take it
     * @throws NoAddress if there is no one to whom it could be sent
     */
    void send(String id, String to, String subject, String text) {
        var sender = server.getObject();
        var message = new Identified(sender.createMimeMessage(), id);
        try {
            message.setFrom(new InternetAddress(settings.from()));
            message.setRecipient(MimeMessage.RecipientType.TO, address(to));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
        } catch (MessagingException settings) {
            throw new MailPreparationException(settings);
        }
        sender.send(message);
    }

    /** One, and nothing but an address. */
    private static InternetAddress address(String to) {
        try {
            var address = new InternetAddress(to, true);
            if (!address.getAddress().equals(to)) throw new NoAddress();
            return address;
        } catch (AddressException none) {
            throw new NoAddress();
        }
    }

    /** A person's address, as the provider has it, is none. */
    static class NoAddress extends RuntimeException {

        NoAddress() {
            super("It cannot be written to this address");
        }
    }

    /** A message that keeps its own id. */
    private static class Identified extends MimeMessage {

        private final String id;

        Identified(MimeMessage empty, String id) {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@kaari>");
        }
    }
}
