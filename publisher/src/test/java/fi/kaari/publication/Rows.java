package fi.kaari.publication;

import fi.kaari.House;
import fi.kaari.approval.Digest;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.UtcColumn;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rows onto the ledger as if they had come there. */
final class Rows {

    private final House house;

    private Rows(House house) {
        this.house = house;
    }

    static Rows in(House house) {
        return new Rows(house);
    }

    Publication put(ChannelId channel, State state, Instant due) {
        var row = new Publication(
                PublicationId.random(),
                House.WORKSPACE,
                PostId.random(),
                VariantId.random(),
                1,
                channel,
                new Digest("0".repeat(64)),
                state,
                due,
                due.plusSeconds(600),
                due,
                0,
                0,
                null,
                null,
                null,
                state == State.SENDING || state == State.UNCERTAIN ? due : null,
                null);
        house.get(PublicationTable.class).insert(row);
        house.get(PublicationTable.class).store(row);
        return row;
    }

    /** A row that a node holds until then. */
    Claim claimed(ChannelId channel, State state, Instant due, Instant leaseEnd) {
        var row = put(channel, state, due);
        var token = Claim.Token.random();
        house.get(JdbcClient.class)
                .sql("UPDATE publication SET token = ?, lease_until = ? WHERE id = ?")
                .params(token.value(), UtcColumn.of(leaseEnd), row.id().value())
                .update();
        return new Claim(row, token);
    }

    Publication now(Publication row) {
        return house.get(PublicationTable.class).find(row.id()).orElseThrow();
    }
}
