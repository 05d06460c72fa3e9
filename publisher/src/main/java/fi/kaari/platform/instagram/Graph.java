package fi.kaari.platform.instagram;

import fi.kaari.platform.BaseAddress;
import java.net.URI;

/** The addresses of one version of the Graph API. */
record Graph(BaseAddress address, String version) {

    URI node(String id) {
        return address.at("/{version}/{id}", version, id);
    }

    URI edge(String id, String edge) {
        return address.at("/{version}/{id}/{edge}", version, id, edge);
    }
}
